import { dayInWords } from '../../i18n/day-in-words.ts';
import type { Catalogue } from '../../i18n/translation.ts';
import {
  type AnnualCell,
  type AnnualField,
  type AnnualSubject,
  type AnnualTable,
  type AnnualTemplateDocument,
  isFigure,
} from '../../model/annual-table.ts';
import { type Evaluation, isFinal, type Subject } from '../../model/evaluation.ts';
import { blankCell, numberCell, textCell } from '../cells.ts';
import { fitFileName } from '../file-name.ts';
import { sheetBuilder, span } from '../layout/sheet-builder.ts';
import type { Cell, FontNames, PrintSetup, Sheet, Workbook } from '../sheet-model.ts';
import { sheetNames } from '../sheet-name.ts';
import { fieldInLine } from './field-in-line.ts';

/** Everything the data tables are printed from. Equal input gives an equal workbook. */
export interface AnnualWorkbookInput {
  readonly evaluation: Evaluation;
  readonly template: AnnualTemplateDocument;
  readonly subjects: readonly Subject[];
  /** `fillAnnualTables` of the same template and subjects. */
  readonly filled: readonly AnnualSubject[];
  /** Year of the column 上年, where an evaluation was chosen as last year's. */
  readonly previousYear: number | null;
  /** The workbook of one subject: the titles name it. */
  readonly single: boolean;
  /** State hash of the workspace. */
  readonly revision: string;
  readonly catalogue: Catalogue;
  /** Day printed on the tables, ISO 8601. */
  readonly today: string;
}

/** 院校代码, 院校名称, 指标, 单位, 上年, 本年, 备注. */
const widths = [22, 30, 40, 9, 15, 15, 32];

const titleHeight = 40;
const particularsHeight = 24;
const signatureHeight = 34;
const revisionDigits = 12;

const landscape = (
  { catalogue: { workbook: words }, evaluation, revision }: AnnualWorkbookInput,
  repeatedRows: PrintSetup['repeatedRows'],
): PrintSetup => ({
  paper: 'A4',
  orientation: 'landscape',
  fitToWidth: true,
  repeatedRows,
  margins: { top: 18, bottom: 17, left: 18, right: 15, footer: 8 },
  footer: {
    left: isFinal(evaluation) ? '' : words.provisional,
    centre: words.page,
    right: `${words.cover.revision} ${revision.slice(0, revisionDigits)}`,
  },
});

/** A figure with as many decimals as were entered; text as it is; blank where nothing stands, which zero is not. */
const figureCell = (text: string | null, field: AnnualField): Cell => {
  if (text === null) return blankCell('body-number');
  if (field.kind === 'text' || !isFigure(text)) return textCell(text, 'body-centre');
  return numberCell(text, text.split('.')[1]?.length ?? 0, 'body-number');
};

const annualSheet = (name: string, table: AnnualTable, input: AnnualWorkbookInput): Sheet => {
  const { evaluation, subjects, filled, previousYear, single, catalogue } = input;
  const words = catalogue.annualTables.workbook;
  const { particulars } = catalogue.workbook;
  const sheet = sheetBuilder(widths);
  const [only] = subjects;
  const line = (text: string, style: 'particulars' | 'note' | 'signature', minimumHeight = 0): void => {
    sheet.add([span(textCell(text, style), sheet.columnCount)], { minimumHeight });
  };
  sheet.add([span(textCell(words.title(evaluation.year, table.title), 'title'), sheet.columnCount)], {
    minimumHeight: titleHeight,
  });
  line(
    [
      single && only ? words.unit(only.name) : particulars.agency(evaluation.agency),
      particulars.year(evaluation.year),
      particulars.date(dayInWords(input.today, input)),
    ].join('　　'),
    'particulars',
    particularsHeight,
  );
  const head = sheet.add(
    [
      words.code,
      words.subject,
      words.field,
      words.unitColumn,
      words.previous(previousYear ?? evaluation.year - 1),
      words.current(evaluation.year),
      words.note,
    ].map((text) => textCell(text, 'header')),
    { minimumHeight: 34 },
  );
  const cellsBySubject = new Map(
    filled.map(({ subjectId, cells }) => [subjectId, new Map(cells.map((cell) => [cell.fieldId, cell]))]),
  );
  const currentCell = (cell: AnnualCell | undefined, field: AnnualField): Cell =>
    cell?.current == null && cell?.blankReason
      ? textCell(catalogue.rules.blankReasons[cell.blankReason], 'body-muted')
      : figureCell(cell?.current ?? null, field);
  for (const subject of subjects) {
    const cells = cellsBySubject.get(subject.id);
    const top = sheet.next;
    for (const field of table.fields) {
      const cell = cells?.get(field.id);
      sheet.add(
        [
          // Codes and names on every row: the tables are filtered and pasted on.
          textCell(subject.code, 'body-centre'),
          textCell(subject.name, 'body-centre'),
          textCell(fieldInLine(field), 'body-text'),
          textCell(field.unit === '' ? words.noUnit : field.unit, 'body-centre'),
          figureCell(cell?.previous ?? null, field),
          currentCell(cell, field),
          textCell(cell?.note ?? '', 'body-text'),
        ],
        { minimumHeight: 21, continued: words.continued },
      );
    }
    if (sheet.next > top) sheet.keepTogether(top);
  }
  const last = sheet.next - 1;
  sheet.rule(head);
  line(words.legend, 'note');
  line(words.signatures, 'signature', signatureHeight);
  return sheet.build(name, {
    print: landscape(input, { first: head, last: head }),
    frozen: { rows: head + 1, columns: 3 },
    filter: last > head ? { top: head, left: 0, bottom: last, right: widths.length - 1 } : null,
    names: [],
  });
};

/** The data tables as a workbook, each table a sheet. */
export const annualWorkbook = (input: AnnualWorkbookInput, fonts: FontNames): Workbook => {
  const uniqueName = sheetNames();
  return {
    creator: input.evaluation.agency,
    fonts,
    dateFormat: input.catalogue.workbook.dateFormat,
    sheets: input.template.tables.map((table) => {
      const name = uniqueName(table.title);
      return { name, build: () => annualSheet(name, table, input) };
    }),
  };
};

/** File name of the workbook, fit for every system. */
export const annualWorkbookName = ({
  evaluation,
  subjects,
  single,
  catalogue,
}: Pick<AnnualWorkbookInput, 'evaluation' | 'subjects' | 'single' | 'catalogue'>): string => {
  const [only] = subjects;
  return fitFileName(
    catalogue.annualTables.workbook.fileName(evaluation.year, single && only ? only.name : evaluation.title),
    '.xlsx',
  );
};
