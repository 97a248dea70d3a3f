import { randomUUID } from 'node:crypto';
import { basename, extname, join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  type FileFilter,
  type IpcMainInvokeEvent,
  ipcMain,
  shell,
} from 'electron';
import { z } from 'zod';
import { saveBytes, saveFile } from '#hosts/files/save-file.ts';
import { checkTarget } from '#hosts/files/target.ts';
import { isRunnable, safeName, writeViewingCopy } from '#hosts/files/viewing.ts';
import type { ChosenTarget, OpenOutcome, SaveOutcome } from '#shared/contract/bridge.ts';
import { type Failure, FailureError, failure, type Outcome } from '#shared/contract/failure.ts';
import type { Client } from '#shared/contract/index.ts';
import type { Catalogue } from '#shared/i18n/translation.ts';
import { channels } from './channels.ts';
import { pdfOptions } from './pdf-options.ts';
import { isFromApplication } from './sender.ts';

export interface FileDialogOptions {
  /** The main process's own client, which reads what is saved or shown. */
  readonly client: Client;
  readonly texts: () => Catalogue['host'];
}

/** Handles the requests of pages that need a dialog or the disk. Pages see names and tokens, never paths. */
export const handleFiles = ({ client, texts }: FileDialogOptions): void => {
  const targets = new Map<string, string>();

  const choose = async (event: IpcMainInvokeEvent, suggestedName: string): Promise<string | null> => {
    const options = {
      defaultPath: join(app.getPath('documents'), safeName(suggestedName)),
      filters: filtersFor(suggestedName, texts()),
      properties: ['showOverwriteConfirmation' as const, 'createDirectory' as const],
    };
    const window = BrowserWindow.fromWebContents(event.sender);
    const { canceled, filePath } = await (window
      ? dialog.showSaveDialog(window, options)
      : dialog.showSaveDialog(options));
    return canceled || !filePath ? null : filePath;
  };

  const chooseTarget = async (
    event: IpcMainInvokeEvent,
    name: string,
  ): Promise<Outcome<ChosenTarget | null>> => {
    const path = await choose(event, name);
    if (path === null) return { ok: true, value: null };
    await checkTarget(path);
    const token = randomUUID();
    targets.set(token, path);
    return { ok: true, value: { token, name: basename(path) } };
  };

  const save = async (token: string, handle: string, sha256: string): Promise<SaveOutcome> => {
    const path = targets.get(token);
    if (path === undefined) return { saved: false, failure: missing(token) };
    await saveFile(client, handle, sha256, path);
    return { saved: true, place: path };
  };

  /** What the page would print, as a PDF. */
  const savePdf = async (event: IpcMainInvokeEvent, token: string): Promise<SaveOutcome> => {
    const path = targets.get(token);
    if (path === undefined) return { saved: false, failure: missing(token) };
    const bytes = await event.sender.printToPDF(pdfOptions(process.versions.chrome));
    await saveBytes(bytes, path);
    return { saved: true, place: path };
  };

  /** Offers to save what must not be opened; that the person leaves it is an answer, not a failure. */
  const offerSaving = async (
    event: IpcMainInvokeEvent,
    handle: string,
    name: string,
  ): Promise<OpenOutcome> => {
    const { dialogs } = texts();
    const options = {
      type: 'warning' as const,
      message: dialogs.notOpened(name),
      detail: dialogs.notOpenedDetail,
      buttons: [dialogs.saveAs, dialogs.cancel],
      defaultId: 1,
      cancelId: 1,
    };
    const window = BrowserWindow.fromWebContents(event.sender);
    const { response } = await (window
      ? dialog.showMessageBox(window, options)
      : dialog.showMessageBox(options));
    const path = response === 0 ? await choose(event, name) : null;
    if (path !== null) await saveFile(client, handle, null, path);
    return { opened: true };
  };

  const open = async (event: IpcMainInvokeEvent, handle: string, name: string): Promise<OpenOutcome> => {
    if (isRunnable(name)) return offerSaving(event, handle, name);
    const path = await writeViewingCopy(client, handle, name, app.getPath('temp'));
    const detail = await shell.openPath(path);
    if (detail === '') return { opened: true };
    return { opened: false, failure: failure('host.no-program', { name, detail }) };
  };

  ipcMain.handle(channels.chooseTarget, (event, ...facts: unknown[]) =>
    answer(event, z.tuple([z.string()]), facts, {
      perform: ([name]) => chooseTarget(event, name),
      refuse: (cause): Outcome<ChosenTarget | null> => ({ ok: false, failure: cause }),
    }),
  );
  ipcMain.handle(channels.saveFile, (event, ...facts: unknown[]) =>
    answer(event, z.tuple([z.string(), z.string(), z.string()]), facts, {
      perform: ([token, handle, sha256]) => save(token, handle, sha256),
      refuse: (cause): SaveOutcome => ({ saved: false, failure: cause }),
    }),
  );
  ipcMain.handle(channels.savePdf, (event, ...facts: unknown[]) =>
    answer(event, z.tuple([z.string()]), facts, {
      perform: ([token]) => savePdf(event, token),
      refuse: (cause): SaveOutcome => ({ saved: false, failure: cause }),
    }),
  );
  ipcMain.handle(channels.openFile, (event, ...facts: unknown[]) =>
    answer(event, z.tuple([z.string(), z.string()]), facts, {
      perform: ([handle, name]) => open(event, handle, name),
      refuse: (cause): OpenOutcome => ({ opened: false, failure: cause }),
    }),
  );
};

interface Answer<Facts, Value> {
  readonly perform: (facts: Facts) => Promise<Value>;
  readonly refuse: (cause: Failure) => Value;
}

/** Performs what a page of the application asks; failures go back as data, since errors lose theirs on the way. */
const answer = async <Facts, Value>(
  event: IpcMainInvokeEvent,
  schema: z.ZodType<Facts>,
  facts: readonly unknown[],
  { perform, refuse }: Answer<Facts, Value>,
): Promise<Value> => {
  const parsed = schema.safeParse(facts);
  if (!isFromApplication(event) || !parsed.success) return refuse(failure('request.unauthorised', {}));
  try {
    return await perform(parsed.data);
  } catch (error) {
    if (error instanceof FailureError) return refuse(error.failure);
    throw error;
  }
};

const missing = (token: string): Failure => failure('request.not-found', { noun: 'handle', id: token });

/** The suggested name's own type first, then everything. */
const filtersFor = (name: string, { dialogs }: Catalogue['host']): FileFilter[] => {
  const ending = extname(name).slice(1).toLowerCase();
  const known: Readonly<Record<string, string>> = dialogs.fileTypes;
  const all = { name: dialogs.allFiles, extensions: ['*'] };
  const typeName = known[ending];
  return typeName === undefined ? [all] : [{ name: typeName, extensions: [ending] }, all];
};
