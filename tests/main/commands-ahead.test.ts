import { describe, expect, it } from 'vitest'
import type { CommandId } from '@shared/commands'
import { createCommandsAhead } from '../../main/commands-ahead'

describe('commands of the menu bar', () => {
  it('wait for the window that is not there yet, and arrive once, in the order in which they were asked for', () => {
    const sent: CommandId[] = []
    const commands = createCommandsAhead((id) => sent.push(id))
    commands.run('article.new')
    commands.run('article.save')
    expect(sent).toEqual([])
    commands.hears()
    commands.run('edit.undo')
    expect(sent).toEqual(['article.new', 'article.save', 'edit.undo'])
  })

  it('wait again when the page has gone, until the next one hears', () => {
    const sent: CommandId[] = []
    const commands = createCommandsAhead((id) => sent.push(id))
    commands.hears()
    commands.deaf()
    commands.run('article.new')
    expect(sent).toEqual([])
    commands.hears()
    expect(sent).toEqual(['article.new'])
  })
})
