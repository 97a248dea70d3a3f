import { z } from 'zod';
import {
  bonusSchema,
  dimensionSchema,
  frameworkDocumentSchema,
  frameworkSummarySchema,
  frameworkVersionSchema,
  indicatorSchema,
  vetoSchema,
} from '../../model/framework.ts';
import { identifier, nonNegativeDecimalText } from '../../model/primitives.ts';
import { gradeBandSchema, roundingRuleSchema } from '../../model/rules.ts';
import { failureSchema } from '../failure.ts';
import { read, write } from '../method.ts';

const position = z.int().min(0);

/** The fields of a draft that are its own and not a node's. */
const draftFieldsSchema = z
  .object({
    title: z.string().min(1).max(300),
    totalScore: nonNegativeDecimalText,
    gradeBands: z.array(gradeBandSchema),
    rounding: roundingRuleSchema,
    vetoes: z.array(vetoSchema),
    bonuses: z.array(bonusSchema),
    bonusCap: nonNegativeDecimalText,
    notes: z.array(z.string()),
  })
  .partial();

const dimensionFieldsSchema = dimensionSchema.omit({ id: true, indicators: true }).partial();
const indicatorFieldsSchema = indicatorSchema.omit({ id: true }).partial();

/** One step of editing a draft. Several steps in one call are one batch and are undone together. */
export const draftEditSchema = z.discriminatedUnion('edit', [
  z.object({ edit: z.literal('set-draft'), fields: draftFieldsSchema }),
  z.object({
    edit: z.literal('add-dimension'),
    id: identifier,
    position,
    fields: dimensionSchema.omit({ id: true, indicators: true }),
  }),
  z.object({ edit: z.literal('set-dimension'), id: identifier, fields: dimensionFieldsSchema }),
  z.object({
    edit: z.literal('add-indicator'),
    id: identifier,
    dimensionId: identifier,
    position,
    fields: indicatorSchema.omit({ id: true }),
  }),
  z.object({ edit: z.literal('set-indicator'), id: identifier, fields: indicatorFieldsSchema }),
  /** Moves a dimension (`dimensionId` null) or an indicator, also into another dimension. */
  z.object({ edit: z.literal('move'), id: identifier, dimensionId: identifier.nullable(), position }),
  /** Removes a dimension with its indicators, or an indicator. */
  z.object({ edit: z.literal('remove'), id: identifier }),
]);
export type DraftEdit = z.infer<typeof draftEditSchema>;

export const frameworkDraftSchema = z.object({
  id: identifier,
  /** The published version it was copied from, if any. */
  basedOn: identifier.nullable(),
  document: frameworkDocumentSchema,
});

export const frameworkMethods = {
  'frameworks.list': read(z.object({}), z.array(frameworkSummarySchema)),
  'frameworks.getVersion': read(z.object({ id: identifier }), frameworkVersionSchema),
  'frameworks.getDraft': read(z.object({ id: identifier }), frameworkDraftSchema),
  /** `copy` starts a framework of its own; `next-version` continues the same one. */
  'frameworks.createDraft': write(
    z.object({
      versionId: identifier,
      as: z.enum(['copy', 'next-version']),
      title: z.string().min(1).max(300),
    }),
    z.object({ id: identifier }),
  ),
  'frameworks.editDraft': write(
    z.object({ id: identifier, edits: z.array(draftEditSchema).min(1).max(500) }),
    z.object({ batch: z.string() }),
  ),
  /** Takes back one batch of edits; fields changed since then keep their newer value. */
  'frameworks.undoEdit': write(
    z.object({ id: identifier, batch: z.string() }),
    z.object({ reverted: z.int(), kept: z.int() }),
  ),
  'frameworks.discardDraft': write(z.object({ id: identifier }), z.object({})),
  /** Problems of a draft or version, each with place and remedy; empty when it can be published. */
  'frameworks.check': read(z.object({ id: identifier }), z.array(failureSchema)),
  'frameworks.publish': write(
    z.object({ id: identifier }),
    z.object({ versionId: identifier, number: z.int() }),
  ),
} as const;
