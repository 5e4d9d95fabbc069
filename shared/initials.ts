/** The first letters of the first three words of a name. */
export const initialsOf = (name: string): string => name.trim().split(/\s+/).slice(0, 3).map((word) => [...word][0] ?? '').join('').toUpperCase()
