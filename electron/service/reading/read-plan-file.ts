import { setImmediate } from 'node:timers/promises';
import { FailureError, fail } from '#shared/contract/failure.ts';
import type { Progress } from '#shared/contract/index.ts';
import { longestPlanText, type PlanFileText } from '#shared/plan/plan-file.ts';
import { readingSteps } from '#shared/plan/read-plan.ts';
import type { PlanReading } from '#shared/plan/reading.ts';
import { type Cancellable, stopIfCancelled } from '../cancellation.ts';
import { runInWorker } from '../worker/run-in-worker.ts';
import { readingDocument } from './file-failure.ts';

/** What a reading is done under. */
export interface ReadingWork extends Cancellable {
  readonly progress?: ((progress: Progress) => void) | undefined;
}

const memoryMegabytes = 1_024;
/** A reading of the longest text with a finding in every line. */
const readingMegabytes = 2_048;
const longestMilliseconds = 120_000;

/** A thread that ran out of memory; what is wrong with the file itself the reader has said in its own words by then. */
const told = async <Value>(read: () => Promise<Value>): Promise<Value> =>
  readingDocument(async () => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof FailureError) || error.failure.code !== 'file.unsafe') throw error;
      const { place, reason } = error.failure.facts;
      if (reason !== 'expands-too-far') throw error;
      return fail('reading.unsafe', { place, reason: 'too-much-memory' });
    }
  });

/** The text of a document, read in a thread of its own: formats are parsed where a hostile file can do no harm. */
export const readPlanFileText = (
  path: string,
  name: string,
  { method, signal }: ReadingWork,
): Promise<PlanFileText> =>
  told(() =>
    runInWorker(
      'read-document',
      { path, name },
      { method, memoryMegabytes, milliseconds: longestMilliseconds, signal },
    ),
  );

/** Longest text that is read here and now: some sixty pages, a fraction of a second. */
const shortText = 40_000;

/** Reads step by step and lets others in between. */
const readHere = async (text: string, { method, signal, progress }: ReadingWork): Promise<PlanReading> => {
  const steps = readingSteps(text);
  for (;;) {
    stopIfCancelled({ method, signal });
    const next = steps.next();
    if (next.done) return next.value;
    progress?.({ step: 'reading', ...next.value });
    await setImmediate();
  }
};

/**
 * Reads a plan from its text. A long one is read in a thread of its own as well, so that whatever the text is, the
 * service stays responsive, can cancel at any moment and outlives a reading that would take all memory.
 */
export const readPlanText = (text: string, place: string, work: ReadingWork): Promise<PlanReading> =>
  told(async () => {
    if (text.trim() === '') fail('reading.empty', { place });
    if (text.length > longestPlanText)
      fail('reading.too-long', { place, length: text.length, maximum: longestPlanText });
    return text.length <= shortText
      ? readHere(text, work)
      : runInWorker(
          'read-plan',
          { text, name: place },
          { ...work, memoryMegabytes: readingMegabytes, milliseconds: longestMilliseconds },
        );
  });
