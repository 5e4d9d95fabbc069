import { commandList, type CommandId, type CommandSpec } from '@shared/commands'
import type { ArticleSummary } from '@shared/ipc'
import { latestFirst, linesOf } from '../library/arrange'
import type { Translate } from '../shell/messages'
import { bestMatches, foldedWords } from './match'

/** A line of the palette. `reason` says why it cannot be chosen now. */
export type Entry =
  | { readonly kind: 'command'; readonly key: string; readonly id: CommandId; readonly label: string; readonly accelerator?: string; readonly reason: string | null }
  | { readonly kind: 'article'; readonly key: string; readonly id: string; readonly label: string; readonly updatedAt: string }

const mostArticles = 8

/** Commands that the palette has no use for: it is open already, and the system's editing keys need a place to act on. */
const left = new Set<CommandId>(['app.palette', 'edit.cut', 'edit.copy', 'edit.paste', 'edit.selectAll'])

function reasonOf(command: CommandSpec, t: Translate): string {
  switch (command.needs) {
    case 'article':
      return t('app.palette.needsArticle')
    case 'writable':
      return t('app.palette.needsWritable')
    case 'page':
      return t('app.palette.needsPage')
    case 'table':
      return t('app.palette.needsTable')
    case undefined:
      return t('app.palette.unavailable')
  }
}

function commandEntries(canRun: (id: CommandId) => boolean, t: Translate): readonly Entry[] {
  return commandList
    .filter((command) => !left.has(command.id) && !command.role)
    .map((command) => ({
      kind: 'command',
      key: command.id,
      id: command.id,
      label: t(`command.${command.id}`),
      ...(command.accelerator ? { accelerator: command.accelerator } : {}),
      reason: canRun(command.id) ? null : reasonOf(command, t),
    }))
}

/** An article as the palette finds it. */
export interface Named {
  readonly article: ArticleSummary
  readonly words: readonly string[]
}

/** The articles with a headline that are not in the trash, latest first. */
export const namedArticles = (articles: readonly ArticleSummary[]): readonly Named[] =>
  [...linesOf(articles.filter((article) => !article.trashed && article.headline !== ''))]
    .sort(latestFirst)
    .map(({ article, text }) => ({ article, words: text.trim().split(' ') }))

interface Choices {
  readonly query: string
  readonly articles: readonly Named[]
  readonly canRun: (id: CommandId) => boolean
  readonly t: Translate
}

/** What the palette lists for `query`: first the commands (those that can run before those that cannot), then articles, latest first. */
export function paletteEntries({ query, articles, canRun, t }: Choices): readonly Entry[] {
  const matching = bestMatches(commandEntries(canRun, t), query, (entry) => foldedWords(entry.label), commandList.length)
  const possible = matching.filter((entry) => entry.kind === 'command' && entry.reason === null)
  const others = matching.filter((entry) => !possible.includes(entry))
  const found = bestMatches(articles, query, ({ words }) => words, mostArticles)
  const named = found.map(({ article }): Entry => ({ kind: 'article', key: article.id, id: article.id, label: article.headline, updatedAt: article.updatedAt }))
  return query.trim() === '' ? [...possible, ...named, ...others] : [...possible, ...others, ...named]
}
