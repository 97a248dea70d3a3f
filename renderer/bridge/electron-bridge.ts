import type { HostBridge, PreloadBridge, SaveTarget } from '#shared/contract/bridge.ts';
import { createClient } from '#shared/contract/client.ts';
import { FailureError, failure } from '#shared/contract/failure.ts';
import type { ServiceMessage } from '#shared/contract/wire.ts';

/** The bridge of the Electron window: everything goes through what the preload offers. */
export const connectElectronBridge = (preload: PreloadBridge): HostBridge => {
  const listeners = new Set<(message: ServiceMessage) => void>();
  const client = createClient({
    send: (message) => preload.send(message),
    receive: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  });
  // The preload starts delivering with this call, after the client listens.
  preload.receive((message) => {
    for (const listener of [...listeners]) listener(message);
  });
  /** The main process knows a chosen place by its token; the page never sees its path. */
  const tokens = new WeakMap<SaveTarget, string>();
  return {
    kind: 'electron',
    client,
    chooseTarget: async (suggestedName) => {
      const chosen = await preload.chooseTarget(suggestedName);
      if (!chosen.ok) throw new FailureError(chosen.failure);
      if (chosen.value === null) return null;
      const { token, name } = chosen.value;
      const target: SaveTarget = {
        name,
        save: (handle, sha256) => preload.saveFile(token, handle, sha256),
      };
      tokens.set(target, token);
      return target;
    },
    openFile: (handle, name) => preload.openFile(handle, name),
    savePdf: async (target) => {
      const token = tokens.get(target);
      return token === undefined
        ? {
            saved: false,
            failure: failure('request.not-found', { noun: 'handle', id: target.name }),
          }
        : preload.savePdf(token);
    },
    setLanguage: (language) => preload.setLanguage(language),
  };
};
