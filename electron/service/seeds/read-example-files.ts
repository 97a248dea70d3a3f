import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '#shared/contract/failure.ts';
import type { ExampleFile } from '#shared/scoring/published-examples/self-test.ts';

/** Where the published examples stand among the seeds. */
export const examplesDirectory = (seedsDirectory: string): string => join(seedsDirectory, 'vectors');

const namesIn = (directory: string): string[] => {
  try {
    return readdirSync(directory)
      .filter((name) => name.toLowerCase().endsWith('.json'))
      .sort();
  } catch (error) {
    // A folder that is not there holds no files; anything else is worth its own message.
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
};

/** Files of examples of a folder. Throws FailureError `selftest.no-files` where there are none. */
export const readExampleFiles = (directory: string): ExampleFile[] => {
  const names = namesIn(directory);
  if (names.length === 0) fail('selftest.no-files', { folder: directory });
  return names.map((name) => ({ name, text: readFileSync(join(directory, name), 'utf8') }));
};
