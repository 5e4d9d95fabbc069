import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** The sockets that a process holds, as the system's inode numbers; none where the system does not show them. */
function inodesOf(pid: number): ReadonlySet<string> {
  const found = new Set<string>()
  const folder = `/proc/${pid}/fd`
  for (const name of entriesOf(folder)) {
    const inode = /^socket:\[(\d+)\]$/.exec(targetOf(`${folder}/${name}`))?.[1]
    if (inode) found.add(inode)
  }
  return found
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function targetOf(link: string): string {
  try {
    return readlinkSync(link)
  } catch {
    return ''
  }
}

const isLoopback = (address: string): boolean => address.startsWith('0100007F:') || /^0{24}01000000:/.test(address) || /^0{16}FFFF00000100007F:/i.test(address)

/** Internet sockets of the processes `pids` that reach or listen beyond this machine, as the system's tables tell (Linux). */
export function outwardSockets(pids: readonly number[]): readonly string[] {
  return pids.flatMap((pid) => {
    const own = inodesOf(pid)
    return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) =>
      readFileSync(`/proc/${pid}/net/${table}`, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(/\s+/))
        .filter((cells) => own.has(cells[9] ?? '') && !isLoopback(cells[1] ?? ''))
        .map((cells) => `${pid} ${table} ${cells[1]} ${cells[2]}`),
    )
  })
}
