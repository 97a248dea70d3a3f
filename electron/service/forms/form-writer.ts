import type { Language } from '#shared/contract/methods/settings.ts';
import type { Evaluation, Scorer, Subject } from '#shared/model/evaluation.ts';
import type { FrameworkVersion } from '#shared/model/framework.ts';
import type { ReviewRound } from '#shared/model/review-round.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import type { FontNames, Workbook } from '#shared/reports/sheet-model.ts';
import type { Connection } from '../db/connection.ts';

/** What a form is written from; evaluation, subjects and scorer are there. */
export interface WritingScene {
  readonly connection: Connection;
  readonly evaluation: Evaluation;
  readonly framework: FrameworkVersion;
  /** In the order of the evaluation. */
  readonly subjects: readonly Subject[];
  /** In the order of the evaluation; none where the kind is not filled in by scorers. */
  readonly scorers: readonly Scorer[];
  /** The open round that review forms are written for; null for every other kind. */
  readonly review: ReviewRound | null;
  /** Everything of the evaluation, for those that need it. */
  readonly snapshot: () => EvaluationSnapshot;
  readonly language: Language;
  readonly fonts: FontNames;
  /** Day printed on the form, ISO 8601. */
  readonly today: string;
}

export interface PlannedForm {
  readonly workbook: Workbook;
  readonly name: string;
}

/** How one kind of form is written. Everything around it is the same for every kind. */
export interface FormWriter {
  /** The files, one per person or body that fills them in: each as data, with the name offered for it. */
  readonly forms: (scene: WritingScene) => readonly PlannedForm[];
  /** Name offered for an archive of several files, with its ending. */
  readonly archiveName: (scene: WritingScene) => string;
}
