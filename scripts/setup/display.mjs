import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { endWithin } from '../lib/run.mjs'
import { Refusal } from '../lib/say.mjs'

/** Whether a window can be shown here. */
export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * Starts a virtual display of its own number and key: `{env, close()}`, owned by `uid` when given.
 * Xvfb is started directly rather than by xvfb-run, which leaves its child behind when it is ended.
 */
export async function virtualDisplay({ size = '1440x900x24', uid, gid } = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'redaksi-display-'))
  const key = path.join(folder, 'Xauthority')
  writeFileSync(key, authority(randomBytes(16)), { mode: 0o600 })
  if (uid !== undefined) for (const entry of [folder, key]) chownSync(entry, uid, gid)
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-auth', key], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    uid,
    gid,
  })
  const close = () => {
    endWithin(server, 2_000)
    rmSync(folder, { recursive: true, force: true })
  }
  const ended = new Promise((_, reject) => {
    server.once('error', () => reject(new Refusal('Xvfb, the virtual display, could not be started.')))
    server.once('exit', () => reject(new Refusal('Xvfb, the virtual display, ended before it was ready.')))
  })
  try {
    const number = await Promise.race([firstLine(server.stdio[3]), ended])
    ended.catch(() => {})
    return { env: { DISPLAY: `:${number}`, XAUTHORITY: key }, close }
  } catch (error) {
    close()
    throw error
  }
}

function firstLine(stream) {
  return new Promise((resolve) => {
    let text = ''
    stream.setEncoding('utf8')
    stream.on('data', (piece) => {
      text += piece
      if (text.includes('\n')) resolve(text.trim())
    })
  })
}

/** An Xauthority entry (big-endian counted strings) that fits any host and display number. */
function authority(cookie) {
  const counted = (bytes) => Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 255]), bytes])
  const anyHost = Buffer.from([0xff, 0xff])
  return Buffer.concat([anyHost, counted(Buffer.alloc(0)), counted(Buffer.alloc(0)), counted(Buffer.from('MIT-MAGIC-COOKIE-1')), counted(cookie)])
}
