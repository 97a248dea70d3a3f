import { blankCell, textCell } from '#shared/reports/cells.ts';
import { sheetBuilder, span } from '#shared/reports/layout/sheet-builder.ts';
import type { Cell, PrintSetup, Sheet, Workbook } from '#shared/reports/sheet-model.ts';

export const print: PrintSetup = {
  paper: 'A4',
  orientation: 'landscape',
  fitToWidth: true,
  repeatedRows: { first: 1, last: 1 },
  margins: { top: 25.4, bottom: 17, left: 18, right: 15, footer: 8 },
  footer: { left: 'A&B', centre: { before: '第 ', between: ' 页 共 ', after: ' 页' }, right: '版本' },
};

/** A sheet with a title, a heading row and one cell per line in its second column. */
export const sheetOf = (cells: readonly Cell[], name = '表'): Sheet => {
  const sheet = sheetBuilder([10, 9, 20]);
  sheet.add([span(textCell('标题', 'title'), 3)]);
  sheet.add([textCell('甲', 'header'), textCell('乙', 'header'), textCell('丙', 'header')]);
  for (const cell of cells) sheet.add([blankCell('body-text'), cell], { height: 20 });
  sheet.rule(1);
  return sheet.build(name, {
    print,
    frozen: { rows: 2, columns: 1 },
    filter: { top: 1, left: 0, bottom: sheet.next - 1, right: 2 },
    names: [{ name: 'all_of_it', range: { top: 1, left: 0, bottom: 2, right: 2 } }],
  });
};

export const workbookOf = (...sheets: Sheet[]): Workbook => ({
  creator: '机构',
  fonts: { title: '方正小标宋简体', heading: '黑体', body: '仿宋_GB2312' },
  dateFormat: 'yyyy"年"m"月"d"日"',
  sheets: sheets.map((sheet) => ({ name: sheet.name, build: () => sheet })),
});
