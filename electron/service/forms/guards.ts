import { type Failure, failure } from '#shared/contract/failure.ts';
import type { Evaluation, Scorer, Subject } from '#shared/model/evaluation.ts';
import { type FormKind, formFilledBy } from '#shared/model/form.ts';
import type { FrameworkVersion } from '#shared/model/framework.ts';
import type { ReviewRound } from '#shared/model/review-round.ts';
import type { FoundSheet } from '#shared/reports/forms/found-form.ts';
import type { Connection } from '../db/connection.ts';
import { listEvaluations } from '../queries/evaluations.ts';

/** What every sheet is held against. */
export interface GuardScene {
  readonly connection: Connection;
  readonly evaluation: Evaluation;
  readonly version: FrameworkVersion;
  readonly subjects: readonly Subject[];
  readonly scorers: readonly Scorer[];
  /** Whose forms are imported; null until the first sheet says so. */
  scorerId: string | null;
  /** Rounds of the evaluation, open and closed. */
  readonly reviews: readonly ReviewRound[];
  /** The round that review forms answer in; null until the first sheet says so. */
  review: ReviewRound | null;
  /** Sheets that were let in, by subject. */
  readonly taken: Map<string, string>;
}

/** A day by the local clock, ISO 8601. */
const dayOf = (instant: string): string => {
  const at = new Date(instant);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
};

/** Why a review form may not be read: its round is not there, is closed, is another one, or is not about the subject. */
const guardReview = (
  { name: place, stamp }: FoundSheet,
  subject: Subject,
  scene: GuardScene,
): Failure | null => {
  const { round: number, reviewId, subjectId } = stamp;
  const round = scene.reviews.find(({ id, round: each }) => id === reviewId && each === number);
  if (!round) return failure('form.unknown-review', { place, found: number });
  if (round.closing !== null)
    return failure('form.review-closed', { place, found: number, day: dayOf(round.closing.closedAt) });
  scene.review ??= round;
  if (round.id !== scene.review.id)
    return failure('form.other-review', { place, found: number, expected: scene.review.round });
  return round.cells.some((each) => each.subjectId === subjectId)
    ? null
    : failure('form.subject-not-reviewed', { place, subject: subject.name, round: number });
};

/**
 * Why nothing of a sheet may be read: another evaluation, framework version, scorer or round, a subject that is gone,
 * or the same sheet once more. Null where it may.
 */
export const guardSheet = (sheet: FoundSheet, kind: FormKind, scene: GuardScene): Failure | null => {
  const { name: place, stamp } = sheet;
  const { evaluation, version, subjects, scorers } = scene;
  if (stamp.evaluationId !== evaluation.id) {
    const found = listEvaluations(scene.connection).find(({ id }) => id === stamp.evaluationId)?.title ?? '';
    return failure('form.other-evaluation', { place, found, expected: evaluation.title });
  }
  if (stamp.frameworkSha256 !== version.sha256)
    return failure('form.other-framework', {
      place,
      found: stamp.frameworkSha256,
      expected: version.sha256,
    });
  if (kind !== 'review' && stamp.round !== 1)
    return failure('form.other-round', { place, found: stamp.round });
  const subject = subjects.find(({ id }) => id === stamp.subjectId);
  if (!subject) return failure('form.unknown-subject', { place, found: stamp.subjectId });
  const problem = kind === 'review' ? guardReview(sheet, subject, scene) : null;
  if (problem) return problem;
  if (formFilledBy[kind] === 'scorer') {
    const nameOf = (id: string | null): string => scorers.find((each) => each.id === id)?.name ?? id ?? '';
    if (!scorers.some(({ id }) => id === stamp.scorerId))
      return failure('form.unknown-scorer', { place, found: stamp.scorerId ?? '' });
    scene.scorerId ??= stamp.scorerId;
    if (stamp.scorerId !== scene.scorerId)
      return failure('form.other-scorer', {
        place,
        found: nameOf(stamp.scorerId),
        expected: nameOf(scene.scorerId),
      });
  }
  const first = scene.taken.get(stamp.subjectId);
  if (first !== undefined) return failure('form.sheet-twice', { place, first });
  scene.taken.set(stamp.subjectId, place);
  return null;
};
