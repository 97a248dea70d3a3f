import type { Failure } from './failure.ts';
import type { Client } from './index.ts';

/**
 * What a host adds to the client because only it may touch the platform: dialogs and files. The contract itself
 * carries bytes and names, never paths.
 */
export interface HostBridge {
  readonly kind: 'electron' | 'browser';
  readonly client: Client;
  /**
   * Saves a finished file of the service. `choose` comes first so that a target open elsewhere is reported before
   * any work starts; it resolves to null when the person cancels.
   */
  chooseTarget(suggestedName: string): Promise<SaveTarget | null>;
  /** Shows a file of the service in the platform's own program, or in a browser tab. */
  openFile(handle: string, name: string): Promise<OpenOutcome>;
  /** Sets the language of menus and dialogs; a no-op in a browser. */
  setLanguage(language: 'zh-CN' | 'en'): void;
}

export interface SaveTarget {
  /** File name for messages. */
  readonly name: string;
  /** Fetches the file under `handle`, writes it beside the target, checks its hash and moves it into place. */
  save(handle: string, sha256: string): Promise<SaveOutcome>;
}

export type SaveOutcome = { readonly saved: true; readonly place: string } | { readonly saved: false; readonly failure: Failure };
export type OpenOutcome = { readonly opened: true } | { readonly opened: false; readonly failure: Failure };
