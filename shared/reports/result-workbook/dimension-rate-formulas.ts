import type { Subject } from '../../model/evaluation.ts';
import { bandsCover, gradeFormula } from '../formula/grading.ts';
import { printedRankFormula } from '../formula/ranking.ts';
import {
  absolute,
  absoluteColumnRange,
  filledWords,
  onSheet,
  relative,
  textLiteral,
} from '../formula/reference.ts';
import type { Formula } from '../sheet-model.ts';
import { ExpertFormulas } from './expert-formulas.ts';
import type { DimensionRows } from './expert-rows.ts';
import type { ExpertPlaces, WorkbookContext } from './places.ts';
import { subjectsWithResults } from './subject-columns.ts';

/** Columns of 维度得分率, counted from 0; the track only where there are tracks. */
export interface DimensionRateColumns {
  readonly track: number | null;
  readonly dimension: number;
  readonly rate: number;
  readonly grade: number;
}

/** A dimension's figures of one subject, from its sheet of scorers side by side. */
export interface DimensionRateSource {
  readonly applicable: string;
  readonly isMissing: string;
  readonly points: string;
  readonly rate: Formula;
  readonly done: string;
}

/** The formulas of 维度得分率 for one subject; null where its sheet is not part of the workbook. */
export class DimensionRateFormulas {
  readonly #context: WorkbookContext;
  readonly #subject: Subject;
  readonly #places: ExpertPlaces;
  readonly #formulas: ExpertFormulas;

  constructor(context: WorkbookContext, subject: Subject, places: ExpertPlaces) {
    this.#context = context;
    this.#subject = subject;
    this.#places = places;
    this.#formulas = new ExpertFormulas(context, places, subject);
  }

  #on(row: number, column: number): string {
    return onSheet(this.#places.name, relative(row, column));
  }

  /** Null for a dimension without indicators. */
  dimension(rows: DimensionRows): DimensionRateSource | null {
    if (rows.rows.size === 0) return null;
    const named = (cells: string): string => onSheet(this.#places.name, cells);
    const { columns } = this.#places;
    return {
      applicable: this.#formulas.applicableIn(rows, named),
      isMissing: `COUNT(${named(this.#formulas.scores(rows))})=0`,
      points: this.#on(rows.subtotal, columns.score),
      rate: this.#on(rows.subtotal, columns.rate),
      done: this.#formulas.doneIn(rows),
    };
  }

  overall(): DimensionRateSource {
    const { columns, applicable, total, dimensions } = this.#places;
    return {
      applicable: this.#on(applicable, columns.score),
      isMissing: `${this.#on(applicable, columns.score)}=0`,
      points: this.#on(total, columns.score),
      rate: this.#on(total, columns.rate),
      done: dimensions
        .filter(({ rows }) => rows.size > 0)
        .map((rows) => this.#formulas.doneIn(rows))
        .join('+'),
    };
  }

  /** 5／7: the first number is counted. */
  progress({ done }: DimensionRateSource, indicators: number): Formula {
    const { progressCell } = this.#context.texts.dimensionRates;
    return filledWords((hole) => progressCell(hole, indicators), done);
  }

  /** The grade a rate comes to while the subject is completely scored; null where the bands leave rates out. */
  grade(rate: string): Formula | null {
    const { framework, snapshot, texts } = this.#context;
    const { gradeBands } = snapshot.evaluation.rules;
    if (!bandsCover(gradeBands, framework.totalScore)) return null;
    const points = framework.totalScore === '100' ? rate : `ROUND(${rate}*${framework.totalScore}/100,9)`;
    const grade = gradeFormula(
      points,
      gradeBands,
      () => [],
      (name) => name,
    );
    const { total, columns } = this.#places;
    const complete = `AND(ISNUMBER(${rate}),${this.#on(total, columns.missing)}=0)`;
    return `IF(${complete},${grade},${textLiteral(texts.dimensionRates.none)})`;
  }

  /** Rank and grade of the subject as the summary has them. */
  ofSummary(id: 'rank' | 'grade'): Formula | null {
    const summary = this.#context.places.summary();
    const row = summary?.rows.get(this.#subject.id);
    const column = summary?.columnOf(id) ?? null;
    return !summary || row === undefined || column === null
      ? null
      : onSheet(summary.name, absolute(row, column));
  }
}

/**
 * The rank of a rate among those of the same dimension and track whose subjects are completely scored, which the column
 * of grades tells. Null where it cannot tell, and where distinct places would have to be counted among rates some of
 * which are missing.
 */
export const dimensionRankFormula = (
  context: WorkbookContext,
  columns: DimensionRateColumns,
  rows: { readonly first: number; readonly last: number },
): ((row: number) => Formula) | null => {
  const { framework, snapshot, texts } = context;
  const { gradeBands, ranking } = snapshot.evaluation.rules;
  const isGap = subjectsWithResults(context).some(({ result }) =>
    result.dimensions.some(({ rate }) => rate === null),
  );
  if (!bandsCover(gradeBands, framework.totalScore) || (ranking.ties === 'dense' && isGap)) return null;
  const range = (column: number): string => absoluteColumnRange({ column, ...rows });
  const none = textLiteral(texts.dimensionRates.none);
  return (row) => {
    const same = [columns.dimension, ...(columns.track === null ? [] : [columns.track])].map(
      (column) => `(${range(column)}=${relative(row, column)})`,
    );
    const rank = printedRankFormula(
      {
        value: relative(row, columns.rate),
        values: range(columns.rate),
        eligible: [...same, `(${range(columns.grade)}<>${none})`].join('*'),
      },
      ranking.ties,
      texts.summary.tied,
    );
    return `IF(${relative(row, columns.grade)}=${none},${none},${rank})`;
  };
};
