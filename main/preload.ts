import { contextBridge, ipcRenderer } from 'electron'
import type { EventName } from '@shared/ipc'

/** Two functions are all that the window is given; what may be called and heard is decided in main. */
contextBridge.exposeInMainWorld('redaksi', {
  call: (channel: string, input: unknown, isText: boolean = false): Promise<unknown> => ipcRenderer.invoke('redaksi', channel, input, isText),
  listen: (name: EventName, listener: (payload: unknown) => void): (() => void) => {
    const wrapped = (_event: unknown, payload: unknown): void => listener(payload)
    ipcRenderer.on(`redaksi:${name}`, wrapped)
    return () => {
      ipcRenderer.off(`redaksi:${name}`, wrapped)
    }
  },
})
