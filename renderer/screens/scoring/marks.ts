import { compare, exact } from '#shared/scoring/exact.ts';
import type { SheetLine } from '#shared/scoring/results/sheet.ts';
import type { FormItem } from './form-items.ts';
import type { SheetRow } from './sheet.ts';

/** How an indicator stands, as the form shows it. Zero, blank and not yet scored are three different things. */
export const marks = ['scored', 'zero', 'blank', 'unscored', 'refused'] as const;
export type Mark = (typeof marks)[number];

const isZeroText = (decimal: string): boolean => /^-?0(\.0*)?$/.test(decimal);

/** The mark of a line. `line` is the computed one; vetoes and bonuses have none. */
export const markOf = (item: FormItem, row: SheetRow, line: SheetLine | null): Mark => {
  if (row.refusal !== null || (line?.failure ?? null) !== null) return 'refused';
  if (row.blankReason !== null) return 'blank';
  // A formula holds nothing itself: its figures are lines of their own, and the computed line says how it stands.
  const isFormula = item.kind === 'indicator' && item.indicator.method.id === 'formula';
  if (isFormula && line?.state !== 'scored') return line?.state ?? 'unscored';
  if (row.value === null && !isFormula) return 'unscored';
  if (item.kind === 'indicator') return line?.points && isZeroText(line.points.exact) ? 'zero' : 'scored';
  return row.value?.kind === 'number' && isZeroText(row.value.number) ? 'zero' : 'scored';
};

/** Whether a deduction is to be explained: scored, and below the full score. */
export const losesPoints = (line: SheetLine | null, fullScore: string): boolean =>
  line?.state === 'scored' && line.points !== null && compare(exact(line.points.exact), exact(fullScore)) < 0;
