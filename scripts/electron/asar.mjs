/**
 * The bytes of an asar archive: two little pickles (sizes, then the JSON header), the bodies after them.
 * `files` maps a name at the top of the archive to its text.
 */
export function asar(files) {
  const bodies = []
  const header = { files: {} }
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const body = Buffer.from(text, 'utf8')
    header.files[name] = { size: body.length, offset: String(offset) }
    bodies.push(body)
    offset += body.length
  }
  const json = Buffer.from(JSON.stringify(header), 'utf8')
  const padded = Math.ceil(json.length / 4) * 4
  const head = Buffer.alloc(16 + padded)
  head.writeUInt32LE(4, 0)
  head.writeUInt32LE(padded + 8, 4)
  head.writeUInt32LE(padded + 4, 8)
  head.writeUInt32LE(json.length, 12)
  json.copy(head, 16)
  return Buffer.concat([head, ...bodies])
}
