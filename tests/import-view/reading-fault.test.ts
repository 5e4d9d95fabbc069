import { expect, it } from 'vitest'
import { readingFault } from '../../renderer/import/reading-fault'

it('a damaged file is told as what it should be, and never with the advice to open one of its own kind [2.5]', () => {
  const key = (code: 'unsupportedFormat' | 'emptyFile', file: string): string => readingFault({ code, detail: { file } }).key
  expect([key('unsupportedFormat', 'a.docx'), key('unsupportedFormat', 'a.DOTX'), key('unsupportedFormat', 'a.eml'), key('unsupportedFormat', 'a.mht'), key('unsupportedFormat', 'a.odt'), key('emptyFile', 'a.docx')]).toEqual([
    'importView.notWord', 'importView.notWord', 'importView.notMail', 'importView.notPage', 'fault.unsupportedFormat', 'fault.emptyFile',
  ])
})
