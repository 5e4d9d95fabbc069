import type { ReactNode } from 'react'
import type { MessageKey } from '@shared/messages'
import { earlierText, type Piece } from '@shared/versions'
import { useTranslate, type Translate } from '../shell/messages'
import { VisuallyHidden } from '../ui'

const tags: Readonly<Record<string, 'strong' | 'em' | 's' | 'code' | 'sub' | 'sup' | 'mark'>> = { bold: 'strong', italic: 'em', strike: 's', code: 'code', subscript: 'sub', superscript: 'sup', highlight: 'mark' }
const classes: Readonly<Record<string, string>> = { link: 'compare-link', attribution: 'compare-attributed', figure: 'compare-figure', item: 'compare-item' }

const nameOf = (mark: string): string => mark.split(' ')[0]!

/** The words as they look in the text. */
const styled = (marks: readonly string[], text: string): ReactNode =>
  marks.reduceRight<ReactNode>((inner, mark) => {
    const name = nameOf(mark)
    const Tag = tags[name]
    return Tag ? <Tag>{inner}</Tag> : classes[name] ? <span className={classes[name]}>{inner}</span> : inner
  }, text)

const known = ['bold', 'italic', 'strike', 'code', 'subscript', 'superscript', 'highlight', 'language', 'link', 'attribution'] as const
const toldMark = (mark: string, t: Translate): string => {
  const name = known.find((one) => one === nameOf(mark))
  return name ? t(`versions.mark.${name}` as MessageKey) : nameOf(mark)
}

/** What a run of words gained and lost: "+ bold − link". */
const restyling = ({ gained, lost }: Piece, t: Translate): string => [...lost.map((mark) => `−\u00A0${toldMark(mark, t)}`), ...gained.map((mark) => `+\u00A0${toldMark(mark, t)}`)].join(' ')

function Run({ piece }: { readonly piece: Piece }) {
  const t = useTranslate()
  const words = styled(piece.marks, piece.text)
  switch (piece.kind) {
    case 'same':
      return words
    case 'restyled':
      return (
        <span className="compare-restyled">
          {words}
          <span className="compare-restyling">{restyling(piece, t)}</span>
        </span>
      )
    case 'added':
    case 'removed': {
      const Tag = piece.kind === 'added' ? 'ins' : 'del'
      return (
        <Tag className={`versions-${piece.kind}`}>
          <VisuallyHidden>{` ${t(piece.kind === 'added' ? 'versions.insertion' : 'versions.deletion')} `}</VisuallyHidden>
          {words}
          <VisuallyHidden>{` ${t('versions.end')} `}</VisuallyHidden>
        </Tag>
      )
    }
  }
}

/** A piece as the earlier text has it. What a run gained is told on the later side alone: the earlier one shows the words, not how they look now. */
function asEarlier(piece: Piece): Piece {
  const text = earlierText(piece)
  return piece.kind === 'restyled' ? { ...piece, kind: 'same', text, marks: [...piece.marks.filter((mark) => !piece.gained.includes(mark)), ...piece.lost] } : { ...piece, text }
}

interface PieceTextProps {
  readonly pieces: readonly Piece[]
  /** Which of the two texts is shown; both in one where it is left out. */
  readonly side?: 'earlier' | 'later'
}

/** Words that were added, removed or look otherwise: told by underline, strike and dots, and in words to a screen reader. */
export function PieceText({ pieces, side }: PieceTextProps) {
  const gone = side === 'earlier' ? 'added' : 'removed'
  const shown = side ? pieces.filter(({ kind }) => kind !== gone) : pieces
  return shown.map((piece, place) => <Run key={`${place} ${piece.kind}`} piece={side === 'earlier' ? asEarlier(piece) : piece} />)
}
