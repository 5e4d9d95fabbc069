import { setFlagsFromString } from 'node:v8'

/** Megabytes of each half of the room in which the window and its workers make new values. */
const half = 2

/** By so many hundredths may what the window and its workers keep grow, before V8 looks for what of it is no longer used; left to itself it waits for up to four times as much. */
const growth = 50

interface CommandLine {
  appendSwitch(name: string, value: string): void
}

/**
 * Keeps small the room in which V8 makes new values, which it lets grow to 16 megabytes a half, in every process and worker, for what is
 * thrown away at once: after a long piece was read or stored all of that stays taken. This process begins with one megabyte and keeps
 * it. Must run before the app is ready; an option that a later V8 does not know is passed over.
 */
export function keepMemorySmall(commandLine: CommandLine): void {
  commandLine.appendSwitch('js-flags', `--max-semi-space-size=${half} --heap-growing-percent=${growth}`)
  setFlagsFromString('--semi-space-growth-factor=1')
}
