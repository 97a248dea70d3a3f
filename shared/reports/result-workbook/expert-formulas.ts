import type { Subject } from '../../model/evaluation.ts';
import type { GradeCondition } from '../../model/rules.ts';
import { standingOf } from '../../scoring/aggregation/index.ts';
import { aggregationFormula, totalWeightFormula, weightedFormula } from '../formula/aggregation.ts';
import { inArray } from '../formula/live-cell.ts';
import {
  absolute,
  absoluteRowRange,
  columnRange,
  onSheet,
  relative,
  rowRange,
  textLiteral,
} from '../formula/reference.ts';
import { roundedSumFormula } from '../formula/rounding.ts';
import type { Formula } from '../sheet-model.ts';
import type { DimensionRows } from './expert-rows.ts';
import type { ExpertPlaces, WorkbookContext } from './places.ts';
import { rescaledFormula, rescaledReasons } from './rescaling.ts';
import { scoreSheetColumns } from './score-sheet-rows.ts';

const rowsOf = (column: number, { first, last }: { first: number; last: number }): string =>
  columnRange({ column, first, last });

/** What counts how much of a scorer in one row: the stated weights, or those of the totals. */
type Weights = { readonly range: string } | null;

/**
 * The formulas of 专家评分汇总: from the score sheets over the scorers' points to what the summary reads. Every cell is asked
 * for by its place; the places are those of one subject's sheet.
 */
export class ExpertFormulas {
  readonly #context: WorkbookContext;
  readonly #places: ExpertPlaces;
  readonly #subject: Subject;
  readonly #reasons: readonly string[];
  /** The full score of the framework's indicators. */
  readonly #full: string;

  constructor(context: WorkbookContext, places: ExpertPlaces, subject: Subject) {
    this.#context = context;
    this.#places = places;
    this.#subject = subject;
    this.#reasons = rescaledReasons(context);
    this.#full = absolute(places.total, places.columns.fullScore);
  }

  get #rules() {
    return this.#context.snapshot.evaluation.rules;
  }

  #scorers(row: number): string {
    const { firstScorer, lastScorer } = this.#places.columns;
    return rowRange(row, firstScorer, lastScorer);
  }

  #fixedScorers(row: number): string {
    const { firstScorer, lastScorer } = this.#places.columns;
    return absoluteRowRange(row, firstScorer, lastScorer);
  }

  /** The weights that count in a row; null where all count the same. */
  get #weights(): Weights {
    const { weight, weights } = this.#places;
    const row = weight ?? weights;
    return row === null ? null : { range: this.#fixedScorers(row) };
  }

  /**
   * Points as the scorer's sheet has them, or the words that stand there instead: why they are missing, or that they are no
   * number. Beside points that were `given` stands a value, which is no reason once they are gone.
   */
  scorerPoints(scorer: number, indicatorId: string, given: boolean): Formula | null {
    const person = this.#context.scorers[scorer];
    const sheet = person && this.#context.places.scoreSheet(this.#subject, person);
    const row = sheet?.rows.get(indicatorId);
    if (!sheet || row === undefined) return null;
    const points = onSheet(sheet.name, relative(row, scoreSheetColumns.points.at));
    const value = onSheet(sheet.name, relative(row, scoreSheetColumns.value.at));
    const own = this.#context.catalogue.inspectionSheets.expertScores;
    const unscored = textLiteral(own.unscored);
    const reasons = this.#reasons.map((reason) => `${value}=${textLiteral(reason)}`);
    const missing = !given
      ? `${value}&""`
      : reasons.length === 0
        ? unscored
        : `IF(OR(${reasons.join(',')}),${value},${unscored})`;
    return `IF(ISNUMBER(${points}),${points},IF(${points}="",${missing},${textLiteral(own.notNumber)}))`;
  }

  /** How many who count have neither points nor a reason that takes the indicator out. */
  missing(row: number): Formula {
    const points = this.#scorers(row);
    const { weights } = this.#places;
    if (weights !== null) {
      const reasons = this.#reasons.map((reason) => `-(${points}=${textLiteral(reason)})`).join('');
      return `SUMPRODUCT((${this.#fixedScorers(weights)}>0)*(ISTEXT(${points})${reasons}))`;
    }
    const reasons = this.#reasons.map((reason) => `-COUNTIF(${points},${textLiteral(reason)})`).join('');
    return `COLUMNS(${points})-COUNT(${points})${reasons}`;
  }

  /** Aggregated points of a row, unrounded, wherever somebody's points count. */
  points(row: number): Formula {
    const points = this.#scorers(row);
    const weights = this.#weights;
    return this.#places.weight !== null && weights
      ? weightedFormula(points, weights.range)
      : aggregationFormula(this.#rules.aggregation, points, weights?.range ?? '');
  }

  /** The same, or words where nobody's points count. */
  pointsOrWords(row: number, points: Formula): Formula {
    const weights = this.#weights;
    const range = this.#scorers(row);
    const nobody = weights ? `SUMPRODUCT(${weights.range}*ISNUMBER(${range}))=0` : `COUNT(${range})=0`;
    return `IF(${nobody},${this.#words(row)},${points})`;
  }

  /** Points that come from subordinate subjects, or words where none of them has points. */
  belowOrWords(row: number, below: { readonly points: Formula; readonly isMissing: string }): Formula {
    return `IF(${below.isMissing},${this.#words(row)},${below.points})`;
  }

  /** Not applicable once nobody is still to score, not scored before. */
  #words(row: number): Formula {
    const own = this.#context.catalogue.inspectionSheets.expertScores;
    const open = relative(row, this.#places.columns.missing);
    return `IF(${open}=0,${textLiteral(own.notApplicable)},${textLiteral(own.unscored)})`;
  }

  range(row: number): string {
    const points = this.#scorers(row);
    return `MAX(${points})-MIN(${points})`;
  }

  count(row: number): string {
    return `COUNT(${this.#scorers(row)})`;
  }

  deviation(row: number): string {
    return `STDEV(${this.#scorers(row)})`;
  }

  /** The result's cell in a row, and in the rows of a dimension. */
  score(row: number): string {
    return relative(row, this.#places.columns.score);
  }

  scores({ first, last }: DimensionRows): string {
    return rowsOf(this.#places.columns.score, { first, last });
  }

  rate(row: number): string {
    const { score, fullScore } = this.#places.columns;
    return `${relative(row, score)}/${relative(row, fullScore)}*100`;
  }

  /** A scorer's points of a dimension; rounded one by one on the scorer's sheet where every indicator is rounded. */
  scorerSubtotal(scorer: number, rows: DimensionRows): Formula | null {
    const { rounding } = this.#rules;
    if (rounding.place === 'total') return `SUM(${rowsOf(this.#places.columns.firstScorer + scorer, rows)})`;
    const person = this.#context.scorers[scorer];
    const sheet = person && this.#context.places.scoreSheet(this.#subject, person);
    if (!sheet) return null;
    const own = [...rows.rows.keys()].flatMap((id) => sheet.rows.get(id) ?? []);
    const first = own[0];
    const last = own.at(-1);
    if (first === undefined || last === undefined) return null;
    const range = rowsOf(scoreSheetColumns.points.at, { first, last });
    return inArray(roundedSumFormula(onSheet(sheet.name, range), rounding));
  }

  subtotal({ first, last }: DimensionRows): Formula {
    return `SUM(${rowsOf(this.#places.columns.score, { first, last })})`;
  }

  /** Full score of the indicators of a dimension that have points. `named` for asking from another sheet. */
  applicableIn({ first, last }: DimensionRows, named: (cells: string) => string = (cells) => cells): string {
    const { score, fullScore } = this.#places.columns;
    const points = named(rowsOf(score, { first, last }));
    return `SUMPRODUCT(ISNUMBER(${points})*${named(rowsOf(fullScore, { first, last }))})`;
  }

  /** Sum of the subtotals of a column. */
  total(column: number): Formula {
    return this.#places.dimensions.map(({ subtotal }) => relative(subtotal, column)).join('+');
  }

  /** Full score without the indicators that have words instead of points. */
  applicable(column: number): Formula {
    const full = this.#fullColumn;
    return `${this.#full}-SUMPRODUCT(ISTEXT(${rowsOf(column, this.#places)})*${full})`;
  }

  get #fullColumn(): string {
    const { first, last, columns } = this.#places;
    const { fullScore } = columns;
    return `${absolute(first, fullScore)}:${absolute(last, fullScore)}`;
  }

  /** 折算得分 of a column, where `words` say that something is taken out. */
  #rescaled(column: number, words: readonly string[]): Formula {
    const cells = rowsOf(column, this.#places);
    const taken = words
      .map((reason) => `SUMIF(${cells},${textLiteral(reason)},${this.#fullColumn})`)
      .join('+');
    return rescaledFormula(
      relative(this.#places.total, column),
      taken,
      this.#full,
      this.#context.framework.totalScore,
    );
  }

  scorerRescaled(column: number): Formula {
    return this.#rescaled(column, this.#reasons);
  }

  rescaled(): Formula {
    return this.#rescaled(this.#places.columns.score, [
      this.#context.catalogue.inspectionSheets.expertScores.notApplicable,
    ]);
  }

  /** The weighted mean of a row of the scorers' totals. */
  meanOfTotals(row: number): Formula {
    const weights = this.#weights?.range ?? '';
    return `IF(SUM(${weights})=0,0,SUMPRODUCT(${weights},${this.#scorers(row)})/SUM(${weights}))`;
  }

  /** How many indicators of a dimension nobody is still to score, asked from another sheet. */
  doneIn({ first, last }: DimensionRows): string {
    const cells = rowsOf(this.#places.columns.missing, { first, last });
    return `COUNTIF(${onSheet(this.#places.name, cells)},0)`;
  }

  missingTotal(): Formula {
    return `SUM(${rowsOf(this.#places.columns.missing, this.#places)})`;
  }

  scorerMissing(column: number): Formula {
    const cells = rowsOf(column, this.#places);
    const reasons = this.#reasons.map((reason) => `-COUNTIF(${cells},${textLiteral(reason)})`).join('');
    return `SUMPRODUCT(ISTEXT(${cells})*1)${reasons}`;
  }

  /** 1 for the scorers whose totals are aggregated: the finished ones, or all that have begun while none is. */
  taking(scorer: number): Formula | null {
    const { missing, applicable, columns } = this.#places;
    const person = this.#context.scorers[scorer];
    if (missing === null || !person) return null;
    const { aggregation } = this.#rules;
    const counting = this.#context.scorers.map((each) =>
      standingOf(aggregation, each) === 'counts' ? 1 : 0,
    );
    if (counting[scorer] === 0) return '0';
    const finished = `(${this.#fixedScorers(missing)}=0)*(${this.#fixedScorers(applicable)}>0)`;
    const standing = counting.includes(0) ? `*{${counting.join(',')}}` : '';
    const column = columns.firstScorer + scorer;
    const begun = `(${relative(applicable, column)}>0)`;
    return `IF(SUMPRODUCT(${finished}${standing})>0,(${relative(missing, column)}=0)*${begun},1*${begun})`;
  }

  /** Weight of a scorer's total in the aggregation of totals. */
  weight(scorer: number): Formula | null {
    const { taking, weights, rescaled, columns } = this.#places;
    const person = this.#context.scorers[scorer];
    if (taking === null || !person) return null;
    const ids = this.#context.scorers.map(({ id }) => id);
    const sorted = ids.toSorted((a, b) => (a < b ? -1 : 1));
    const order = ids.map((id) => sorted.indexOf(id) + 1);
    const column = columns.firstScorer + scorer;
    return totalWeightFormula(
      this.#rules.aggregation,
      {
        totals: this.#fixedScorers(rescaled),
        taking: this.#fixedScorers(taking),
        total: relative(rescaled, column),
        part: relative(taking, column),
        order: `{${order.join(',')}}`,
        ownOrder: order[scorer] ?? 0,
      },
      weights === null ? '1' : relative(weights, column),
    );
  }

  /** Whether a condition of a grade holds, once everything is scored. */
  condition(condition: GradeCondition): Formula {
    const { columns, dimensions, total, applicable } = this.#places;
    const own = this.#context.catalogue.inspectionSheets.expertScores;
    const inScope = dimensions.filter(
      ({ dimension }) => condition.dimension === null || dimension.code === condition.dimension,
    );
    const counted = (operator: string): string =>
      inScope.length === 0
        ? '0'
        : inScope
            .map((rows) => `COUNTIF(${rowsOf(columns.rate, rows)},"${operator}${condition.rate}")`)
            .join('+');
    const held = (): string => {
      switch (condition.kind) {
        case 'indicators-reaching':
          return `${counted('>=')}>=${condition.count}`;
        case 'indicators-below':
          return `${counted('<')}<=${condition.count}`;
        case 'dimensions-reaching':
          // What does not apply is text, which no rate is below.
          return `${inScope
            .map(({ subtotal }) => `COUNTIF(${relative(subtotal, columns.rate)},"<${condition.rate}")`)
            .join('+')}=0`;
      }
    };
    const complete = `AND(${relative(total, columns.missing)}=0,${relative(applicable, columns.score)}>0)`;
    return `IF(${complete},IF(${held()},${textLiteral(own.held)},${textLiteral(own.failed)}),"${own.none}")`;
  }
}
