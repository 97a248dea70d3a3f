import { type Failure, failure } from '#shared/contract/failure.ts';
import type { Evaluation, Scorer, Subject } from '#shared/model/evaluation.ts';
import type { FrameworkVersion } from '#shared/model/framework.ts';
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
  /** Sheets that were let in, by subject. */
  readonly taken: Map<string, string>;
}

/**
 * Why nothing of a sheet may be read: another evaluation, framework version, scorer or round, a subject that is gone,
 * or the same sheet once more. Null where it may.
 */
export const guardSheet = (
  { name: place, stamp }: FoundSheet,
  filledBy: 'scorer' | 'subject',
  scene: GuardScene,
): Failure | null => {
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
  if (stamp.round !== 1) return failure('form.other-round', { place, found: stamp.round });
  if (!subjects.some(({ id }) => id === stamp.subjectId))
    return failure('form.unknown-subject', { place, found: stamp.subjectId });
  if (filledBy === 'scorer') {
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
