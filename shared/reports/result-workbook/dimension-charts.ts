import type { SheetBuilder } from '../layout/sheet-builder.ts';
import type { CellRange, Chart, ChartSeries } from '../sheet-model.ts';
import type { ReportContext } from './context.ts';

/** Subjects that can be told apart in one chart. */
const mostSubjects = 8;
/** Fewer spokes make no figure. */
const fewestSpokes = 3;
/** Points; with the heading rows above it fills a page. */
const chartHeight = 400;
const highestRate = 100;

/** Where the rates of a subject stand: its first line and the columns, counted from 0. */
export interface DimensionRatePlaces {
  /** First row of each subject. */
  readonly firstRows: readonly number[];
  /** Lines of a subject that hold dimensions. */
  readonly dimensions: number;
  readonly subjectColumn: number;
  readonly dimensionColumn: number;
  readonly rateColumn: number;
  /** Last column of the columns chart; the radar has the rest. */
  readonly divide: number;
  /** Highest rate in the table, in percent. */
  readonly highest: number;
}

const inParts = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  );

/** Under the table: rates of every dimension as columns and as a radar, a few subjects at a time. */
export const addDimensionCharts = (
  sheet: SheetBuilder,
  places: DimensionRatePlaces,
  { texts: { dimensionRates: words } }: ReportContext,
): void => {
  const { firstRows, dimensions, subjectColumn, dimensionColumn, rateColumn, divide, highest } = places;
  const [top] = firstRows;
  if (top === undefined || dimensions === 0) return;
  const linesFrom = (row: number, column: number): CellRange => ({
    top: row,
    left: column,
    bottom: row + dimensions - 1,
    right: column,
  });
  const last = sheet.columnCount - 1;
  const parts = inParts(firstRows, mostSubjects);
  for (const [index, rows] of parts.entries()) {
    const series = rows.map(
      (row): ChartSeries => ({
        name: { top: row, left: subjectColumn, bottom: row, right: subjectColumn },
        values: linesFrom(row, rateColumn),
      }),
    );
    const chartOf = (kind: Chart['kind'], title: string): Omit<Chart, 'anchor'> => ({
      kind,
      title: parts.length === 1 ? title : words.chartPart(title, index + 1, parts.length),
      categories: linesFrom(rows[0] ?? top, dimensionColumn),
      series,
      axis: { title: words.rate, minimum: '0', maximum: highest > highestRate ? null : String(highestRate) },
    });
    const columns = chartOf('columns', words.columnsChart);
    sheet.addCharts(
      dimensions < fewestSpokes
        ? [{ chart: columns, left: 0, right: last }]
        : [
            { chart: columns, left: 0, right: divide },
            { chart: chartOf('radar', words.radarChart), left: divide + 1, right: last },
          ],
      chartHeight,
    );
  }
};
