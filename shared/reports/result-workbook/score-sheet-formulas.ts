import { blankReasons } from '../../model/entered-value.ts';
import { columnRange, textLiteral } from '../formula/reference.ts';
import { roundedSumFormula } from '../formula/rounding.ts';
import type { ScoreSheetPlaces, WorkbookContext } from './places.ts';
import { rescaledFormula, rescaledReasons } from './rescaling.ts';
import { scoreSheetColumns } from './score-sheet-rows.ts';

/** What a score sheet adds up to, before rounding, as expressions over its rows. */
export interface ScoreSheetFormulas {
  /** Goes through the rows cell by cell where every indicator is rounded; so does what is made from it. */
  readonly obtained: string;
  readonly isArray: boolean;
  /** How many indicators have points, or a reason why not, and in how many cells of points something else stands. */
  readonly done: string;
  readonly unreadable: string;
  readonly applicable: string;
  readonly rescaled: string;
}

/**
 * Points are numbers or blank; where they are blank the column before says why. Anything else somebody typed counts as not
 * scored. Where every indicator is rounded the rounded points are added.
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
  const isArray = rounding.place === 'indicator';
  const obtained = isArray ? roundedSumFormula(points, rounding) : `SUM(${points})`;
  const taken = rescaledReasons(context)
    .map((reason) => `SUMPRODUCT((${values}=${textLiteral(reason)})*(${points}="")*${full})`)
    .join('+');
  const { blankReasons: words } = context.catalogue.rules;
  const reasoned = blankReasons.map((reason) => `(${values}=${textLiteral(words[reason])})`).join('+');
  return {
    obtained,
    isArray,
    done: `COUNT(${points})+SUMPRODUCT((${reasoned})*(${points}=""))`,
    unreadable: `SUMPRODUCT(ISTEXT(${points})*1)`,
    applicable: `SUMPRODUCT(ISNUMBER(${points})*${full})`,
    rescaled: rescaledFormula(obtained, taken, `SUM(${full})`, context.framework.totalScore),
  };
};
