import { barChartHeight } from '../layout/chart-room.ts';
import type { SheetBuilder } from '../layout/sheet-builder.ts';
import { pointsPerCharacter } from '../layout/text-size.ts';
import type { CellRange, Chart, ChartSeries } from '../sheet-model.ts';
import type { ReportContext } from './context.ts';

/** Subjects that can be told apart in one chart. */
const mostSubjects = 6;
/** Fewer spokes make no figure. */
const fewestSpokes = 3;
/** Points; with the heading rows above it fills a page. */
const tallestChart = 430;
/** A radar needs as much. */
const lowestChart = 240;
const highestRate = 100;

/** Where the rates of a subject stand: its first line and the columns, counted from 0. */
export interface DimensionRatePlaces {
  /** First row of each subject. */
  readonly firstRows: readonly number[];
  readonly subjectColumn: number;
  readonly dimensionColumn: number;
  readonly rateColumn: number;
  /** Names of the dimensions and the subjects, as they stand in the table. */
  readonly dimensionNames: readonly string[];
  readonly subjectNames: readonly string[];
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  /** Last column of the chart of bars; the radar has the rest. */
  readonly divide: number;
  /** Highest rate in the table, in percent. */
  readonly highest: number;
}

/** As few parts as possible, none larger than `most` and none more than one larger than another. */
const inParts = <Item>(items: readonly Item[], most: number): Item[][] => {
  const count = Math.ceil(items.length / most);
  const starts = Array.from({ length: count + 1 }, (_, part) => Math.ceil((part * items.length) / count));
  return starts.slice(1).map((end, part) => items.slice(starts[part], end));
};

/** Under the table: rates of every dimension as bars and as a radar, a few subjects at a time. */
export const addDimensionCharts = (
  sheet: SheetBuilder,
  places: DimensionRatePlaces,
  { texts: { dimensionRates: words } }: ReportContext,
): void => {
  const { firstRows, dimensionNames, subjectNames, subjectColumn, dimensionColumn, rateColumn } = places;
  const { widths, divide, highest } = places;
  const [top] = firstRows;
  const dimensions = dimensionNames.length;
  if (top === undefined || dimensions === 0) return;
  const linesFrom = (row: number, column: number): CellRange => ({
    top: row,
    left: column,
    bottom: row + dimensions - 1,
    right: column,
  });
  const last = widths.length - 1;
  const hasRadar = dimensions >= fewestSpokes;
  const width =
    widths.slice(0, hasRadar ? divide + 1 : widths.length).reduce((sum, each) => sum + each, 0) *
    pointsPerCharacter;
  const heightOf = (series: readonly string[]): number =>
    barChartHeight({ categories: dimensionNames, series }, width);
  const fitting = Array.from({ length: mostSubjects }, (_, index) => index + 1).filter(
    (count) => Math.max(...inParts(subjectNames, count).map(heightOf)) <= tallestChart,
  );
  const subjects = firstRows.map((row, index) => ({ row, name: subjectNames[index] ?? '' }));
  const parts = inParts(subjects, Math.max(1, ...fitting));
  for (const [index, part] of parts.entries()) {
    const series = part.map(
      ({ row }): ChartSeries => ({
        name: { top: row, left: subjectColumn, bottom: row, right: subjectColumn },
        values: linesFrom(row, rateColumn),
      }),
    );
    const chartOf = (kind: Chart['kind'], title: string): Omit<Chart, 'anchor'> => ({
      kind,
      title: parts.length === 1 ? title : words.chartPart(title, index + 1, parts.length),
      categories: linesFrom(part[0]?.row ?? top, dimensionColumn),
      series,
      axis: { title: words.rate, minimum: '0', maximum: highest > highestRate ? null : String(highestRate) },
    });
    const bars = chartOf('bars', words.barsChart);
    const height = heightOf(part.map(({ name }) => name));
    sheet.addCharts(
      hasRadar
        ? [
            { chart: bars, left: 0, right: divide },
            { chart: chartOf('radar', words.radarChart), left: divide + 1, right: last },
          ]
        : [{ chart: bars, left: 0, right: last }],
      Math.min(tallestChart, hasRadar ? Math.max(lowestChart, height) : height),
    );
  }
};
