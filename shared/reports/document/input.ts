import type { EvaluatedYear } from '../../scoring/comparison/years.ts';
import type { AnnualTables } from '../annual-tables/tables.ts';
import type { ReportInput } from '../result-workbook/context.ts';

/** What a person wrote in place of a generated paragraph, and the generated text it replaced. */
export interface KeptText {
  readonly text: string;
  readonly replaced: string;
}

/** What a person wrote, by the keys of the paragraphs. */
export type KeptTexts = Readonly<Record<string, KeptText>>;

/** Everything a report is made from. Equal input gives an equal report. */
export interface ReportDocumentInput extends ReportInput {
  /** The year it is compared with; null where there is none. */
  readonly previous: EvaluatedYear | null;
  /** The data tables of the annual quality report; null while no template is chosen. */
  readonly annual: AnnualTables | null;
  readonly texts: KeptTexts;
}
