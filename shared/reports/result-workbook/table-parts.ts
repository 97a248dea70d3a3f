import type { Amount } from '../../model/primitives.ts';
import { numberCell, textCell } from '../cells.ts';
import { type SheetBuilder, span } from '../layout/sheet-builder.ts';
import type { Cell, PrintSetup, StyleName } from '../sheet-model.ts';
import type { ReportContext } from './context.ts';

/** Digits of the revision that are printed, enough to tell two states of the data apart. */
const revisionDigits = 12;

const titleHeight = 40;
const particularsHeight = 24;
const signatureHeight = 34;

/** Revision of the data, shortened for print. */
export const shortRevision = (context: ReportContext): string =>
  context.snapshot.revision.slice(0, revisionDigits);

/** A4 landscape, one page wide, heading rows on every page, page numbers and the state of the data in the footer. */
export const landscape = (context: ReportContext, repeatedRows: PrintSetup['repeatedRows']): PrintSetup => ({
  paper: 'A4',
  orientation: 'landscape',
  fitToWidth: true,
  repeatedRows,
  margins: { top: 18, bottom: 17, left: 18, right: 15, footer: 8 },
  footer: {
    left: context.provisional ? context.texts.provisional : '',
    centre: context.texts.page,
    right: `${context.texts.cover.revision} ${shortRevision(context)}`,
  },
});

/** Title over the whole width, and the line of particulars under it. */
export const addTitle = (sheet: SheetBuilder, title: string, particulars: readonly string[]): void => {
  sheet.add([span(textCell(title, 'title'), sheet.columnCount)], { minimumHeight: titleHeight });
  // Ideographic spaces set the particulars apart without columns of their own.
  sheet.add([span(textCell(particulars.join('　　'), 'particulars'), sheet.columnCount)], {
    minimumHeight: particularsHeight,
  });
};

/** A line of text over the whole width. */
export const addLine = (sheet: SheetBuilder, text: string, style: StyleName): void => {
  sheet.add([span(textCell(text, style), sheet.columnCount)]);
};

/** Blank lines for signatures. */
export const addSignatures = (sheet: SheetBuilder, text: string): void => {
  sheet.add([span(textCell(text, 'signature'), sheet.columnCount)], { minimumHeight: signatureHeight });
};

/** The printed amount; nothing where there is none. */
export const amountCell = (amount: Amount | null, decimals: number, style: StyleName, none = ''): Cell =>
  amount === null ? textCell(none, style) : numberCell(amount.rounded, decimals, style);

/** 填报单位, 评价年度, 填报日期, 单位. */
export const agencyParticulars = (context: ReportContext, day: string): string[] => {
  const { particulars } = context.texts;
  const { agency, year } = context.snapshot.evaluation;
  return [particulars.agency(agency), particulars.year(year), particulars.date(day), particulars.unit];
};
