import { setImmediate } from 'node:timers/promises';
import type { selftestMethods } from '#shared/contract/methods/selftest.ts';
import type { SelfTestFile } from '#shared/model/selftest.ts';
import { recomputeFile, selfTestReport } from '#shared/scoring/published-examples/self-test.ts';
import type { HandlersOf } from '../handler.ts';
import { examplesDirectory, readExampleFiles } from '../seeds/read-example-files.ts';

export const selftestHandlers: HandlersOf<typeof selftestMethods> = {
  'selftest.run': async (_input, { seedsDirectory, signal, progress }) => {
    const given = readExampleFiles(examplesDirectory(seedsDirectory));
    const files: SelfTestFile[] = [];
    for (const file of given) {
      progress({ step: 'computing', done: files.length, total: given.length });
      // Lets a cancellation in between two files.
      await setImmediate();
      signal.throwIfAborted();
      files.push(recomputeFile(file));
    }
    progress({ step: 'computing', done: given.length, total: given.length });
    return selfTestReport(files);
  },
};
