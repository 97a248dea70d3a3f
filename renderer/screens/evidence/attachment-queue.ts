import type { Failure } from '#shared/contract/failure.ts';
import type { Client } from '#shared/contract/index.ts';
import type { Evidence } from '#shared/model/evidence.ts';
import { failureOf } from '../../application/client.tsx';
import { upload } from '../../application/upload.ts';

/** Where evidence belongs. */
export interface EvidencePlace {
  readonly evaluationId: string;
  readonly subjectId: string;
  readonly indicatorId: string;
}

/** Another place where the same content is attached already. */
export type SamePlace = Pick<Evidence, 'subjectId' | 'indicatorId' | 'name'>;

export type AttachmentState =
  | { readonly state: 'waiting' }
  | { readonly state: 'sending'; readonly share: number }
  | { readonly state: 'attaching' }
  | { readonly state: 'failed'; readonly failure: Failure }
  /** Attached, and the same content stood elsewhere before. Plain successes leave the list: the file itself shows. */
  | { readonly state: 'attached'; readonly elsewhere: readonly SamePlace[] }
  /** Not attached: this indicator has the same content under `name`. */
  | { readonly state: 'already-here'; readonly name: string };

export interface Attachment {
  readonly id: number;
  readonly place: EvidencePlace;
  readonly name: string;
  readonly size: number;
  readonly progress: AttachmentState;
}

interface Entry {
  attachment: Attachment;
  readonly file: File;
  readonly actor: string;
  controller: AbortController;
}

export interface AttachmentQueue {
  add(place: EvidencePlace, actor: string, files: readonly File[]): void;
  cancel(id: number): void;
  retry(id: number): void;
  /** Takes a finished or failed entry off the list. */
  dismiss(id: number): void;
  /** Takes what was said about finished files of a place off the list. */
  dismissFinished(place: EvidencePlace): void;
  /** All entries; a new array after every change. */
  list(): readonly Attachment[];
  onChange(listener: () => void): () => void;
}

const isSamePlace = (one: EvidencePlace, other: EvidencePlace): boolean =>
  one.evaluationId === other.evaluationId &&
  one.subjectId === other.subjectId &&
  one.indicatorId === other.indicatorId;

/**
 * Sends files one after the other and attaches each to the place it was added at, also when another place is on
 * screen by then. Content this indicator has already is not attached twice.
 */
export const createAttachmentQueue = (client: Client): AttachmentQueue => {
  const entries: Entry[] = [];
  const listeners = new Set<() => void>();
  let shown: readonly Attachment[] = [];
  let nextId = 1;
  let isRunning = false;

  const announce = (): void => {
    shown = entries.map(({ attachment }) => attachment);
    for (const listener of listeners) listener();
  };
  const show = (entry: Entry, progress: AttachmentState): void => {
    entry.attachment = { ...entry.attachment, progress };
    announce();
  };
  const remove = (entry: Entry): void => {
    const index = entries.indexOf(entry);
    if (index >= 0) entries.splice(index, 1);
    announce();
  };

  const attach = async (entry: Entry): Promise<void> => {
    const { place } = entry.attachment;
    show(entry, { state: 'sending', share: 0 });
    const sent = await upload(
      client,
      entry.file,
      (share) => show(entry, { state: 'sending', share }),
      entry.controller.signal,
    );
    show(entry, { state: 'attaching' });
    const same = (await client.call('evidence.list', { evaluationId: place.evaluationId })).filter(
      ({ sha256 }) => sha256 === sent.sha256,
    );
    const here = same.find((evidence) => isSamePlace(evidence, place));
    if (here?.state === 'present') {
      await client.call('files.close', { handle: sent.handle });
      show(entry, { state: 'already-here', name: here.name });
      return;
    }
    await client.call('evidence.attach', { ...place, handle: sent.handle, actor: entry.actor });
    const elsewhere = same.filter((evidence) => evidence !== here);
    if (elsewhere.length === 0) remove(entry);
    else show(entry, { state: 'attached', elsewhere });
  };

  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    for (;;) {
      const entry = entries.find(({ attachment }) => attachment.progress.state === 'waiting');
      if (!entry) break;
      try {
        await attach(entry);
      } catch (error) {
        const failure = failureOf(error, 'evidence.attach');
        if (failure.code === 'request.cancelled') remove(entry);
        else show(entry, { state: 'failed', failure });
      }
    }
    isRunning = false;
  };

  const find = (id: number): Entry | undefined => entries.find(({ attachment }) => attachment.id === id);

  return {
    add: (place, actor, files) => {
      for (const file of files) {
        const attachment: Attachment = {
          id: nextId,
          place,
          name: file.name,
          size: file.size,
          progress: { state: 'waiting' },
        };
        entries.push({ attachment, file, actor, controller: new AbortController() });
        nextId += 1;
      }
      announce();
      void run();
    },
    cancel: (id) => {
      const entry = find(id);
      if (!entry) return;
      entry.controller.abort();
      if (entry.attachment.progress.state === 'waiting') remove(entry);
    },
    retry: (id) => {
      const entry = find(id);
      if (entry?.attachment.progress.state !== 'failed') return;
      entry.controller = new AbortController();
      show(entry, { state: 'waiting' });
      void run();
    },
    dismiss: (id) => {
      const entry = find(id);
      if (entry) remove(entry);
    },
    dismissFinished: (place) => {
      for (const entry of entries.filter(({ attachment }) => isSamePlace(attachment.place, place)))
        if (['attached', 'already-here'].includes(entry.attachment.progress.state)) remove(entry);
    },
    list: () => shown,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
