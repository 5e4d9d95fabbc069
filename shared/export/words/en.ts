import type { Words } from './words'

export const english: Words = {
  language: 'en',
  by: 'By',
  bylineStarts: ['by', 'from', 'reported', 'words'],
  and: ['and'],
  roles: { writer: 'Writer', editor: 'Editor', translator: 'Translator', photographer: 'Photographer' },
  notes: 'Notes',
  sources: 'Sources',
  notesAndSources: 'Notes and sources',
  source: 'Source',
  accessed: 'accessed',
  corrections: { ralat: 'Correction', koreksi: 'Correction', klarifikasi: 'Clarification', hakJawab: 'Right of reply', pencabutan: 'Retraction' },
  backTo: (number, nth) => (nth === 1 ? `Back to reference ${number}` : `Back to reference ${number}, place ${nth}`),
  done: 'Done',
  notDone: 'Not done',
  undescribed: 'Picture without a description',
  untitled: 'Untitled',
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  zones: { 0: 'UTC' },
  timeSign: ':',
}
