import type { Evaluation, Scorer, Subject } from '#shared/model/evaluation.ts';
import type { FormContent, FormField, FormStamp } from '#shared/model/form.ts';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import type { Change, EntityKind } from '#shared/model/operation.ts';
import type { ReviewRound } from '#shared/model/review-round.ts';
import type { FoundSheet } from '#shared/reports/forms/found-form.ts';
import type { Reading } from '#shared/reports/forms/read-cell.ts';
import type { ExpectedRow, UsableRows } from '#shared/reports/forms/usable-rows.ts';
import type { Connection } from '../db/connection.ts';

/** What a sheet is about; evaluation, framework, subject and scorer have passed the guards. */
export interface SheetScene {
  readonly connection: Connection;
  readonly evaluation: Evaluation;
  readonly framework: FrameworkDocument;
  readonly subject: Subject;
  /** Null for forms that the subject fills in itself. */
  readonly scorer: Scorer | null;
  /** The open round it answers in; null for every kind but reviews. */
  readonly review: ReviewRound | null;
  readonly stamp: FormStamp;
}

/** One field of an item as it was read. */
export interface FieldReading {
  /** From 0. */
  readonly row: number;
  /** Code of the column it is shown under. */
  readonly column: string;
  readonly item: string;
  readonly mark: string;
  readonly name: string;
  readonly field: FormField;
  readonly found: string;
  readonly reading: Reading<FormContent>;
  readonly empty: FormContent;
  readonly before: FormContent;
  readonly start: string | null;
  /** The changes that make the application hold `content`. */
  readonly changes: (content: FormContent) => readonly Change[];
}

/** How one kind of form is read back. Everything around it is the same for every kind. */
export interface FormReader {
  /** Codes of the columns that are filled in; each must be there. */
  readonly columns: readonly string[];
  /** Kinds of entities a commit changes, told to every client. */
  readonly changed: readonly EntityKind[];
  /** Rows the form must have. */
  readonly expected: (scene: SheetScene) => readonly ExpectedRow[];
  readonly fields: (rows: UsableRows, scene: SheetScene, sheet: FoundSheet) => readonly FieldReading[];
}
