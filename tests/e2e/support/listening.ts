import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A host of this machine that notes whatever reaches it, by TCP or by UDP, at one port number. */
export interface Listening {
  readonly port: number
  /** What arrived so far: a line for each TCP connection, request and UDP packet. */
  readonly heard: readonly string[]
  close(): Promise<void>
}

/** Begins to listen on 127.0.0.1; it answers every request with 200 and leave for any origin. */
export async function listen(): Promise<Listening> {
  const heard: string[] = []
  const server = createServer((request, response) => {
    heard.push(`request ${request.url ?? ''}`)
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/plain' }).end('heard')
  })
  server.on('connection', () => heard.push('connection'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const packets = createSocket('udp4')
  packets.on('message', (message) => heard.push(`packet of ${message.length} bytes`))
  packets.bind(port, '127.0.0.1')
  await once(packets, 'listening')
  return {
    port,
    heard,
    async close() {
      packets.close()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
