import type { Catalogue } from '../../i18n/translation.ts';
import { compareYears, type SubjectComparison } from '../../scoring/comparison/years.ts';
import { type ReportContext, reportContext } from '../result-workbook/context.ts';
import type { ReportDocumentInput } from './input.ts';

/** The input of a report with the look-ups its sections need. */
export interface DocumentContext extends ReportContext {
  readonly words: Catalogue['report'];
  readonly previous: ReportDocumentInput['previous'];
  readonly annual: ReportDocumentInput['annual'];
  /** This year beside the earlier one, by subject; null where there is no earlier year. */
  readonly comparisons: ReadonlyMap<string, SubjectComparison> | null;
}

export const documentContext = (input: ReportDocumentInput): DocumentContext => ({
  ...reportContext(input),
  words: input.catalogue.report,
  previous: input.previous,
  annual: input.annual,
  comparisons: input.previous
    ? new Map(
        compareYears(input.previous, { snapshot: input.snapshot, result: input.result }).map((each) => [
          each.subjectId,
          each,
        ]),
      )
    : null,
});
