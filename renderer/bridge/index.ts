import type { HostBridge, PreloadBridge } from '#shared/contract/bridge.ts';
import { connectBrowserBridge } from './browser-bridge.ts';
import { connectElectronBridge } from './electron-bridge.ts';

declare global {
  interface Window {
    /** Present in the Electron window only. */
    readonly hengping?: PreloadBridge;
  }
}

/** Connects the page to whichever host shows it. To be called once, before anything reads the address. */
export const connectBridge = (): HostBridge =>
  window.hengping ? connectElectronBridge(window.hengping) : connectBrowserBridge();
