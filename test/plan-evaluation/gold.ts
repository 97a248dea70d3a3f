import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const value = z.union([z.number(), z.string(), z.array(z.number())]);
const text = z.string().nullable();

/** A careful reading by hand, or a reading printed in the same shape. Fields that are not counted are let through. */
export const goldSchema = z.looseObject({
  title: text.optional(),
  document_number: text.optional(),
  sections: z.array(z.looseObject({ marker: text, title: text })).default([]),
  targets: z
    .array(
      z.looseObject({
        quote: z.string(),
        value: value.nullable().default(null),
        /** Other readings that count as right. */
        value_alt: z.unknown().optional(),
        unit: text.default(null),
        unit_alt: z.unknown().optional(),
        deadline_iso: text.default(null),
        deadline_iso_alt: z.unknown().optional(),
        kind: z.string().nullable().optional(),
        class: z.string().nullable().optional(),
      }),
    )
    .default([]),
  not_targets: z.array(z.looseObject({ quote: z.string() })).default([]),
  responsibilities: z
    .array(
      z.looseObject({
        quote: z.string(),
        lead: z.array(z.string()).default([]),
        units: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  evaluation_clauses: z.array(z.looseObject({ quote: z.string() })).default([]),
  annex: z.looseObject({ rows: z.array(z.looseObject({})) }).nullish(),
  indicator_table: z.looseObject({ rows: z.array(z.looseObject({})) }).nullish(),
});
export type Gold = z.infer<typeof goldSchema>;

const folder = fileURLToPath(new URL('.', import.meta.url));
const ownPlans = `${folder}plans/`;
const shippedPlans = fileURLToPath(new URL('../../seeds/plans/', import.meta.url));

export interface GoldPlan {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The file name with its ending, which tells how the bytes are read. */
  readonly file: string;
  readonly gold: Gold;
}

const endings = ['.txt', '.html', '.gb18030.txt'];

/** Every plan with a careful reading: the shipped ones and those written for this purpose. */
export const goldPlans = (): GoldPlan[] =>
  readdirSync(`${folder}gold`)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const stem = name.slice(0, -'.json'.length);
      const path = [ownPlans, shippedPlans]
        .flatMap((directory) => endings.map((ending) => `${directory}${stem}${ending}`))
        .find(existsSync);
      if (path === undefined) throw new Error(`no plan for ${name}`);
      return {
        name: stem,
        bytes: readFileSync(path),
        file: path,
        gold: goldSchema.parse(JSON.parse(readFileSync(`${folder}gold/${name}`, 'utf8'))),
      };
    });
