import { setImmediate } from 'node:timers/promises';
import { fail } from '#shared/contract/failure.ts';
import type { CancelSignal, Progress } from '#shared/contract/index.ts';
import { longestPlanText, type PlanFileText } from '#shared/plan/plan-file.ts';
import { readingSteps } from '#shared/plan/read-plan.ts';
import type { PlanReading } from '#shared/plan/reading.ts';
import { runInWorker } from '../worker/run-in-worker.ts';
import { readingDocument } from './file-failure.ts';

/** What a reading is done under. */
export interface ReadingWork {
  /** Name of the calling method, for cancellation. */
  readonly method: string;
  readonly signal?: CancelSignal | undefined;
  readonly progress?: ((progress: Progress) => void) | undefined;
}

const memoryMegabytes = 1_024;
const longestMilliseconds = 120_000;
/** Longest stretch of reading before others are let in. */
const stretchMilliseconds = 25;

/** The text of a document, read in a thread of its own: formats are parsed where a hostile file can do no harm. */
export const readPlanFileText = (
  path: string,
  name: string,
  { method, signal }: ReadingWork,
): Promise<PlanFileText> =>
  readingDocument(() =>
    runInWorker(
      'read-document',
      { path, name },
      { method, memoryMegabytes, milliseconds: longestMilliseconds, signal },
    ),
  );

/** Reads a plan from its text; lets others in every few milliseconds, tells how far it is and stops when asked to. */
export const readPlanText = async (
  text: string,
  place: string,
  { method, signal, progress }: ReadingWork,
): Promise<PlanReading> => {
  if (text.trim() === '') fail('reading.empty', { place });
  if (text.length > longestPlanText)
    fail('reading.too-long', { place, length: text.length, maximum: longestPlanText });
  const steps = readingSteps(text);
  let pausedAt = performance.now();
  for (;;) {
    if (signal?.aborted) fail('request.cancelled', { method });
    const next = steps.next();
    if (next.done) return next.value;
    progress?.({ step: 'reading', ...next.value });
    if (performance.now() - pausedAt < stretchMilliseconds) continue;
    await setImmediate();
    pausedAt = performance.now();
  }
};
