import { createHash } from 'node:crypto';
import { type Failure, FailureError, fail, failure } from '#shared/contract/failure.ts';
import { canonicalJson } from '#shared/model/canonical-json.ts';
import { fillsSheets } from '#shared/model/evaluation.ts';
import {
  type FormField,
  type FormKind,
  type FormLine,
  type FormPreview,
  type FormSheet,
  formKindSchema,
} from '#shared/model/form.ts';
import type { Change } from '#shared/model/operation.ts';
import { columnLetters } from '#shared/reports/cell-address.ts';
import { codeColumns } from '#shared/reports/forms/codes.ts';
import { compareField } from '#shared/reports/forms/field-line.ts';
import type { FormGrid } from '#shared/reports/forms/form-cell.ts';
import { type FoundOutcome, type FoundSheet, findForm } from '#shared/reports/forms/found-form.ts';
import { usableRows } from '#shared/reports/forms/usable-rows.ts';
import { toJson } from '../log/to-json.ts';
import { openForScoring } from '../open-for-scoring.ts';
import { findEvaluation, listScorers, listSubjects } from '../queries/evaluations.ts';
import { findVersion } from '../queries/frameworks.ts';
import { listReviewRounds } from '../queries/reviews.ts';
import type { Workspace } from '../workspace.ts';
import { formDigest } from './digest.ts';
import type { FormReader, SheetScene } from './form-reader.ts';
import { type GuardScene, guardSheet } from './guards.ts';
import { formReaders } from './readers.ts';

/** A preview with what committing each of its lines would change. */
export interface PreparedForm {
  readonly preview: FormPreview;
  readonly reader: FormReader;
  readonly changesOf: ReadonlyMap<string, readonly Change[]>;
}

export interface PrepareOptions {
  /** Null takes the evaluation the first sheet names. */
  readonly evaluationId: string | null;
  /** Whose forms are expected; null takes the first sheet's scorer. */
  readonly scorerId: string | null;
  /** Name of the file for messages. */
  readonly name: string;
}

const readerOf = (kind: string): FormReader | null => {
  const parsed = formKindSchema.safeParse(kind);
  return parsed.success ? formReaders[parsed.data] : null;
};

/** Lines of one sheet, gathered. */
class SheetLines {
  readonly lines: FormLine[] = [];
  readonly changes = new Map<string, readonly Change[]>();
  empty = 0;
  readonly #sheet: FoundSheet;
  readonly #index: number;
  readonly #subjectId: string;

  constructor(sheet: FoundSheet, index: number, subjectId: string) {
    this.#sheet = sheet;
    this.#index = index;
    this.#subjectId = subjectId;
  }

  add(
    line: Pick<FormLine, 'item' | 'mark' | 'name' | 'field' | 'state' | 'found' | 'before' | 'after'> & {
      /** From 0. */
      readonly row: number;
      readonly column: number;
      readonly problems: readonly Failure[];
    },
    changes: readonly Change[] = [],
  ): void {
    const key = `${this.#index}/${line.row}/${line.column}/${line.item}/${line.field}`;
    this.lines.push({
      ...line,
      key,
      sheet: this.#sheet.name,
      row: line.row + 1,
      column: columnLetters(line.column),
      subjectId: this.#subjectId,
      problems: [...line.problems],
    });
    if (changes.length > 0) this.changes.set(key, changes);
  }
}

const readSheet = (sheet: FoundSheet, index: number, reader: FormReader, scene: SheetScene): SheetLines => {
  const gathered = new SheetLines(sheet, index, scene.subject.id);
  const rows = usableRows(sheet, reader.expected(scene));
  const refuse = (
    row: number,
    column: number,
    facts: {
      readonly item: string;
      readonly mark: string;
      readonly found: string;
      readonly problem: Failure;
    },
    state: 'refused' | 'doubtful' = 'refused',
    field: FormField = 'judgement',
  ): void =>
    gathered.add({
      ...facts,
      row,
      column,
      name: '',
      field,
      state,
      before: null,
      after: null,
      problems: [facts.problem],
    });
  const markColumn = sheet.columns.get(codeColumns.mark) ?? 0;
  for (const each of rows.refused) refuse(each.row, markColumn, each);
  for (const { row, column, found } of sheet.strangers)
    refuse(row, column, { item: '', mark: '', found, problem: failure('form.row-without-code', { found }) });
  for (const field of reader.fields(rows, scene, sheet)) {
    const { state, after, problems } = compareField(field, formDigest);
    if (state === 'empty') {
      gathered.empty += 1;
      continue;
    }
    const { row, item, mark, name, found, before } = field;
    gathered.add(
      {
        row,
        column: sheet.columns.get(field.column) ?? 0,
        item,
        mark,
        name,
        field: field.field,
        state,
        found,
        before,
        after,
        problems,
      },
      after === null ? [] : field.changes(after),
    );
  }
  return gathered;
};

/** The evaluation the first readable sheet names. */
const namedEvaluation = (outcomes: readonly (FoundOutcome | null)[], name: string): string => {
  const found = outcomes.filter((outcome) => outcome !== null);
  for (const outcome of found) if (outcome.ok) return outcome.sheet.stamp.evaluationId;
  const [first] = found;
  throw new FailureError(first && !first.ok ? first.problem : failure('form.no-codes', { place: name }));
};

/**
 * Says of every cell of a form that came back what importing it would do, and why not. Writes nothing. Fails with
 * `form.no-codes` where no sheet is one of a form, and with what keeps the evaluation from being scored.
 */
export const prepareForm = (
  workspace: Workspace,
  grids: readonly FormGrid[],
  options: PrepareOptions,
): PreparedForm => {
  const { connection } = workspace;
  const { scorerId, name } = options;
  const outcomes = grids.map((grid) => findForm(grid, (kind) => readerOf(kind)?.columns ?? null));
  const evaluationId = options.evaluationId ?? namedEvaluation(outcomes, name);
  const framework = openForScoring(connection, evaluationId);
  const evaluation = findEvaluation(connection, evaluationId);
  const subjects = listSubjects(connection, evaluationId);
  const guard: GuardScene = {
    connection,
    evaluation,
    version: findVersion(connection, evaluation.frameworkVersionId),
    subjects,
    scorers: listScorers(connection, evaluationId).filter(fillsSheets),
    scorerId,
    reviews: listReviewRounds(connection, evaluationId),
    review: null,
    taken: new Map(),
  };
  const sheets: FormSheet[] = [];
  const lines: FormLine[] = [];
  const changesOf = new Map<string, readonly Change[]>();
  let empty = 0;
  let kind: FormKind | null = null;
  for (const [index, outcome] of outcomes.entries()) {
    if (!outcome) continue;
    if (!outcome.ok) {
      sheets.push({ name: outcome.name, subjectId: null, subjectName: '', problems: [outcome.problem] });
      continue;
    }
    const { sheet } = outcome;
    const { stamp } = sheet;
    const own = formKindSchema.parse(stamp.kind);
    // One file is of one kind; a sheet of another is a file of its own.
    kind ??= own;
    const reader = formReaders[own];
    const problem =
      own === kind
        ? guardSheet(sheet, own, guard)
        : failure('form.kind-unknown', { place: sheet.name, found: stamp.kind });
    const subject = subjects.find(({ id }) => id === stamp.subjectId);
    sheets.push({
      name: sheet.name,
      subjectId: subject?.id ?? null,
      subjectName: subject?.name ?? '',
      problems: problem ? [problem] : [],
    });
    if (problem || !subject) continue;
    const scorer = guard.scorers.find(({ id }) => id === stamp.scorerId) ?? null;
    const review = own === 'review' ? guard.review : null;
    const scene: SheetScene = { connection, evaluation, framework, subject, scorer, review, stamp };
    const read = readSheet(sheet, index, reader, scene);
    lines.push(...read.lines);
    for (const [key, changes] of read.changes) changesOf.set(key, changes);
    empty += read.empty;
  }
  if (sheets.length === 0) fail('form.no-codes', { place: name });
  const [refused] = sheets.flatMap(({ problems }) => problems);
  // Not one sheet says what kind of form this is: its codes are gone.
  if (kind === null) throw new FailureError(refused ?? failure('form.no-codes', { place: name }));
  const count = (state: FormLine['state']): number => lines.filter((line) => line.state === state).length;
  const unhashed = {
    kind,
    evaluationId,
    scorerId: guard.scorerId,
    scorerName: guard.scorers.find(({ id }) => id === guard.scorerId)?.name ?? '',
    review: guard.review && {
      id: guard.review.id,
      round: guard.review.round,
      reason: guard.review.reason,
    },
    sheets,
    lines,
    counts: {
      accepted: count('accepted'),
      unchanged: count('unchanged'),
      doubtful: count('doubtful'),
      refused: count('refused'),
      empty,
    },
  };
  const sha256 = createHash('sha256')
    .update(canonicalJson(toJson(unhashed)))
    .digest('hex');
  return { preview: { ...unhashed, sha256 }, reader: formReaders[kind], changesOf };
};
