import type { Output } from '#shared/contract/index.ts';
import type { AnnualTemplate } from '#shared/model/annual-table.ts';
import type { Evaluation, Subject } from '#shared/model/evaluation.ts';

export type AnnualTables = Output<'annualTables.get'>;
export type AnnualProgress = Output<'annualTables.progress'>[number];

/** What the parts of the screen share. */
export interface AnnualScene {
  readonly evaluation: Evaluation;
  readonly subject: Subject;
  readonly template: AnnualTemplate;
  readonly tables: AnnualTables;
  /** Nothing changes any more. */
  readonly isLocked: boolean;
  /** Observations, and with them linked figures, no longer change. */
  readonly isFinal: boolean;
}

/** Labels of linked or proposed items, as indicators are known. */
export const labelsOf = (tables: Pick<AnnualTables, 'items'>, items: readonly string[]): string[] => {
  const labels = new Map(tables.items.map(({ item, label }) => [item, label]));
  return items.map((item) => labels.get(item) ?? item);
};
