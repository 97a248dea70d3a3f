import type { AnnualLink, AnnualSubject, AnnualTemplate, LinkableItem } from '../../model/annual-table.ts';
import type { Evaluation, Subject } from '../../model/evaluation.ts';

/** The data tables of an evaluation as they stand. */
export interface AnnualTables {
  readonly template: AnnualTemplate;
  readonly subjects: readonly Subject[];
  /** `fillAnnualTables` of the same template and subjects. */
  readonly filled: AnnualSubject[];
  readonly links: AnnualLink[];
  readonly items: LinkableItem[];
  /** The evaluation chosen as last year's. */
  readonly previous: Evaluation | null;
}

/** Year of the column 上年: that of the evaluation chosen as last year's, else the year before. */
export const previousYearOf = (evaluation: Evaluation, previous: Evaluation | null): number =>
  previous?.year ?? evaluation.year - 1;
