import { contextBridge, ipcRenderer } from 'electron'
import type { EventName } from '@shared/ipc'

/** Two functions are all that the window is given; what may be called and heard is decided in main. */
contextBridge.exposeInMainWorld('redaksi', {
  call: (channel: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('redaksi', channel, input),
  listen: (name: EventName, listener: (payload: unknown) => void): (() => void) => {
    const wrapped = (_event: unknown, payload: unknown): void => listener(payload)
    ipcRenderer.on(`redaksi:${name}`, wrapped)
    return () => {
      ipcRenderer.off(`redaksi:${name}`, wrapped)
    }
  },
})
