import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'

/** What a typed sign turns into (a heading, a list, bold words) is a step of its own: undo takes it back and leaves what was typed. */
export const RuleStep = Extension.create({
  name: 'ruleStep',
  dispatchTransaction({ transaction, next }) {
    const rules = this.editor.state.plugins.find(({ spec }) => (spec as { readonly isInputRules?: boolean }).isInputRules === true)
    next(rules && transaction.getMeta(rules) ? closeHistory(transaction) : transaction)
  },
})
