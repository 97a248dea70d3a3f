import { readFile, rm } from 'node:fs/promises';
import type { Settings } from '#shared/contract/methods/settings.ts';
import { catalogues } from '#shared/i18n/index.ts';
import type { ExportContent } from '#shared/model/export-profile.ts';
import { fitFileName } from '#shared/reports/file-name.ts';
import { fileNameFrom } from '#shared/reports/file-name-pattern.ts';
import type { PlainInput } from '#shared/reports/plain-export/index.ts';
import type { EvaluatedYear } from '#shared/scoring/comparison/years.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { type LaidDownFile, layDownFiles } from '../archives/lay-down-files.ts';
import type { ZipPart } from '../archives/zip-writer.ts';
import { exportResultWorkbook } from '../workbook/export-result-workbook.ts';
import { localToday } from '../workbook/export-workbook.ts';
import { asOne, type PlainOptions, plainFiles } from './export-plain.ts';

export interface RunOptions extends PlainOptions {
  /** Name of the profile, for the file name. */
  readonly name: string;
  readonly fonts: Settings['fonts'];
  readonly temporaryDirectory: string;
}

export interface RunOutcome extends LaidDownFile {
  readonly files: string[];
  readonly compared: number;
}

/** Everything an export is made from. */
export interface RunSource extends Pick<PlainInput, 'snapshot' | 'annual'> {
  /** Last year's snapshot and results; null where no earlier evaluation is chosen. */
  readonly previous: EvaluatedYear | null;
}

/** Writes what a profile asks for as one file: a workbook, a table, a document, or an archive of them. */
export const runExport = async (
  { snapshot, annual, previous }: RunSource,
  { language, fileName, workbook, data }: ExportContent,
  options: RunOptions,
): Promise<RunOutcome> => {
  const { name, fonts, temporaryDirectory, method, signal, onProgress } = options;
  const { title, year, client, agency } = snapshot.evaluation;
  const catalogue = catalogues[language];
  const today = localToday();
  const usual = catalogue.plainExport.fileName(year, title);
  const facts = { year: String(year), title, date: today, client, agency, profile: name };
  const whole = fileNameFrom(fileName === '' ? usual : fileName, facts, '');
  const parts: ZipPart[] = [];
  let compared = 0;
  if (workbook) {
    const made = await exportResultWorkbook(snapshot, {
      previous,
      language,
      fonts,
      today,
      sheets: workbook.sheets,
      temporaryDirectory,
      method,
      signal,
      onProgress,
    });
    try {
      parts.push({ name: made.name, bytes: await readFile(made.path) });
    } finally {
      await rm(made.path, { force: true });
    }
    compared += made.comparedCells;
  }
  if (data) {
    onProgress?.({ step: 'computing', done: 0, total: 0 });
    const input = { snapshot, result: computeResults(snapshot), annual, catalogue };
    const plain = await plainFiles(input, data, fitFileName(usual, ''), options);
    parts.push(...plain.files);
    compared += plain.compared;
  }
  const own =
    fileName === '' && workbook && parts.length === 1 ? parts[0]?.name.replace(/\.xlsx$/, '') : whole;
  const file = await layDownFiles({ ...asOne(parts, own ?? whole), directory: temporaryDirectory });
  return { ...file, files: parts.map((part) => part.name), compared };
};
