import { contextBridge, ipcRenderer } from 'electron';
import type { PreloadBridge } from '#shared/contract/bridge.ts';
import type { ServiceMessage } from '#shared/contract/wire.ts';
import { channels } from './channels.ts';

let connected = false;

/** Everything a page can reach: a channel to the service and the platform's dialogs. */
const bridge: PreloadBridge = {
  send: (message) => ipcRenderer.send(channels.toService, message),
  receive: (listener) => {
    ipcRenderer.on(channels.fromService, (_event, message: ServiceMessage) => listener(message));
    // One channel a page, however many listen.
    if (!connected) ipcRenderer.send(channels.connect);
    connected = true;
  },
  chooseTarget: (suggestedName) => ipcRenderer.invoke(channels.chooseTarget, suggestedName),
  saveFile: (token, handle, sha256) => ipcRenderer.invoke(channels.saveFile, token, handle, sha256),
  openFile: (handle, name) => ipcRenderer.invoke(channels.openFile, handle, name),
  savePdf: (token) => ipcRenderer.invoke(channels.savePdf, token),
  setLanguage: (language) => ipcRenderer.send(channels.setLanguage, language),
};

contextBridge.exposeInMainWorld('hengping', bridge);
