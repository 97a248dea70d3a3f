import { type Failure, FailureError, type Outcome } from '#shared/contract/failure.ts';
import type { Client } from '#shared/contract/index.ts';
import { failureOf } from '../../application/client.tsx';
import { isPassing } from '../../application/passing-failure.ts';
import { createWriteQueue } from '../scoring/write-queue.ts';
import { nothingRecorded, type Recorded } from './progress-lines.ts';

/** The record of a progress list while its screen is open: shown at once, saved in order, taken back when refused. */
export interface ProgressRecord {
  load(): Promise<Outcome<null>>;
  entry(code: string): Recorded;
  /** Changes with every change of any line. */
  version(): number;
  /** Shows the change at once and saves it; rejects with FailureError when it is refused. */
  set(code: string, fields: Partial<Recorded>): Promise<void>;
  /** Why the last change of a line was not saved. */
  failure(code: string): Failure | null;
  busy(): boolean;
  flush(): Promise<void>;
  retry(): void;
  subscribe(listener: () => void): () => void;
}

/** Opens the record of one evaluation; nothing is read before `load`. */
export const openProgressRecord = (client: Client, evaluationId: string, actor: string): ProgressRecord => {
  const listeners = new Set<() => void>();
  const shown = new Map<string, Recorded>();
  const stored = new Map<string, Recorded>();
  const failures = new Map<string, Failure>();
  let version = 0;
  /** Grows with every change made here, so that an answer asked for before it is known to be old. */
  let generation = 0;
  const tell = (): void => {
    version += 1;
    for (const listener of [...listeners]) listener();
  };
  const entry = (code: string): Recorded => shown.get(code) ?? nothingRecorded;
  const laneOf = (code: string, field: string): string => `${code}/${field}`;

  const queue = createWriteQueue({
    isPassing,
    onState: (lane, _state, failure) => {
      const [code = '', field = ''] = lane.split('/');
      if (failure) failures.set(code, failure);
      else failures.delete(code);
      if (failure && !isPassing(failure) && field !== 'comment') {
        const before = stored.get(code) ?? nothingRecorded;
        shown.set(code, { ...entry(code), [field]: before[field as keyof Recorded] });
      }
      tell();
    },
  });

  const write = (code: string, field: string, fields: Partial<Recorded>): Promise<void> =>
    new Promise((resolve, reject) => {
      const send = async (): Promise<Outcome<null>> => {
        try {
          await client.call('progress.set', { evaluationId, code, ...fields, actor });
          generation += 1;
          stored.set(code, { ...(stored.get(code) ?? nothingRecorded), ...fields });
          resolve();
          return { ok: true, value: null };
        } catch (error) {
          const failure = failureOf(error, 'progress.set');
          reject(new FailureError(failure));
          return { ok: false, failure };
        }
      };
      queue.put(laneOf(code, field), send, 0);
    });

  return {
    load: async () => {
      const asked = generation;
      try {
        const entries = await client.call('progress.list', { evaluationId });
        if (asked !== generation) return { ok: true, value: null };
        for (const { code, status, completedOn, comment } of entries)
          stored.set(code, { status, completedOn, comment });
        for (const [code, recorded] of stored) {
          const now = entry(code);
          const keep = <Field extends keyof Recorded>(field: Field): Recorded[Field] =>
            queue.state(laneOf(code, field)) === 'saved' ? recorded[field] : now[field];
          shown.set(code, {
            status: keep('status'),
            completedOn: keep('completedOn'),
            comment: keep('comment'),
          });
        }
        tell();
        return { ok: true, value: null };
      } catch (error) {
        return { ok: false, failure: failureOf(error, 'progress.list') };
      }
    },
    entry,
    version: () => version,
    set: async (code, fields) => {
      generation += 1;
      shown.set(code, { ...entry(code), ...fields });
      failures.delete(code);
      tell();
      await Promise.all(
        Object.entries(fields).map(([field, value]) => write(code, field, { [field]: value })),
      );
    },
    failure: (code) => failures.get(code) ?? null,
    busy: () => queue.busy(),
    flush: () => queue.flush(),
    retry: () => queue.retry(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};
