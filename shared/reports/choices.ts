import { columnLetters } from './cell-address.ts';
import { textCell } from './cells.ts';
import { sheetBuilder } from './layout/sheet-builder.ts';
import type { PrintSetup, SheetPlan, ValidationMessage } from './sheet-model.ts';

/** Characters a drop-down takes inside its rule; longer lists stand on a sheet of their own. */
const inlineLimit = 255;
const messageLimits = { title: 32, text: 255 } as const;

const shorten = (text: string, limit: number): string =>
  text.length <= limit ? text : `${text.slice(0, limit - 1).toWellFormed()}…`;

/** A message shortened to what a spreadsheet program shows. */
export const validationMessage = (title: string, text: string): ValidationMessage => ({
  title: shorten(title, messageLimits.title),
  text: shorten(text, messageLimits.text),
});

const isInline = (values: readonly string[]): boolean =>
  values.join(',').length <= inlineLimit && values.every((value) => !/[",\n]|^\s|\s$|^=/.test(value));

const print: PrintSetup = {
  paper: 'A4',
  orientation: 'portrait',
  fitToWidth: true,
  repeatedRows: null,
  margins: { top: 18, bottom: 17, left: 18, right: 15, footer: 8 },
  footer: { left: '', centre: '', right: '' },
};

/** Drop-downs of a workbook: the source of each list, and the hidden sheet the long ones stand on. */
export interface Choices {
  /** Source of the drop-down with these values. Throws RangeError for values that were not announced. */
  sourceOf(values: readonly string[]): string;
  /** The hidden sheet, or none when every list is short. */
  readonly sheets: readonly SheetPlan[];
}

/** Prepares the drop-downs of a workbook; `name` is for the hidden sheet and must not be taken. */
export const choicesOf = (lists: readonly (readonly string[])[], name: string): Choices => {
  const keyOf = (values: readonly string[]): string => values.join('\n');
  const long = [
    ...new Map(lists.filter((each) => !isInline(each)).map((each) => [keyOf(each), each])).values(),
  ];
  const places = new Map(long.map((values, column) => [keyOf(values), { column, count: values.length }]));
  return {
    sourceOf: (values) => {
      const place = places.get(keyOf(values));
      if (place) {
        const letters = columnLetters(place.column);
        return `'${name.replaceAll("'", "''")}'!$${letters}$1:$${letters}$${place.count}`;
      }
      if (!isInline(values)) throw new RangeError(`list not announced: ${keyOf(values).slice(0, 60)}`);
      return `"${values.join(',')}"`;
    },
    sheets:
      long.length === 0
        ? []
        : [
            {
              name,
              build: () => {
                const sheet = sheetBuilder(long.map(() => 20));
                const rows = Math.max(...long.map((values) => values.length));
                for (let row = 0; row < rows; row += 1)
                  sheet.add(
                    long.map((values) => textCell(values[row] ?? '', 'data-text')),
                    { height: 15 },
                  );
                return sheet.build(name, {
                  print,
                  frozen: { rows: 0, columns: 0 },
                  filter: null,
                  names: [],
                  protected: true,
                  hidden: true,
                  broken: false,
                });
              },
            },
          ],
  };
};
