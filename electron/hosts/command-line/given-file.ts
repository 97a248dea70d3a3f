import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Invocation } from './command.ts';
import { UsageError } from './usage-error.ts';

/** A file named on the command line, read whole. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Reads the file a command was given. `allowed` says what it may be. @throws UsageError `unreadable`. */
export const readGivenFile = async (
  { resolvePath }: Invocation,
  given: string,
  allowed: string,
): Promise<GivenFile> => {
  const path = resolvePath(given);
  const bytes = await readFile(path).catch((error: unknown) => {
    const found = error instanceof Error ? error.message : String(error);
    throw new UsageError({ problem: 'unreadable', what: given, found, allowed });
  });
  return { name: basename(path), bytes };
};
