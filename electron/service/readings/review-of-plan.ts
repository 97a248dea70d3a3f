import { createHash } from 'node:crypto';
import { catalogues } from '#shared/i18n/index.ts';
import { canonicalJson } from '#shared/model/canonical-json.ts';
import type { WorkspacePlan } from '#shared/model/plan.ts';
import type { Review } from '#shared/model/plan-review.ts';
import type { PlanReading } from '#shared/plan/reading.ts';
import { assembleReview } from '#shared/plan/review/assemble-review.ts';
import { type ProposedReview, proposedReview } from '#shared/plan/review/proposed-review.ts';
import type { ReviewDecisions } from '#shared/plan/review/review-decisions.ts';
import type { DamageDecision } from '#shared/plan/review/settle-damage.ts';
import type { Connection } from '../db/connection.ts';
import type { Context } from '../handler.ts';
import { findPlan } from '../queries/plans.ts';
import { findDecisions } from '../queries/readings.ts';
import { readPlanText } from '../reading/read-plan-file.ts';

/** Frameworks are drafted in the language of the plans, so that every laptop proposes the same words. */
export const draftLanguage = catalogues['zh-CN'];

/** Readings kept in memory; a person works on one plan at a time. */
const mostKept = 4;

/** Remembers the last few results; the oldest goes first. */
const recent = <Value>() => {
  const kept = new WeakMap<Connection, Map<string, Value>>();
  return {
    get: (connection: Connection, key: string): Value | undefined => kept.get(connection)?.get(key),
    set: (connection: Connection, key: string, value: Value): void => {
      const values = kept.get(connection) ?? new Map<string, Value>();
      kept.set(connection, values);
      values.delete(key);
      values.set(key, value);
      for (const oldest of [...values.keys()].slice(0, Math.max(0, values.size - mostKept)))
        values.delete(oldest);
    },
  };
};

const readings = recent<PlanReading>();
const proposals = recent<ProposedReview>();

export const hashOfText = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The reading of a text, computed once for as long as it is among the last few. */
export const readingOfText = async (
  text: string,
  place: string,
  method: string,
  { workspace, signal, progress }: Context,
): Promise<PlanReading> => {
  const key = hashOfText(text);
  const known = readings.get(workspace.connection, key);
  if (known) return known;
  const reading = await readPlanText(text, place, { method, signal, progress });
  readings.set(workspace.connection, key, reading);
  return reading;
};

/** What is proposed for a plan, with the damaged numbers read as people decided. */
export const proposedFor = (
  { connection }: Context['workspace'],
  plan: WorkspacePlan,
  reading: PlanReading,
  decisions: ReadonlyMap<string, DamageDecision>,
): ProposedReview => {
  const key = `${plan.id} ${plan.sha256} ${canonicalJson([...decisions].sort())}`;
  const known = proposals.get(connection, key);
  if (known) return known;
  const made = proposedReview(reading, plan.text, { planId: plan.id, texts: draftLanguage, decisions });
  proposals.set(connection, key, made);
  return made;
};

/** Everything a decision on a plan's review is made with. */
export interface ReviewInHand {
  readonly plan: WorkspacePlan;
  readonly reading: PlanReading;
  readonly proposed: ProposedReview;
  readonly decisions: ReviewDecisions;
  readonly review: Omit<Review, 'clashes' | 'drafts'>;
}

/** The review of a plan as it stands. */
export const takeReview = async (planId: string, method: string, context: Context): Promise<ReviewInHand> => {
  const { connection } = context.workspace;
  const { text, title } = findPlan(connection, planId);
  const reading = await readingOfText(text, title, method, context);
  // Looked up after the reading: others were let in meanwhile.
  const plan = findPlan(connection, planId);
  const decisions = findDecisions(connection, planId);
  const proposed = proposedFor(context.workspace, plan, reading, decisions.damages);
  return {
    plan,
    reading,
    proposed,
    decisions,
    review: assembleReview(proposed, decisions, planId, draftLanguage),
  };
};
