import { z } from 'zod';
import { jsonSchema } from '../../model/operation.ts';
import { planFactsSchema, planFileSchema, strippedLineSchema } from '../../model/plan.ts';
import {
  draftPreviewSchema,
  reviewClashSchema,
  reviewFieldsSchema,
  reviewLineSchema,
  reviewSchema,
} from '../../model/plan-review.ts';
import { identifier, sha256Text } from '../../model/primitives.ts';
import { readFactsSchema, readWarningSchema } from '../../plan/reading.ts';
import { read, task, write } from '../method.ts';
import { fileHandleSchema } from './files.ts';

/** A document: an uploaded file, or text from the clipboard with a name to know it by. */
const documentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), handle: z.string(), name: z.string().min(1).max(255) }),
  z.object({ kind: z.literal('text'), text: z.string(), name: z.string().min(1).max(200) }),
]);
export type PlanDocument = z.infer<typeof documentSchema>;

/** What is known of a plan and may be corrected. */
const correctableSchema = planFactsSchema
  .omit({ id: true, titleInferred: true })
  .extend({ title: z.string().trim().min(1).max(300) });
export type CorrectableFacts = z.infer<typeof correctableSchema>;

/** What a document holds; nothing of it is written. */
export const readingPreviewSchema = z.object({
  file: planFileSchema,
  /** The kept text, exactly as it stands in the document. */
  text: z.string(),
  /** SHA-256 of the UTF-8 bytes of `text`; keeping names it, so that what is kept is what was seen. */
  textSha256: sha256Text,
  characterCount: z.int(),
  paragraphCount: z.int(),
  /** As the reader found them. */
  found: readFactsSchema,
  /** As they would be kept; a person may correct them. `title` is the document's name where none was found. */
  facts: correctableSchema,
  stripped: z.array(strippedLineSchema),
  warnings: z.array(readWarningSchema),
  counts: z.object({
    sections: z.int(),
    targets: z.int(),
    responsibilities: z.int(),
    evaluationClauses: z.int(),
    tasks: z.int(),
    indicatorRows: z.int(),
    setAside: z.int(),
    proposals: z.int(),
  }),
  /** Plans of the workspace with the same kept text (keeping is refused) or the same file. */
  duplicates: z.array(z.object({ planId: identifier, title: z.string(), same: z.enum(['text', 'file']) })),
});
export type ReadingPreview = z.infer<typeof readingPreviewSchema>;

const planId = identifier;
const lineIds = z.array(identifier).min(1).max(2_000);
/** Who decides; the person at this computer unless said otherwise. */
const actor = identifier.default('owner');
const batch = z.object({ batch: z.string() });
const fields = reviewFieldsSchema.partial();

export const readingMethods = {
  /** Reads an uploaded file; writes nothing. The handle stays open for `readings.keepPlan`. */
  'readings.previewFile': task(
    z.object({ handle: z.string(), name: z.string().min(1).max(255) }),
    readingPreviewSchema,
  ),
  /** Reads pasted text; writes nothing. */
  'readings.previewText': task(
    z.object({ text: z.string(), name: z.string().min(1).max(200) }),
    readingPreviewSchema,
  ),
  /** Makes the previewed document a plan of the workspace, with the original file; one batch, all or nothing. */
  'readings.keepPlan': task(
    z.object({ document: documentSchema, textSha256: sha256Text, facts: correctableSchema, actor }),
    z.object({ planId: identifier, batch: z.string() }),
  ),
  'readings.correctFacts': write(z.object({ planId, facts: correctableSchema.partial(), actor }), batch),
  /** Removes an imported plan that no framework is made from or cites. The batch can be undone. */
  'readings.removePlan': write(z.object({ planId, actor }), batch),
  /** The original file of an imported plan, after checking its hash. */
  'readings.openFile': write(z.object({ planId }), fileHandleSchema),
  /** The reading of a plan, what is proposed, and what was decided so far. Long texts tell their progress. */
  'readings.open': read(z.object({ planId }), reviewSchema),
  /**
   * Accepts lines as they stand, rejects them, or makes them undecided again. Restoring a split or merged line brings
   * back the lines from before and removes those that took their place; restoring keeps a person's changes unless
   * `discardEdits`.
   */
  'readings.accept': write(z.object({ planId, lineIds, actor }), batch),
  'readings.reject': write(
    z.object({ planId, lineIds, reason: z.string().max(1_000).default(''), actor }),
    batch,
  ),
  'readings.restore': write(
    z.object({ planId, lineIds, discardEdits: z.boolean().default(false), actor }),
    batch,
  ),
  /** Accepts everything undecided in a dimension. */
  'readings.acceptDimension': write(
    z.object({ planId, dimensionId: identifier, actor }),
    z.object({ batch: z.string(), accepted: z.int() }),
  ),
  /** Changes a line and thereby accepts it. Fields not named stay as they are. */
  'readings.editLine': write(
    z.object({ planId, lineId: identifier, fields, dimensionId: identifier.optional(), actor }),
    batch,
  ),
  /**
   * Several lines in place of one; what a part does not name is taken from the line. Citations stay with every part. A
   * part named after an item of the line's checklist, or one of its criteria, becomes a yes or no.
   */
  'readings.splitLine': write(
    z.object({ planId, lineId: identifier, parts: z.array(fields).min(2).max(20), actor }),
    z.object({ lineIds: z.array(identifier), batch: z.string() }),
  ),
  /** One line in place of several, with all their citations. What `fields` does not name is taken from the first. */
  'readings.mergeLines': write(
    z.object({ planId, lineIds: z.array(identifier).min(2).max(50), fields, actor }),
    z.object({ lineId: identifier, batch: z.string() }),
  ),
  /** What a line made from a selection would be; writes nothing. Offsets count in the reading's text. */
  'readings.proposeLine': read(
    z.object({ planId, start: z.int().min(0), end: z.int().min(1) }),
    reviewLineSchema.pick({
      indicator: true,
      dimensionId: true,
      weight: true,
      reasoning: true,
      confidence: true,
    }),
  ),
  /** Adds a line made from a selection, with its citation and a guessed method; `fields` says otherwise. */
  'readings.addLine': write(
    z.object({
      planId,
      start: z.int().min(0),
      end: z.int().min(1),
      fields: fields.default({}),
      dimensionId: identifier.optional(),
      actor,
    }),
    z.object({ lineId: identifier, batch: z.string() }),
  ),
  /** Moves lines to another dimension, without deciding on them. */
  'readings.moveLines': write(z.object({ planId, lineIds, dimensionId: identifier, actor }), batch),
  'readings.renameDimension': write(
    z.object({ planId, dimensionId: identifier, name: z.string().trim().min(1).max(200), actor }),
    batch,
  ),
  'readings.addDimension': write(
    z.object({ planId, name: z.string().trim().min(1).max(200), actor }),
    z.object({ dimensionId: identifier, batch: z.string() }),
  ),
  /** Takes the reading of a damaged place, keeps the words as they stand, or leaves it open again (null). */
  'readings.decideDamage': write(
    z.object({ planId, damageId: identifier, decision: z.enum(['read', 'keep']).nullable(), actor }),
    batch,
  ),
  /**
   * Chooses one of the values of a clash, as a decision that knows of all of them. Lines that only the other decisions
   * made (parts, merged lines) go as if those had been taken back. `request.not-found` when it was settled meanwhile.
   */
  'readings.settleClash': write(
    z.object({
      planId,
      kind: reviewClashSchema.shape.kind,
      id: identifier,
      field: z.string(),
      value: jsonSchema,
      actor,
    }),
    batch,
  ),
  /** Takes back one batch of this plan: an import, a removal, a correction, decisions. */
  'readings.undo': write(
    z.object({ planId, batch: z.string(), actor }),
    z.object({ reverted: z.int(), kept: z.int() }),
  ),
  /** Full scores, sum and check of what `readings.createDraft` would make. */
  'readings.previewDraft': read(
    z.object({
      planId,
      /** `shared`: 100 points shared out; `printed`: as the plan's own table prints them. */
      scores: z.enum(['shared', 'printed']),
      /** Codes of the proposed vetoes that are wanted. */
      vetoes: z.array(z.string()),
      /** Whether the plan's task list is taken along. */
      progressList: z.boolean(),
    }),
    draftPreviewSchema,
  ),
  /**
   * Makes a framework draft of the accepted lines. Every call makes another draft; `frameworks.undoEdit` with its id
   * takes the batch back.
   */
  'readings.createDraft': write(
    z.object({
      planId,
      title: z.string().trim().min(1).max(300),
      scores: z.enum(['shared', 'printed']),
      vetoes: z.array(z.string()),
      progressList: z.boolean(),
      /** `sha256` of the preview the person saw. */
      previewSha256: sha256Text,
      actor,
    }),
    z.object({ draftId: identifier, batch: z.string() }),
  ),
} as const;
