import { z } from 'zod';
import { frameworkImportPreviewSchema } from '../../model/framework-import.ts';
import { identifier, sha256Text } from '../../model/primitives.ts';
import { task, write } from '../method.ts';

/** An issued table: an uploaded file, or cells copied from a spreadsheet. */
const fromSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), handle: z.string(), name: z.string().min(1).max(255) }),
  z.object({ kind: z.literal('text'), text: z.string().min(1).max(2_000_000) }),
]);
export type IssuedTable = z.infer<typeof fromSchema>;

/** The sheet to read; left out, the one with most indicators. */
const sheet = z.string().max(100).optional();
const keptPlan = z.object({ planId: identifier, batch: z.string() });

export const frameworkImportMethods = {
  /** Reads an issued indicator table; writes nothing. The handle stays open for `frameworkImports.create`. */
  'frameworkImports.preview': task(z.object({ from: fromSchema, sheet }), frameworkImportPreviewSchema),
  /**
   * Makes the previewed table a framework draft. Its indicators cite the plan it belongs to where that says the same
   * words; `own` keeps the table itself as the plan, so that every indicator cites its own row.
   */
  'frameworkImports.create': task(
    z.object({
      from: fromSchema,
      sheet,
      title: z.string().trim().min(1).max(300),
      plan: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('existing'), planId: identifier }),
        z.object({ kind: z.literal('own') }),
      ]),
      /** Rows a person has left out. */
      leaveOut: z.array(z.int()).max(5_000).default([]),
      /** `sha256` of the preview the person saw. */
      previewSha256: sha256Text,
      actor: identifier.default('owner'),
    }),
    z.object({
      draftId: identifier,
      batch: z.string(),
      /** The plan that was kept with it; null where it was there before. */
      plan: keptPlan.nullable(),
      /** Indicators that cite a clause. */
      cited: z.int(),
    }),
  ),
  /** Takes an import back: the draft, and the plan that was kept with it. */
  'frameworkImports.undo': write(
    z.object({
      draftId: identifier,
      batch: z.string(),
      plan: keptPlan.nullable(),
      actor: identifier.default('owner'),
    }),
    z.object({ reverted: z.int(), kept: z.int() }),
  ),
} as const;
