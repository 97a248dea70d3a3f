import type { Subject } from '../../model/evaluation.ts';
import type { Indicator } from '../../model/framework.ts';
import type { IndicatorResult, SubjectResult } from '../../model/result.ts';
import { type Exact, exact, sum } from '../../scoring/exact.ts';
import { amountOf } from '../../scoring/rounding.ts';
import { numberCell, textCell } from '../cells.ts';
import { calculated, type LiveAmounts } from '../formula/live-cell.ts';
import { unroundedCell } from '../formula/unrounded.ts';
import type { SheetBuilder } from '../layout/sheet-builder.ts';
import type { Cell, Formula, StyleName } from '../sheet-model.ts';
import type { ExpertFormulas } from './expert-formulas.ts';
import type { ExpertColumns, ExpertRows } from './expert-rows.ts';
import { deviationDecimals, type Spread } from './expert-spread.ts';
import type { WorkbookContext } from './places.ts';
import type { ScorerSums } from './scorer-sums.ts';

/** Everything a row of the sheet is made from. */
export interface ExpertSheet {
  readonly context: WorkbookContext;
  readonly subject: Subject;
  readonly result: SubjectResult;
  readonly results: ReadonlyMap<string, IndicatorResult>;
  readonly sums: readonly ScorerSums[];
  readonly columns: ExpertColumns;
  readonly rows: ExpertRows;
  /** Null where the workbook holds values alone. */
  readonly formulas: ExpertFormulas | null;
  readonly amounts: LiveAmounts;
  readonly sheet: SheetBuilder;
  /** Whether the subject has arbitrated indicators, which stand on no score sheet. */
  readonly isArbitrated: boolean;
}

const amount = (value: Exact, { context }: ExpertSheet) =>
  amountOf(value, context.snapshot.evaluation.rules.rounding);

/** A sum as formulas go on with it: unrounded, shown rounded. */
export const sumCell = (own: ExpertSheet, value: Exact, style: StyleName, formula: Formula | null): Cell =>
  calculated(
    unroundedCell(amount(value, own), own.context.snapshot.evaluation.rules.rounding, style),
    formula,
  );

export const spreadCells = (own: ExpertSheet, row: number, spread: Spread, style: StyleName): Cell[] => {
  const { columns, formulas, amounts } = own;
  if (columns.range === null) return [];
  const none = own.context.catalogue.inspectionSheets.expertScores.none;
  const live = spread.isLive ? formulas : null;
  const count = live?.count(row) ?? '';
  const deviation = spread.deviation
    ? numberCell(spread.deviation.text, deviationDecimals, style)
    : textCell(none, style);
  return [
    amounts.cellOr(
      spread.range && amount(spread.range, own),
      live && { isMissing: `${count}=0`, expression: live.range(row) },
      none,
      style,
    ),
    calculated(
      deviation,
      live && (spread.deviation?.isSafe ?? true)
        ? `IF(${count}<2,"${none}",ROUND(${live.deviation(row)},${deviationDecimals}))`
        : null,
      deviationDecimals,
    ),
  ];
};

/** The sum of full scores, however many digits it has. */
export const fullScoreOf = (indicators: readonly Indicator[]): Exact =>
  sum(indicators.map(({ fullScore }) => exact(fullScore)));
