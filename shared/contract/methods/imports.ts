import { z } from 'zod';
import { blankReasonSchema, enteredValueSchema } from '../../model/entered-value.ts';
import { itemReference } from '../../model/evaluation.ts';
import { identifier, sha256Text } from '../../model/primitives.ts';
import { failureSchema } from '../failure.ts';
import { task } from '../method.ts';

/** A pasted range, or an uploaded xlsx, xls, csv or HTML file under its handle. */
export const importSourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string().max(20_000_000) }),
  z.object({ kind: z.literal('file'), handle: z.string(), name: z.string() }),
]);
export type ImportSource = z.infer<typeof importSourceSchema>;

/** What a heading or the first cells of a row can name. */
export const labelAxes = ['subject', 'item', 'scorer'] as const;
export type LabelAxis = (typeof labelAxes)[number];

/** What a person decided about a file that does not say everything. */
export const importChoicesSchema = z.object({
  /** Whose values a table holds, where it does not say so itself; null leaves that open. */
  tables: z
    .array(
      z.object({
        sheet: z.string(),
        take: z.boolean(),
        subjectId: identifier.nullable(),
        scorerId: identifier.nullable(),
      }),
    )
    .max(2_000),
  /** What a label means that is not the code or name of anything; null leaves its cells out. */
  labels: z
    .array(z.object({ axis: z.enum(labelAxes), found: z.string(), id: itemReference.nullable() }))
    .max(5_000),
});
export type ImportChoices = z.infer<typeof importChoicesSchema>;

/** How a table is arranged. */
export const tableLayouts = ['subjects-by-items', 'items-by-subjects', 'items-by-scorers', 'rows'] as const;
export type TableLayout = (typeof tableLayouts)[number];

const importTableSchema = z.object({
  sheet: z.string(),
  /** Null where nothing of it is understood; then nothing of it is read. */
  layout: z.enum(tableLayouts).nullable(),
  /** Whether it is read; a person may leave a table out. */
  taken: z.boolean(),
  rows: z.int(),
  subjectId: identifier.nullable(),
  scorerId: identifier.nullable(),
  /** What has to be chosen before its values can be taken. */
  needs: z.array(z.enum(['subject', 'scorer'])),
});

const importLabelSchema = z.object({
  axis: z.enum(labelAxes),
  found: z.string(),
  sheet: z.string(),
  row: z.int(),
  column: z.string(),
  /** What it was taken for, or null. */
  id: itemReference.nullable(),
  /** `chosen`: by a person; `left-out`: by a person; `similar`, `none`: its cells are not taken. */
  match: z.enum(['chosen', 'left-out', 'similar', 'ambiguous', 'none']),
  /** What it may mean, the likeliest first. */
  candidates: z.array(itemReference),
  /** Cells that wait for it. */
  cells: z.int(),
});
export type ImportLabel = z.infer<typeof importLabelSchema>;

const entered = { value: enteredValueSchema.nullable(), blankReason: blankReasonSchema.nullable() };

const importEntrySchema = z.object({
  /** Sheet and address, for leaving a cell out. */
  key: z.string(),
  sheet: z.string(),
  row: z.int(),
  column: z.string(),
  subjectId: identifier.nullable(),
  item: itemReference.nullable(),
  /** Null for a shared fact. */
  scorerId: identifier.nullable(),
  found: z.string(),
  after: z.object(entered).nullable(),
  /** What is stored already; null where nothing is. */
  before: z.object(entered).nullable(),
  state: z.enum(['new', 'replaces', 'same', 'refused']),
  /** Why it is refused. */
  problem: failureSchema.nullable(),
  /** Doubtful but taken unless a person leaves it out. */
  doubts: z.array(failureSchema),
});
export type ImportEntry = z.infer<typeof importEntrySchema>;

export const importPreviewSchema = z.object({
  tables: z.array(importTableSchema),
  /** Labels that are not the exact code or name of anything. */
  labels: z.array(importLabelSchema),
  counts: z.object({
    /** Cells with content where values are expected. */
    cells: z.int(),
    fresh: z.int(),
    replaced: z.int(),
    same: z.int(),
    /** Of those taken. */
    doubtful: z.int(),
    refused: z.int(),
    /** Cells under labels that mean nothing yet. */
    unmatched: z.int(),
    observations: z.int(),
    scores: z.int(),
  }),
  /** Refused, doubtful and replacing cells, as many as are listed. */
  remarked: z.array(importEntrySchema),
  /** How many there are altogether. */
  remarkedTotal: z.int(),
  /** The first of the others. */
  plain: z.array(importEntrySchema),
  /** Rows that were left out, each with its reason. */
  rows: z.array(failureSchema),
  encoding: z.string().nullable(),
  /** Tells the state of file, choices and stored values that the preview was made of. */
  digest: sha256Text,
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

/** Figures and scores from tables of others: looked at, taken over in one batch, taken back. */
export const importMethods = {
  /** Reads the tables and says of every cell what would become of it. Writes nothing. */
  'imports.preview': task(
    z.object({ evaluationId: identifier, from: importSourceSchema, choices: importChoicesSchema }),
    importPreviewSchema,
  ),
  /** Takes over what the preview showed, without the cells left out; refused when anything changed since. */
  'imports.commit': task(
    z.object({
      evaluationId: identifier,
      from: importSourceSchema,
      choices: importChoicesSchema,
      /** Keys of cells. */
      leftOut: z.array(z.string()).max(100_000),
      digest: sha256Text,
      /** Who imports: a scorer's id, or `lead`. */
      actor: identifier,
    }),
    z.object({ batch: z.string(), observations: z.int(), scores: z.int() }),
  ),
  /** Takes an import back; what was changed since keeps its newer value and is counted as kept. */
  'imports.undo': task(
    z.object({ evaluationId: identifier, batch: z.string(), actor: identifier }),
    z.object({ reverted: z.int(), kept: z.int() }),
  ),
} as const;
