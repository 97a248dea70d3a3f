import type { IndicatorResult } from '../../model/result.ts';
import { exact, isZero } from '../../scoring/exact.ts';
import { fitsNumberCell } from '../cells.ts';
import { onSheet, relative } from '../formula/reference.ts';
import type { Formula } from '../sheet-model.ts';
import type { WorkbookContext } from './places.ts';

/** Spreadsheets take 8,192 characters; a formula stands twice in its cell at most, beside words and rounding. */
const longestFormula = 3000;

/** One subordinate's points on its own sheet, and its weight. */
interface Part {
  readonly cell: string;
  readonly weight: string;
}

/** The subordinates whose points could count; null where one of them has no sheet of its own. */
const partsOf = (context: WorkbookContext, { indicatorId, rollUp }: IndicatorResult): Part[] | null => {
  const isWeighted = context.snapshot.evaluation.rules.rollUp?.combine === 'weighted';
  const parts: Part[] = [];
  for (const { subjectId } of rollUp?.parts ?? []) {
    const subject = context.subjects.find(({ id }) => id === subjectId);
    const weight = isWeighted ? subject?.weight : '1';
    // Without a weight, or with none of it, a subordinate never counts.
    if (!subject || !weight || isZero(exact(weight))) continue;
    const places = context.places.expert(subject);
    const row = places?.dimensions.flatMap(({ rows }) => rows.get(indicatorId) ?? [])[0];
    if (!places || row === undefined || !fitsNumberCell(weight)) return null;
    parts.push({ cell: onSheet(places.name, relative(row, places.columns.score)), weight });
  }
  return parts.length === 0 ? null : parts;
};

/**
 * The mean of the subordinates' points, weighted where the rule says so; text counts nowhere. Null where it cannot be
 * calculated from cells: own and subordinate points are mixed, figures are added up and scored as one, or the
 * subordinates' sheets hold rounded points, which the mean is not taken of.
 */
export const subordinateFormula = (
  context: WorkbookContext,
  indicator: IndicatorResult,
): { readonly points: Formula; readonly isMissing: string } | null => {
  const { rules } = context.snapshot.evaluation;
  const { rollUp } = indicator;
  if (rollUp?.from !== 'mean' || rollUp.mixed || rules.rounding.place === 'indicator') return null;
  const parts = partsOf(context, indicator);
  if (!parts) return null;
  const cells = parts.map(({ cell }) => cell).join(',');
  const weights = parts.map(({ cell, weight }) => `${weight}*ISNUMBER(${cell})`).join('+');
  const points =
    rules.rollUp?.combine === 'weighted'
      ? `(${parts.map(({ cell, weight }) => `${weight}*N(${cell})`).join('+')})/(${weights})`
      : `AVERAGE(${cells})`;
  return points.length > longestFormula ? null : { points, isMissing: `COUNT(${cells})=0` };
};
