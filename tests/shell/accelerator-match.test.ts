import { describe, expect, it } from 'vitest'
import { commandList } from '@shared/commands'
import { isLetterAlone, matches, type KeyPress } from '../../renderer/shell/accelerator-match'

const press = (key: string, code: string, ...held: readonly ('ctrl' | 'meta' | 'shift' | 'alt')[]): KeyPress => ({
  key,
  code,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  shiftKey: held.includes('shift'),
  altKey: held.includes('alt'),
})

describe('a shortcut', () => {
  it.each([
    ['CmdOrCtrl+S', press('s', 'KeyS', 'ctrl'), false, true],
    ['CmdOrCtrl+S', press('s', 'KeyS', 'ctrl'), true, false],
    ['CmdOrCtrl+S', press('s', 'KeyS', 'meta'), true, true],
    ['CmdOrCtrl+S', press('S', 'KeyS', 'ctrl', 'shift'), false, false],
    ['CmdOrCtrl+Shift+8', press('*', 'Digit8', 'ctrl', 'shift'), false, true],
    ['CmdOrCtrl+Alt+2', press('2', 'Digit2', 'ctrl', 'alt'), false, true],
    ['CmdOrCtrl+,', press(',', 'Comma', 'ctrl'), false, true],
    ['CmdOrCtrl+Return', press('Enter', 'Enter', 'ctrl'), false, true],
    ['CmdOrCtrl+Plus', press('+', 'Equal', 'ctrl'), false, true],
    ['F9', press('F9', 'F9'), false, true],
    ['Shift+F8', press('F8', 'F8', 'shift'), false, true],
    ['F8', press('F8', 'F8', 'shift'), false, false],
  ])('%s meets %o (on a Mac: %s): %s', (accelerator, key, mac, met) => {
    expect(matches(accelerator, key, mac)).toBe(met)
  })

  it('is never a letter alone, for which no command is looked for while one types', () => {
    expect([press('a', 'KeyA'), press('A', 'KeyA', 'shift'), press(' ', 'Space'), press('a', 'KeyA', 'ctrl'), press('2', 'Digit2', 'alt'), press('F8', 'F8')].map(isLetterAlone)).toEqual([true, true, true, false, false, false])
    const asked = commandList.flatMap(({ accelerator }) => accelerator ?? []).filter((accelerator) => !/\b(?:CmdOrCtrl|Ctrl|Cmd|Alt)\+/u.test(accelerator))
    expect(asked.filter((accelerator) => !/^(?:Shift\+)?(?:F\d+|[A-Z][a-z]+)$/u.test(accelerator) || accelerator.endsWith('Space'))).toEqual([])
  })

  it('belongs to one command', () => {
    const taken = commandList.flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(taken).size).toBe(taken.length)
  })
})
