import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceLog } from './dispatch.ts';

const maximumSize = 1024 * 1024;

/** A text file beside the database; one former file is kept. It never holds scores or comments. */
export const createServiceLog = (directory: string, now: () => number): ServiceLog => ({
  write: (reference, text) => {
    const file = join(directory, 'service.log');
    try {
      mkdirSync(directory, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maximumSize) renameSync(file, `${file}.1`);
      appendFileSync(file, `${new Date(now()).toISOString()} ${reference} ${text}\n`);
    } catch {
      // A log that cannot be written must not hide the failure it was to describe.
    }
  },
});
