/** One file beside the page: an asset of the article and the name it gets, relative to the page. */
export interface ExportedAsset {
  /** As in the document: `asset:<sha256>.<ext>`. */
  readonly reference: string
  /** Safe on every file system, e.g. `gedung-parlemen-1.jpg`. */
  readonly fileName: string
}

/** What an exporter makes: text to be written as UTF-8, the files it refers to, and what the format could not say. */
export interface Exported {
  readonly text: string
  readonly assets: readonly ExportedAsset[]
  /** Plain English sentences, one for each kind of loss; empty when nothing was lost. */
  readonly warnings: readonly string[]
}
