const parted = /^(.*)-\d+(\.[a-z]+)$/u

/**
 * The proposed name that was taken, when a file was written under a numbered one instead: `banjir.html` for `banjir-2.html`;
 * a long name was shortened to make room for its number. Null when the file has a proposed name, or one of its own.
 */
export function takenName(written: string, proposed: readonly string[]): string | null {
  if (proposed.includes(written)) return null
  const [, base, extension] = parted.exec(written) ?? []
  if (base === undefined || extension === undefined) return null
  return proposed.find((name) => name === `${base}${extension}`) ?? proposed.find((name) => name.startsWith(base) && name.endsWith(extension)) ?? null
}
