import { readdirSync, readFileSync } from 'node:fs';
import { type FrameworkDocument, frameworkDocumentSchema } from '#shared/model/framework.ts';

const folder = (name: string) => new URL(`../../../seeds/${name}/`, import.meta.url);

type SeedKind = 'plans' | 'frameworks' | 'vectors' | 'annual-tables';

/** Names of the files of one kind without their extension. */
export const seedNames = (kind: SeedKind): string[] =>
  readdirSync(folder(kind))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));

export const readSeed = (kind: SeedKind, name: string): unknown =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder(kind)), 'utf8'));

export const planText = (name: string): string =>
  readFileSync(new URL(`${name}.txt`, folder('plans')), 'utf8');

export const seedFramework = (name: string): FrameworkDocument =>
  frameworkDocumentSchema.parse(readSeed('frameworks', name));
