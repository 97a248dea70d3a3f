import { z } from 'zod';
import { findingFieldsSchema, findingSchema } from '../../model/finding.ts';
import { dateText, identifier } from '../../model/primitives.ts';
import { rectificationFieldsSchema, rectificationSchema } from '../../model/rectification.ts';
import { read, write } from '../method.ts';

const batch = z.object({ batch: z.string() });

/** A finding that could be carried over, and what it would meet in the later evaluation. */
export const carryOverCandidateSchema = z.object({
  finding: findingSchema,
  rectifications: z.array(rectificationSchema),
  subjectName: z.string(),
  /** The same subject in the later evaluation, by code or, without one, by name; null when it is not among them. */
  subjectId: identifier.nullable(),
  /** The indicator of the same code and name in the later framework; null when there is none. */
  indicatorId: identifier.nullable(),
  /** Already carried over. */
  present: z.boolean(),
});
export type CarryOverCandidate = z.infer<typeof carryOverCandidateSchema>;

export const findingMethods = {
  /** Findings and their lines of the ledger, in the order of the list; withdrawn ones too. */
  'findings.list': read(
    z.object({ evaluationId: identifier }),
    z.object({ findings: z.array(findingSchema), rectifications: z.array(rectificationSchema) }),
  ),
  'findings.add': write(
    findingFieldsSchema.extend({ evaluationId: identifier, subjectId: identifier, actor: identifier }),
    findingSchema,
  ),
  'findings.set': write(
    z.object({
      evaluationId: identifier,
      id: identifier,
      fields: findingFieldsSchema.partial(),
      actor: identifier,
    }),
    findingSchema,
  ),
  /** Withdraws a finding with the reason, or lets it stand again with null. It stays in the list either way. */
  'findings.withdraw': write(
    z.object({
      evaluationId: identifier,
      id: identifier,
      reason: z.string().trim().min(1).max(2000).nullable(),
      actor: identifier,
    }),
    findingSchema,
  ),
  /** Moves a finding to a place in the list, counted from 0. */
  'findings.move': write(z.object({ evaluationId: identifier, id: identifier, to: z.int().min(0) }), batch),
  /** Removes what was entered by mistake, with its lines of the ledger. */
  'findings.remove': write(z.object({ evaluationId: identifier, id: identifier, actor: identifier }), batch),
  'rectifications.add': write(
    rectificationFieldsSchema.extend({ evaluationId: identifier, findingId: identifier, actor: identifier }),
    rectificationSchema,
  ),
  'rectifications.set': write(
    z.object({
      evaluationId: identifier,
      id: identifier,
      fields: rectificationFieldsSchema.partial(),
      actor: identifier,
    }),
    rectificationSchema,
  ),
  /** 销号: signs a line off on a day, or takes that back with null. Refused while done, reviewer or opinion is missing. */
  'rectifications.close': write(
    z.object({ evaluationId: identifier, id: identifier, on: dateText.nullable(), actor: identifier }),
    rectificationSchema,
  ),
  'rectifications.remove': write(
    z.object({ evaluationId: identifier, id: identifier, actor: identifier }),
    batch,
  ),
  /** What another evaluation left open for subjects that this one evaluates again; writes nothing. */
  'findings.previewCarryOver': read(
    z.object({ fromEvaluationId: identifier, evaluationId: identifier }),
    z.array(carryOverCandidateSchema),
  ),
  /** Carries the named findings over with their open lines of the ledger; each keeps its origin. One batch. */
  'findings.carryOver': write(
    z.object({
      fromEvaluationId: identifier,
      evaluationId: identifier,
      findingIds: z.array(identifier).min(1).max(5000),
      actor: identifier,
    }),
    z.object({ batch: z.string(), ids: z.array(identifier) }),
  ),
} as const;
