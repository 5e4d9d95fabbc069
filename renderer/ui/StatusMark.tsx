import type { ArticleStatus } from '@shared/article'
import { useTranslate } from '../shell/messages'

const ring = 'M6 1.75a4.25 4.25 0 1 1 0 8.5 4.25 4.25 0 0 1 0-8.5Z'

/** The part that is drawn as a line, and the part that is filled. */
const shapes: Readonly<Record<ArticleStatus, { readonly line: string; readonly fill: string }>> = {
  draft: { line: ring, fill: '' },
  desk: { line: ring, fill: 'M6 6h4.25A4.25 4.25 0 0 0 6 1.75Z' },
  subs: { line: ring, fill: 'M6 1.75v8.5a4.25 4.25 0 0 0 0-8.5Z' },
  revise: { line: 'M2.25 4.5V1.75M2.25 4.5H5M2.6 4.4a4.1 4.1 0 1 1-.6 2.4', fill: '' },
  final: { line: ring, fill: ring },
  exported: { line: 'M2.5 9.5l7-7M4.75 2.5H9.5v4.75', fill: '' },
  hold: { line: 'M4 2.25v7.5M8 2.25v7.5', fill: '' },
  spiked: { line: 'm2.5 2.5 7 7M9.5 2.5l-7 7', fill: '' },
}

/** Where an article stands on its way, told by a shape and a word. */
export function StatusMark({ status }: { readonly status: ArticleStatus }) {
  const t = useTranslate()
  const { line, fill } = shapes[status]
  return (
    <span className={`ui-status ui-status-${status}`}>
      <svg className="ui-status-shape" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d={line} />
        {fill && <path className="ui-status-fill" d={fill} />}
      </svg>
      {t(`terms.status.${status}`)}
    </span>
  )
}
