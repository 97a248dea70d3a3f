import type { Subject } from '../../model/evaluation.ts';
import type { SubjectResult } from '../../model/result.ts';
import { gradeAfterVetoes } from '../../scoring/results/grades.ts';
import { bandsCover, gradeFormula } from '../formula/grading.ts';
import { printedRankFormula } from '../formula/ranking.ts';
import { absoluteColumnRange, onSheet, relative, textLiteral } from '../formula/reference.ts';
import type { Formula } from '../sheet-model.ts';
import { ExpertFormulas } from './expert-formulas.ts';
import type { SummaryPlaces, WorkbookContext } from './places.ts';
import { subjectsWithResults } from './subject-columns.ts';
import type { SummaryColumnId } from './summary-rows.ts';

/** A figure of the subject's own sheet, unrounded, and when it is not there. */
export interface SourceFigure {
  readonly isMissing: string;
  readonly expression: string;
}

/** What the line of one subject is calculated from; null where its sheet is not part of the workbook. */
export interface SubjectSource {
  readonly dimensions: readonly (SourceFigure | null)[];
  readonly obtained: string;
  readonly applicable: string;
  readonly base: string;
  readonly missing: Formula;
  /** Conditions of a grade, as references to the cells that say whether they hold. */
  readonly conditionsOf: (grade: string) => readonly string[];
}

/** Where the figures of a subject stand on its sheet of scorers side by side. */
export const subjectSource = (context: WorkbookContext, subject: Subject): SubjectSource | null => {
  const places = context.places.expert(subject);
  if (!places) return null;
  const { columns } = places;
  const own = context.catalogue.inspectionSheets.expertScores;
  const on = (row: number, column: number): string => onSheet(places.name, relative(row, column));
  const applicable = on(places.applicable, columns.score);
  const missing = on(places.total, columns.missing);
  const conditions = context.snapshot.evaluation.rules.gradeConditions.flatMap(
    ({ grade, conditions: each }) => each.map(() => grade),
  );
  const formulas = new ExpertFormulas(context, places, subject);
  return {
    dimensions: places.dimensions.map((rows) =>
      rows.rows.size === 0
        ? null
        : {
            isMissing: `${formulas.doneIn(rows)}=0`,
            expression: on(rows.subtotal, columns.score),
          },
    ),
    obtained: on(places.total, columns.score),
    applicable,
    base: on(places.rescaled, columns.score),
    missing: `IF(AND(${missing}=0,${applicable}=0),"${own.none}",${missing})`,
    conditionsOf: (grade) =>
      conditions.flatMap((each, index) => {
        const row = places.conditions[index];
        return each === grade && row !== undefined
          ? [`${on(row, columns.score)}=${textLiteral(own.held)}`]
          : [];
      }),
  };
};

/** The cells of the summary that other cells of it are calculated from. */
export class SummaryFormulas {
  readonly #context: WorkbookContext;
  readonly #places: SummaryPlaces;
  readonly #classes: string;
  readonly #isGraded: boolean;

  constructor(context: WorkbookContext, places: SummaryPlaces) {
    this.#context = context;
    this.#places = places;
    const { gradeBands } = context.snapshot.evaluation.rules;
    this.#isGraded = bandsCover(gradeBands, context.framework.totalScore);
    this.#classes = this.#classesOf();
  }

  get isGraded(): boolean {
    return this.#isGraded;
  }

  #column(id: SummaryColumnId): number {
    const column = this.#places.columnOf(id);
    if (column === null) throw new RangeError(`the summary has no column ${id}`);
    return column;
  }

  #cell(subject: Subject, id: SummaryColumnId): string {
    return relative(this.#places.rows.get(subject.id) ?? 0, this.#column(id));
  }

  #range(id: SummaryColumnId): string {
    const { first, last } = this.#places;
    return absoluteColumnRange({ column: this.#column(id), first, last });
  }

  /** Numbers of the groups that are ranked apart beside the tracks: subjects made up of others, and the rest. */
  #classesOf(): string {
    const lines = subjectsWithResults(this.#context);
    if (lines.every(({ result }) => result.rollUp === null)) return '';
    const { first, last, rows } = this.#places;
    const classes: string[] = Array.from({ length: last - first + 1 }, () => '0');
    for (const { subject, result } of lines) {
      const row = rows.get(subject.id);
      if (row !== undefined) classes[row - first] = result.rollUp === null ? '1' : '2';
    }
    return `{${classes.join(';')}}`;
  }

  /** Base and bonus, at most the full score. A bonus that is no number counts nothing. */
  total(subject: Subject, base: string): string {
    const bonus = this.#cell(subject, 'bonus');
    return `MIN(${this.#context.framework.totalScore},${base}+IF(ISNUMBER(${bonus}),${bonus},0))`;
  }

  /** What comes behind remarks where the bonus is no number. */
  bonusWords(words: string): string {
    const { summary, clauseSeparator } = this.#context.texts;
    return `${words === '' ? '' : clauseSeparator}${summary.bonusUnreadable}`;
  }

  /** The remarks as they are, and that the bonus is no number where something else was typed. */
  remarks(subject: Subject, words: string): Formula {
    const bonus = this.#cell(subject, 'bonus');
    const added = `IF(OR(ISNUMBER(${bonus}),ISBLANK(${bonus})),"",${textLiteral(this.bonusWords(words))})`;
    return words === '' ? added : `${textLiteral(words)}&${added}`;
  }

  rate(subject: Subject): string {
    return `${this.#cell(subject, 'total')}/${this.#context.framework.totalScore}*100`;
  }

  /** The grade by total and conditions, changed by the vetoes that apply; null where the bands leave totals out. */
  grade(subject: Subject, result: SubjectResult, source: SubjectSource): Formula | null {
    if (!this.#isGraded) return null;
    const { framework, snapshot, texts } = this.#context;
    const { gradeBands } = snapshot.evaluation.rules;
    const vetoes = framework.vetoes.filter(({ code }) => result.vetoes.includes(code));
    const byTotal = gradeFormula(
      this.#cell(subject, 'total'),
      gradeBands,
      source.conditionsOf,
      (grade) => gradeAfterVetoes(grade, vetoes, gradeBands) ?? grade,
    );
    return `IF(${this.#cell(subject, 'missing')}=0,${byTotal},${textLiteral(texts.summary.notRanked)})`;
  }

  /** The rank among the complete subjects of the same track and kind. */
  rank(subject: Subject, result: SubjectResult): Formula {
    const { texts, snapshot } = this.#context;
    const track = this.#places.columnOf('track');
    const totals = this.#range('total');
    const conditions = [
      `(${this.#range('missing')}=0)`,
      // Lines that a line goes on in have no number.
      `ISNUMBER(${totals})`,
      ...(track === null ? [] : [`(${this.#range('track')}=${this.#cell(subject, 'track')})`]),
      ...(this.#classes === '' ? [] : [`(${this.#classes}=${result.rollUp === null ? 1 : 2})`]),
    ];
    const rank = printedRankFormula(
      { value: this.#cell(subject, 'total'), values: totals, eligible: conditions.join('*') },
      snapshot.evaluation.rules.ranking.ties,
      texts.summary.tied,
    );
    return `IF(${this.#cell(subject, 'missing')}=0,${rank},${textLiteral(texts.summary.notRanked)})`;
  }
}
