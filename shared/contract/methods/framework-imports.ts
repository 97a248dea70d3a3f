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

const sheetName = z.string().max(255);
/**
 * The sheet to read, or the sheets to read together, in the order of the file; left out, the visible one with most
 * indicators and with it all visible ones with the same columns.
 */
const sheet = z.union([sheetName, z.array(sheetName).min(1).max(1_000)]).optional();
export type ChosenSheets = z.infer<typeof sheet>;

/** A row of a sheet; its number alone where one sheet is read. */
const rowSchema = z.union([z.int(), z.object({ sheet: sheetName, row: z.int() })]);
export type NamedRow = z.infer<typeof rowSchema>;

const keptPlan = z.object({ planId: identifier, batch: z.string() });

export const frameworkImportMethods = {
  /** Reads an issued indicator table, of one sheet or of several; writes nothing. The handle stays open for `frameworkImports.create`. */
  'frameworkImports.preview': task(z.object({ from: fromSchema, sheet }), frameworkImportPreviewSchema),
  /**
   * Makes the previewed table a framework draft. Its indicators cite the plan it belongs to where that says the same
   * words; `own` keeps the table itself as the plan, so that every indicator cites its own row. Fails with
   * `framework-import.changed`, `.no-lines`, `.no-such-row`, `.row-without-sheet` and, where two sheets print one code,
   * `.code-collides`.
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
      leaveOut: z.array(rowSchema).max(5_000).default([]),
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
