import type { Failure, Outcome } from './failure.ts';
import type { Client } from './index.ts';
import type { Language } from './methods/settings.ts';
import type { ClientMessage, ServiceMessage } from './wire.ts';

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
   * Rejects with FailureError (`file.target-open`, `file.target-unwritable`, `workspace.read-only`) when the chosen
   * place cannot take the file.
   */
  chooseTarget(suggestedName: string): Promise<SaveTarget | null>;
  /**
   * Shows a file of the service in the platform's own program, or in a browser tab. Files of a kind that could run
   * are offered for saving instead.
   */
  openFile(handle: string, name: string): Promise<OpenOutcome>;
  /**
   * Saves what the page would print now as a PDF at a place chosen with `chooseTarget`. Null where the host cannot: a
   * browser saves PDF from its own print window.
   */
  readonly savePdf: ((target: SaveTarget) => Promise<SaveOutcome>) | null;
  /** Sets the language of menus and dialogs; a no-op in a browser. */
  setLanguage(language: Language): void;
}

export interface SaveTarget {
  /** File name for messages. */
  readonly name: string;
  /** Fetches the file under `handle`, writes it beside the target, checks its hash and moves it into place. */
  save(handle: string, sha256: string): Promise<SaveOutcome>;
}

export type SaveOutcome =
  | { readonly saved: true; readonly place: string }
  | { readonly saved: false; readonly failure: Failure };
export type OpenOutcome = { readonly opened: true } | { readonly opened: false; readonly failure: Failure };

/** A chosen place, known to the main process by `token`; the page never sees its path. */
export interface ChosenTarget {
  readonly token: string;
  readonly name: string;
}

/** What the preload puts on `window.hengping`: a channel and the platform's dialogs, nothing else. */
export interface PreloadBridge {
  send(message: ClientMessage): void;
  receive(listener: (message: ServiceMessage) => void): void;
  chooseTarget(suggestedName: string): Promise<Outcome<ChosenTarget | null>>;
  saveFile(token: string, handle: string, sha256: string): Promise<SaveOutcome>;
  openFile(handle: string, name: string): Promise<OpenOutcome>;
  savePdf(token: string): Promise<SaveOutcome>;
  setLanguage(language: Language): void;
}
