import { indicatorsOf } from '../../model/framework.ts';
import { statedWeight } from '../../scoring/aggregation/index.ts';
import { type Exact, exact, exactToText } from '../../scoring/exact.ts';
import { rateOf } from '../../scoring/results/rates.ts';
import { blankCell, numberCell, textCell } from '../cells.ts';
import { calculated } from '../formula/live-cell.ts';
import { span } from '../layout/sheet-builder.ts';
import type { Cell, Formula } from '../sheet-model.ts';
import { totalRemarks } from './expert-remarks.ts';
import { type ExpertSheet, fullScoreOf, spreadCells, sumCell } from './expert-sheet.ts';
import { spreadOf } from './expert-spread.ts';
import type { ScorerSums } from './scorer-sums.ts';

/** A line under the table: its label, its full score, the scorers' cells, the result's and what stands behind it. */
const addTotalLine = (
  own: ExpertSheet,
  label: string,
  cells: {
    readonly full?: Cell;
    readonly scorers: readonly Cell[];
    readonly score?: Cell;
    readonly spread?: readonly Cell[];
    readonly rate?: Cell;
    readonly missing?: Cell;
    readonly remarks?: string;
  },
): void => {
  const blank = blankCell('total-number');
  own.sheet.add(
    [
      textCell(label, 'total-centre'),
      cells.full ?? blank,
      ...cells.scorers,
      cells.score ?? blank,
      ...(cells.spread ?? (own.columns.range === null ? [] : [blank, blank])),
      cells.rate ?? blank,
      cells.missing ?? blank,
      textCell(cells.remarks ?? '', 'total-text'),
    ],
    { minimumHeight: 24, continued: own.context.catalogue.inspectionSheets.continued },
  );
};

export const addTotals = (own: ExpertSheet): void => {
  const { context, result, sums, columns, rows, formulas, amounts, isArbitrated } = own;
  const { framework, snapshot } = context;
  const { rules } = snapshot.evaluation;
  const words = context.catalogue.inspectionSheets.expertScores;
  const live = isArbitrated ? null : formulas;
  const isRolledUp = result.rollUp !== null;
  /** Totals of whole sheets are aggregated, not the indicators added. */
  const isOfTotals = rules.aggregation.level === 'total' && rules.rounding.place === 'total' && !isRolledUp;
  const ofScores = (row: number, ofIndicators: (() => Formula) | null): Formula | null =>
    isOfTotals ? (live?.meanOfTotals(row) ?? null) : (ofIndicators?.() ?? null);
  const scorerCells = (
    value: (each: ScorerSums) => Exact,
    formula: (index: number) => Formula | null,
  ): Cell[] => sums.map((each, index) => sumCell(own, value(each), 'total-number', formula(index)));
  const column = (index: number): number => columns.firstScorer + index;

  addTotalLine(own, words.total, {
    full: numberCell(exactToText(fullScoreOf(indicatorsOf(framework))), null, 'total-number'),
    scorers: scorerCells(
      ({ obtained }) => obtained,
      (index) => live?.total(column(index)) ?? null,
    ),
    score: sumCell(
      own,
      exact(result.obtained.exact),
      'total-number',
      ofScores(rows.total, formulas && (() => formulas.total(columns.score))),
    ),
    rate: amounts.cellOr(
      rateOf(exact(result.obtained.exact), exact(result.applicableFullScore.exact), rules),
      formulas && {
        isMissing: `${formulas.score(rows.applicable)}=0`,
        expression: `${formulas.score(rows.total)}/${formulas.score(rows.applicable)}*100`,
      },
      words.none,
      'total-number',
    ),
    missing: calculated(
      numberCell(String(result.missingCells), null, 'total-centre'),
      isRolledUp ? null : (formulas?.missingTotal() ?? null),
    ),
  });
  addTotalLine(own, words.applicable, {
    scorers: scorerCells(
      ({ applicable }) => applicable,
      (index) => live?.applicable(column(index)) ?? null,
    ),
    score: sumCell(
      own,
      exact(result.applicableFullScore.exact),
      'total-number',
      ofScores(rows.applicable, formulas && (() => formulas.applicable(columns.score))),
    ),
  });
  const base = exact(result.base.exact);
  addTotalLine(own, words.rescaled, {
    full: numberCell(framework.totalScore, null, 'total-number'),
    scorers: scorerCells(
      ({ total }) => total,
      (index) => live?.scorerRescaled(column(index)) ?? null,
    ),
    score: sumCell(
      own,
      base,
      'total-number',
      ofScores(rows.rescaled, formulas && (() => formulas.rescaled())),
    ),
    spread: spreadCells(
      own,
      rows.rescaled,
      { ...spreadOf(sums.map(({ total }) => total)), isLive: !isArbitrated },
      'total-number',
    ),
    rate: amounts.cellOr(
      rateOf(base, exact(framework.totalScore), rules),
      formulas && exact(framework.totalScore).numerator !== 0n
        ? { isMissing: 'FALSE', expression: formulas.rate(rows.rescaled) }
        : null,
      words.none,
      'total-number',
    ),
    remarks: totalRemarks(result, context),
  });
};

/** Where totals are aggregated: which of them count, and how much. */
export const addTaking = (own: ExpertSheet): void => {
  const { context, result, sums, columns, rows, formulas, isArbitrated } = own;
  if (rows.missing === null) return;
  const { rules } = context.snapshot.evaluation;
  const words = context.catalogue.inspectionSheets.expertScores;
  const live = isArbitrated ? null : formulas;
  const totals = context.scorers.map(({ id }) => result.scorerTotals.find(({ scorerId }) => scorerId === id));
  const number = (text: string, formula: Formula | null): Cell =>
    calculated(numberCell(text, null, 'total-centre'), formula);
  addTotalLine(own, words.unscoredCount, {
    scorers: sums.map(({ unscoredCount }, index) =>
      number(String(unscoredCount), live?.scorerMissing(columns.firstScorer + index) ?? null),
    ),
  });
  addTotalLine(own, words.taking, {
    scorers: totals.map((total, index) =>
      number(total?.use === 'counted' || total?.use === 'trimmed' ? '1' : '0', live?.taking(index) ?? null),
    ),
  });
  addTotalLine(own, words.weight, {
    scorers: totals.map((total, index) => {
      const person = context.scorers[index];
      const stated = (person && statedWeight(rules.aggregation, person)) ?? '1';
      return number(total?.use === 'counted' ? stated : '0', live?.weight(index) ?? null);
    }),
  });
};

export const addConditions = (own: ExpertSheet): void => {
  const { context, result, columns, formulas, sheet } = own;
  const words = context.catalogue.inspectionSheets.expertScores;
  const conditions = context.snapshot.evaluation.rules.gradeConditions.flatMap(
    ({ grade, conditions: each }) => each.map((condition) => ({ grade, condition })),
  );
  conditions.forEach(({ grade, condition }, index) => {
    const outcome = result.gradeConditions[index];
    const found = outcome ? (outcome.held ? words.held : words.failed) : words.none;
    sheet.add(
      [
        span(
          textCell(context.catalogue.rules.gradeConditions(grade, [condition]), 'total-text'),
          columns.score,
        ),
        calculated(textCell(found, 'total-centre'), formulas?.condition(condition) ?? null),
        span(blankCell('total-text'), columns.widths.length - columns.score - 1),
      ],
      { minimumHeight: 22 },
    );
  });
};

export const addWeights = (own: ExpertSheet): void => {
  const { context, rows, columns, sheet } = own;
  if (rows.weights === null) return;
  const { aggregation } = context.snapshot.evaluation.rules;
  sheet.add(
    [
      textCell(context.catalogue.inspectionSheets.expertScores.weights, 'total-centre'),
      blankCell('total-number'),
      ...context.scorers.map((scorer) => {
        const weight = statedWeight(aggregation, scorer);
        return weight ? numberCell(weight, null, 'total-centre') : blankCell('total-centre');
      }),
      ...columns.widths.slice(columns.score).map(() => blankCell('total-number')),
    ],
    { minimumHeight: 22 },
  );
};
