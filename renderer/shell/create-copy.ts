import type { Article } from '@shared/article'
import type { Api } from '@shared/ipc'
import { picturesOf } from '@shared/pictures'

/** Stores `article` as one of its own, with the pictures that lie beside the article `from`; answers its id. */
export async function createCopy(api: Pick<Api, 'article.create' | 'picture.carry'>, from: string, article: Article): Promise<string> {
  const { id } = await api['article.create'](article)
  const references = picturesOf(article)
  if (references.length > 0) await api['picture.carry']({ from, to: id, references: [...references] })
  return id
}
