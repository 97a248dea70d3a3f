import type { Translation } from '../translation.ts';
import type { exports as chinese } from '../zh-CN/exports.ts';

export const exports: Translation<typeof chinese> = {
  title: 'Export',
  workbook: 'Export Excel workbook',
  workbookHint:
    'Cover, summary, dimension rates, ranking, score sheets and a data sheet, laid out for A4 landscape, ready to print.',
  provisionalHint: 'The evaluation is not final; the footer of every sheet says “Provisional”.',
  incompleteHint: (missing) =>
    `${missing} ${missing === 1 ? 'cell is' : 'cells are'} not scored yet; totals concerned are provisional, without grade and rank.`,
  underWay: 'Exporting',
  cancel: 'Cancel export',
  cancelled: 'Export cancelled, no file written.',
  done: (name, sheets, cells) =>
    `Exported “${name}”: ${sheets} ${sheets === 1 ? 'sheet' : 'sheets'}, ${cells} cells read back and compared, all equal.`,
  savedTo: (place) => `Saved to: ${place}`,
  open: 'Open file',
  again: 'Export again',
};
