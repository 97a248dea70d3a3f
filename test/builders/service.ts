import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { connectInProcess } from '#hosts/in-process/connect.ts';
import { openService } from '#service/open.ts';
import type { Service, ServiceOptions } from '#service/service.ts';
import type { Client } from '#shared/contract/index.ts';

export const seedsDirectory = fileURLToPath(new URL('../../seeds', import.meta.url));

/** A folder of its own for one test, with a space and Chinese characters in its path; removed afterwards. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), '衡评 测试-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/** mulberry32: small, seeded, good enough to name things. */
export const seededRandom = (seed: number) => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { next, bytes: (size: number) => Uint8Array.from({ length: size }, () => Math.floor(next() * 256)) };
};

export const serviceOptions = (folder: string, more: Partial<ServiceOptions> = {}): ServiceOptions => ({
  workspaceDirectory: join(folder, '工作 区'),
  backupDirectory: join(folder, '备份'),
  seedsDirectory,
  applicationVersion: 'test',
  checkOutputs: true,
  ...more,
});

export interface Running {
  readonly service: Service;
  readonly client: Client;
  readonly options: ServiceOptions;
}

/** The real service in this process, closed after the test. */
export const startService = async (options = serviceOptions(temporaryFolder())): Promise<Running> => {
  const service = await openService(options);
  const { client } = connectInProcess(service);
  onTestFinished(() => service.close());
  return { service, client, options };
};
