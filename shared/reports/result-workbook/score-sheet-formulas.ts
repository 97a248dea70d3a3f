import { columnRange, textLiteral } from '../formula/reference.ts';
import { roundedFormula } from '../formula/rounding.ts';
import type { ScoreSheetPlaces, WorkbookContext } from './places.ts';
import { rescaledFormula, rescaledReasons } from './rescaling.ts';
import { scoreSheetColumns } from './score-sheet-rows.ts';

/** What a score sheet adds up to, before rounding, as expressions over its rows. */
export interface ScoreSheetFormulas {
  readonly obtained: string;
  readonly applicable: string;
  readonly rescaled: string;
}

/**
 * Points are numbers or blank; where they are blank the column before says why. Where every indicator is rounded the
 * rounded points are added.
 */
export const scoreSheetFormulas = (
  context: WorkbookContext,
  { first, last }: ScoreSheetPlaces,
): ScoreSheetFormulas => {
  const { rounding } = context.snapshot.evaluation.rules;
  const rows = (column: { readonly at: number }): string => columnRange({ column: column.at, first, last });
  const points = rows(scoreSheetColumns.points);
  const full = rows(scoreSheetColumns.fullScore);
  const values = rows(scoreSheetColumns.value);
  const obtained =
    rounding.place === 'total' ? `SUM(${points})` : `SUMPRODUCT(${roundedFormula(points, rounding)})`;
  const taken = rescaledReasons(context)
    .map((reason) => `SUMPRODUCT((${values}=${textLiteral(reason)})*(${points}="")*${full})`)
    .join('+');
  return {
    obtained,
    applicable: `SUMPRODUCT(ISNUMBER(${points})*${full})`,
    rescaled: rescaledFormula(obtained, taken, `SUM(${full})`, context.framework.totalScore),
  };
};
