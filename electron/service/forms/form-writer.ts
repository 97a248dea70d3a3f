import type { Language } from '#shared/contract/methods/settings.ts';
import type { Evaluation, Scorer, Subject } from '#shared/model/evaluation.ts';
import type { FrameworkVersion } from '#shared/model/framework.ts';
import type { FontNames, Workbook } from '#shared/reports/sheet-model.ts';
import type { Connection } from '../db/connection.ts';

/** What a form is written from; evaluation, subjects and scorer are there. */
export interface WritingScene {
  readonly connection: Connection;
  readonly evaluation: Evaluation;
  readonly framework: FrameworkVersion;
  /** In the order of the evaluation. */
  readonly subjects: readonly Subject[];
  /** Null where the kind is not filled in by scorers. */
  readonly scorer: Scorer | null;
  readonly language: Language;
  readonly fonts: FontNames;
  /** Day printed on the form, ISO 8601. */
  readonly today: string;
}

/** How one kind of form is written. Everything around it is the same for every kind. */
export interface FormWriter {
  /** Whether a scorer fills it in; a request without one is refused then. */
  readonly byScorer: boolean;
  /** The workbook as data and the name offered for it. */
  readonly write: (scene: WritingScene) => { readonly workbook: Workbook; readonly name: string };
}
