/** What a file says of the picture in it, before that is taken out. '' for nothing. */
export interface Said {
  readonly caption: string
  readonly credit: string
  readonly alt: string
}

/** A picture's file without anything that tells of its making. `width` and `height` are as it is shown, in pixels. */
export interface Cleaned {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
  readonly said: Said
}

export const nothingSaid: Said = { caption: '', credit: '', alt: '' }

/** What the first that says something says, field by field. */
export const firstSaid = (all: readonly Said[]): Said => ({
  caption: all.find(({ caption }) => caption)?.caption ?? '',
  credit: all.find(({ credit }) => credit)?.credit ?? '',
  alt: all.find(({ alt }) => alt)?.alt ?? '',
})

/** One line of plain text, and no longer than a caption ever is. */
export const tidyLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim().normalize('NFC').slice(0, 2000)
