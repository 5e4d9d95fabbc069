import { readFileSync } from 'node:fs'
import type { ElectronApplication } from 'playwright-core'

/** How the system confines the window's process (Linux). */
export interface ProcessSandbox {
  /** 2 when a seccomp filter holds, as `/proc/<pid>/status` says. */
  readonly seccomp: number
  /** Whether the process may gain no further rights. */
  readonly noNewPrivileges: boolean
}

/** Reads the confinement of the first window's renderer from the system, not from the app. */
export async function sandboxOf(app: ElectronApplication): Promise<ProcessSandbox> {
  const pid = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0)
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const field = (name: string): number => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? Number.NaN)
  return { seccomp: field('Seccomp'), noNewPrivileges: field('NoNewPrivs') === 1 }
}
