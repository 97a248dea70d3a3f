import type { Translation } from '../translation.ts';
import type { exports as chinese } from '../zh-CN/exports.ts';
import { plural } from './plural.ts';

export const exports: Translation<typeof chinese> = {
  workbook: 'Export Excel workbook',
  provisionalHint: 'The evaluation is not final; the footer of every sheet says “Provisional”.',
  incompleteHint: (missing) =>
    `${plural(missing, 'cell is', 'cells are')} not scored yet; totals concerned are provisional, without grade and rank.`,
  cancelled: 'Export cancelled, no file written.',
  done: (name, sheets, cells) =>
    `Exported “${name}”: ${plural(sheets, 'sheet', 'sheets')}, ${cells} cells read back and compared, all equal.`,
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
    'dimension-rates': 'points, score rate and rank by dimension',
    ranking: 'subjects by total, each track by itself, ties marked',
    years:
      'Totals, rates, ranks and grades of two years, changes of dimensions and indicators; what does not compare is marked with the reason',
    progress: 'status, completion date and overdue items of the progress list',
    'expert-scores': 'one for every subject: scorers side by side, range, deviation, who was left out',
    'score-sheets': 'one for every scorer and subject, with criteria and signature line',
    reviews: 'reviewed and arbitrated indicators, values before and after, reasons',
    findings: 'findings, facts and grounds, evidence numbers, state of rectification',
    ledger: 'measures, due days, progress, opinions, sign-off; late ones marked',
    evidence: 'every file with its number, indicator and digest',
    signatures: 'signatures of the experts and their declaration',
    audit: 'how every total came about, down to the scores',
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
