import { expect, it } from 'vitest'
import { createTranslate } from '../../renderer/shell/messages'
import { checkSummary } from '../../renderer/verification/check-summary'

const t = createTranslate('en')
const empty = { method: '', note: '', evidence: [] }

it('what a check rests on is told whole in one line: method, second source, references, files and note', () => {
  const evidence = [
    { file: 'tape.wav 03:12', sha256: '', note: '', ref: '' },
    { file: 'minutes.pdf', sha256: 'a'.repeat(64), note: '', ref: '' },
    { file: '', sha256: '', note: '', ref: 'e1' },
  ]
  expect(checkSummary({ method: 'Recording', note: 'Heard it twice.', evidence }, 'Hanna Lisle', t)).toBe('Recording · second source: Hanna Lisle · tape.wav 03:12 · 2 files · Heard it twice.')
  expect([checkSummary(empty, null, t), checkSummary({ ...empty, evidence: evidence.slice(2) }, null, t)]).toEqual(['', '1 file'])
})
