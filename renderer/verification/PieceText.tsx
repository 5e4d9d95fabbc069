import { Fragment } from 'react'
import type { Piece } from '@shared/verification'
import { useTranslate } from '../shell/messages'
import { VisuallyHidden } from '../ui'

/** Words of the original in a label, cut at this many characters. */
const most = 60

const cut = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`
}

function PieceShown({ piece }: { readonly piece: Piece }) {
  const t = useTranslate()
  const { kind, text, original } = piece
  switch (kind) {
    case 'same':
      return <span>{text}</span>
    case 'added':
    case 'removed': {
      const Tag = kind === 'added' ? 'ins' : 'del'
      return (
        <Tag className={`versions-${kind}`}>
          <VisuallyHidden>{` ${t(`verification.original.${kind}`)}: `}</VisuallyHidden>
          {kind === 'added' ? text : original}
          <VisuallyHidden>{` ${t('verification.original.end')} `}</VisuallyHidden>
        </Tag>
      )
    }
    case 'insertion':
      return (
        <span className="check-insertion">
          {text.trim()} <small>{original.trim() === '' ? t('verification.original.insertion') : t('verification.original.insertionFor', { text: cut(original) })}</small>
        </span>
      )
    case 'omission':
      return (
        <span className="check-omission">
          {text.trim()} <small>{original.trim() === '' ? t('verification.original.omissionNone') : t('verification.original.omission', { text: cut(original) })}</small>
        </span>
      )
  }
}

/** A quotation beside its original as one run of text, each piece told for what it is by its shape and in words. */
export function PieceText({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map((piece, place) => (
    <Fragment key={`${place} ${piece.kind}`}>
      <PieceShown piece={piece} />
      {(piece.kind === 'insertion' || piece.kind === 'omission') && ' '}
    </Fragment>
  ))
}
