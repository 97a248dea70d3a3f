import type { Language, Settings } from '#shared/contract/methods/settings.ts';
import { catalogues } from '#shared/i18n/index.ts';
import type { Evaluation } from '#shared/model/evaluation.ts';
import type { AnnualTables } from '#shared/reports/annual-tables/tables.ts';
import { annualWorkbook, annualWorkbookName } from '#shared/reports/annual-tables/workbook.ts';
import {
  type ExportedWorkbook,
  type ExportWorkbookOptions,
  exportWorkbook,
  localToday,
} from './export-workbook.ts';

interface ExportedTables {
  readonly evaluation: Evaluation;
  readonly tables: AnnualTables;
  /** Of one subject, which the titles name. */
  readonly single: boolean;
  /** State hash of the workspace. */
  readonly revision: string;
}

interface ExportOptions extends ExportWorkbookOptions {
  readonly language: Language;
  readonly fonts: Settings['fonts'];
  /** Day printed on the tables, ISO 8601; today by the local clock when left out. */
  readonly today?: string;
}

/** Lays the data tables out and hands them out as `exportWorkbook` does. */
export const exportAnnualTables = (
  { evaluation, tables, single, revision }: ExportedTables,
  { language, fonts, today = localToday(), ...options }: ExportOptions,
): Promise<ExportedWorkbook> => {
  const input = {
    evaluation,
    template: tables.template.document,
    subjects: tables.subjects,
    filled: tables.filled,
    previousYear: tables.previous?.year ?? null,
    single,
    revision,
    catalogue: catalogues[language],
    today,
  };
  return exportWorkbook(annualWorkbook(input, fonts), annualWorkbookName(input), options);
};
