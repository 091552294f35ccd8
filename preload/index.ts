import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { callChannel, eventChannel, eventNames, methodNames } from './contract/names.ts';

const namespaces = Object.entries(methodNames).map(([namespace, names]) => [
  namespace,
  Object.fromEntries(
    names.map((name) => [
      name,
      (input: unknown) => ipcRenderer.invoke(callChannel, `${namespace}.${name}`, input),
    ]),
  ),
]);

/** The page never receives Electron's event object or ipcRenderer: it gets the payload and a way out. */
function on(name: string, listener: (payload: unknown) => void): () => void {
  if (!(eventNames as readonly string[]).includes(name)) throw new TypeError(`Unknown event ${name}`);
  const forward = (_: IpcRendererEvent, sent: string, payload: unknown): void => {
    if (sent === name) listener(payload);
  };
  ipcRenderer.on(eventChannel, forward);
  return () => ipcRenderer.removeListener(eventChannel, forward);
}

contextBridge.exposeInMainWorld('muster', { ...Object.fromEntries(namespaces), on });
