import type { Translation } from '../translation.ts';
import type { exports as chinese } from '../zh-CN/exports.ts';

export const exports: Translation<typeof chinese> = {
  workbook: 'Export Excel workbook',
  provisionalHint: 'The evaluation is not final; the footer of every sheet says “Provisional”.',
  incompleteHint: (missing) =>
    `${missing} ${missing === 1 ? 'cell is' : 'cells are'} not scored yet; totals concerned are provisional, without grade and rank.`,
  cancelled: 'Export cancelled, no file written.',
  done: (name, sheets, cells) =>
    `Exported “${name}”: ${sheets} ${sheets === 1 ? 'sheet' : 'sheets'}, ${cells} cells read back and compared, all equal.`,
  savedTo: (place) => `Saved to: ${place}`,
  language: 'Workbook language',
  languages: { 'zh-CN': 'Chinese (中文)', en: 'English' },
  contents: 'Contents of the workbook',
  sheet: 'Sheet',
  what: 'What it holds',
  count: 'Sheets',
  countOf: (count) => `${count}`,
  contentsTotal: (count) => `${count} sheets in all`,
  kinds: {
    cover: 'project, basis, rules, completeness and list of sheets',
    summary: 'dimension points, bonus, total, grade and rank of every subject',
    dimensionRates: 'points, score rate and rank by dimension',
    ranking: 'subjects by total, each track by itself, ties marked',
    progress: 'status, completion date and overdue items of the progress list',
    scoreSheets: 'one for every scorer and subject, with criteria and signature line',
    data: 'one row per cell: codes, values, points, evidence and the words of the clause',
  },
  fileName: 'File name',
  checks: 'Before exporting',
  complete: 'Every subject is fully scored.',
  final: 'The evaluation is final.',
  incompleteSubjects: 'Subjects not fully scored',
  start: 'Choose a place and export',
  startDownload: 'Export and download',
  order: 'The place comes first. The file is read back and compared cell by cell before it is moved there.',
  orderDownload: 'The file is read back and compared cell by cell before it is downloaded.',
  saving: 'moving the file into place',
  downloaded: 'The browser has the file; see its list of downloads.',
  failed: 'Not exported',
};
