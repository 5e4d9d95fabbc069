import { expect, it } from 'vitest'
import { isReasoned, reasonsFor } from '../../renderer/publish/override-reason'

it('takes along no reason of a rule that blocks no more, as nobody sees it [4.3]', () => {
  const written = { all: '', own: { 'missing-alt': 'The picture comes later.', placeholder: 'The desk knows.' } }
  expect(reasonsFor(written, ['placeholder'])).toEqual({ all: '', own: { placeholder: 'The desk knows.' } })
  expect(isReasoned(reasonsFor(written, ['broken-link']), ['broken-link'])).toBe(false)
})

it('takes no reason for all as one for words that tell a source [4.13]', () => {
  const rules = ['placeholder', 'withheld-name-alone']
  expect([isReasoned({ all: 'Agreed.', own: {} }, rules), isReasoned({ all: 'Agreed.', own: { 'withheld-name-alone': 'Another man.' } }, rules)]).toEqual([false, true])
})
