import { describe, expect, it } from 'vitest'
import { firstKind, type PickerTarget } from '../../renderer/sources/picker-target'

const words = (text: string): PickerTarget => ({ kind: 'words', ranges: [], text })

describe('the kind that is offered first for what is selected', () => {
  it.each([
    [words('air naik dua meter'), 'indirectQuote'],
    [words('1.200 rumah'), 'factFigure'],
    [words('pada 3 Maret warga desa itu pergi ke bukit bersama anak-anak mereka'), 'indirectQuote'],
    [words('“Kami pergi ke bukit.”'), 'directQuote'],
    [{ kind: 'node', type: 'figure', position: 0, text: 'Banjir' }, 'image'],
    [{ kind: 'node', type: 'table', position: 0, text: 'Kerugian' }, 'factFigure'],
  ] as const)('of %o is %s', (target, kind) => expect(firstKind(target)).toBe(kind))
})
