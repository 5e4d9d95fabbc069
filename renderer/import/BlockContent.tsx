import { Fragment, useEffect, useState, type ReactNode } from 'react'
import type { NodeJson } from '@shared/article'
import { altOf, pictureNumber, type PlannedPicture } from '@shared/import/text'
import { useTranslate } from '../shell/messages'

interface BlockContentProps {
  readonly node: NodeJson
  /** Pictures that came with the page. */
  readonly pictures: readonly PlannedPicture[]
}

const names: Readonly<Record<string, 'strong' | 'em' | 's' | 'code' | 'sub' | 'sup' | 'mark' | 'u'>> = {
  bold: 'strong', italic: 'em', strike: 's', code: 'code', subscript: 'sub', superscript: 'sup', highlight: 'mark', link: 'u',
}

/** Words with the look of their marks; a link cannot be followed here. */
function inline(content: readonly NodeJson[] = []): ReactNode {
  return content.map((child, at) => {
    if (child.type === 'hardBreak') return <br key={at} />
    if (child.type === 'footnote') return <sup key={at} className="import-note-sign">{`[${plainText(child)}]`}</sup>
    const dressed = (child.marks ?? []).reduce<ReactNode>((words, { type }) => {
      const Tag = names[type]
      return Tag ? <Tag>{words}</Tag> : words
    }, child.text ?? '')
    return <Fragment key={at}>{dressed}</Fragment>
  })
}

const plainText = (node: NodeJson): string => node.text ?? (node.content ?? []).map(plainText).join('')

/** A picture as it lies in the file, small. */
function Thumbnail({ picture }: { readonly picture: PlannedPicture }) {
  const [address, setAddress] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(picture.bytes)]))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [picture])
  return address === '' ? null : <img className="import-thumbnail" src={address} alt="" />
}

function FigureContent({ node, pictures }: BlockContentProps) {
  const t = useTranslate()
  const picture = pictures[pictureNumber(node) ?? -1]
  const credit = String(node.attrs?.['credit'] ?? '')
  return (
    <div className="import-figure">
      {picture && <Thumbnail picture={picture} />}
      <p className="import-picture">{t('importView.picture', { shown: altOf(node) || t('importView.pictureUntold') })}</p>
      {(node.content ?? []).length > 0 && <p className="import-text">{inline(node.content)}</p>}
      {credit !== '' && <p className="import-picture">{credit}</p>}
    </div>
  )
}

/** A block of a page in its own shape: a list as a list, a table as a table, a quotation, a picture with what is said of it. */
export function BlockContent({ node, pictures }: BlockContentProps) {
  const within = (node.content ?? []).map((child, at) => <BlockContent key={at} node={child} pictures={pictures} />)
  switch (node.type) {
    case 'bulletList':
      return <ul className="import-list">{within}</ul>
    case 'taskList':
      return <ul className="import-list import-tasks">{within}</ul>
    case 'orderedList':
      return (
        <ol className="import-list" start={Number(node.attrs?.['start'] ?? 1)}>
          {within}
        </ol>
      )
    case 'listItem':
      return <li>{within}</li>
    case 'taskItem':
      return (
        <li className="import-task">
          <span>{node.attrs?.['checked'] === true ? '☑' : '☐'}</span>
          <div>{within}</div>
        </li>
      )
    case 'blockquote':
      return <blockquote className="import-quote">{within}</blockquote>
    case 'attributionLine':
      return <p className="import-quoted-by">{inline(node.content)}</p>
    case 'pullquote':
      return <p className="import-text import-pull">{inline(node.content)}</p>
    case 'table':
      return (
        <table className="import-table">
          <tbody>{within}</tbody>
        </table>
      )
    case 'tableRow':
      return <tr>{within}</tr>
    case 'tableHeader':
    case 'tableCell': {
      const Tag = node.type === 'tableHeader' ? 'th' : 'td'
      return (
        <Tag colSpan={Number(node.attrs?.['colspan'] ?? 1)} rowSpan={Number(node.attrs?.['rowspan'] ?? 1)}>
          {within}
        </Tag>
      )
    }
    case 'figure':
      return <FigureContent node={node} pictures={pictures} />
    case 'codeBlock':
      return <pre className="import-code">{plainText(node)}</pre>
    case 'horizontalRule':
      return <hr />
    default:
      return <p className="import-text">{inline(node.content)}</p>
  }
}

/** Kinds of blocks that are neither a paragraph nor a heading: they are shown in their own shape. */
const shapedKinds = ['bulletList', 'orderedList', 'taskList', 'table', 'blockquote', 'pullquote', 'figure', 'codeBlock', 'horizontalRule'] as const
export type ShapedKind = (typeof shapedKinds)[number]

/** The kind of a block that is shown in its own shape; null for words. */
export const shapeOf = (node: NodeJson | undefined): ShapedKind | null => shapedKinds.find((kind) => kind === node?.type) ?? null
