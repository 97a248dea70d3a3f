import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { EvidenceState } from '#shared/model/evidence.ts';

/** Evidence files by content: `<folder>/ab/ab12…`. The same content is stored once, whoever attached it. */
export interface EvidenceStore {
  pathOf(sha256: string): string;
  /** Moves a file into the store; a content already there stays as it is. */
  take(file: string, sha256: string): void;
  /** Missing or of another size, without reading the content. */
  glance(sha256: string, size: number): EvidenceState;
  /** Reads the content and compares its hash. */
  examine(sha256: string): Promise<EvidenceState>;
  count(): number;
}

/** SHA-256 of a file, read in pieces. */
export const hashFile = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file, { highWaterMark: 1024 * 1024 }))
    hash.update(piece as Buffer);
  return hash.digest('hex');
};

export const createEvidenceStore = (directory: string): EvidenceStore => {
  mkdirSync(directory, { recursive: true });
  const pathOf = (sha256: string): string => join(directory, sha256.slice(0, 2), sha256);
  return {
    pathOf,
    take: (file, sha256) => {
      const target = pathOf(sha256);
      mkdirSync(join(directory, sha256.slice(0, 2)), { recursive: true });
      if (existsSync(target) && statSync(target).size === statSync(file).size) rmSync(file);
      else renameSync(file, target);
    },
    glance: (sha256, size) => {
      const target = pathOf(sha256);
      if (!existsSync(target)) return 'missing';
      return statSync(target).size === size ? 'present' : 'altered';
    },
    examine: async (sha256) => {
      const target = pathOf(sha256);
      if (!existsSync(target)) return 'missing';
      return (await hashFile(target)) === sha256 ? 'present' : 'altered';
    },
    count: () =>
      readdirSync(directory, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .reduce((total, entry) => total + readdirSync(join(directory, entry.name)).length, 0),
  };
};
