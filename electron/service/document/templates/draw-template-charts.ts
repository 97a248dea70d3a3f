import type { CancelSignal, Progress } from '#shared/contract/index.ts';
import { chartSvg } from '#shared/reports/document/chart-svg.ts';
import type { Chart } from '#shared/reports/document/document-model.ts';
import { runInWorker } from '../../worker/run-in-worker.ts';
import { figureTable } from '../figure-table.ts';
import { missingFigure } from '../missing-figure.ts';
import { pixelsOf } from '../page.ts';
import { type ChartRoom, chartRooms } from './chart-room.ts';
import type { TemplatePart } from './template-parts.ts';

/** A chart where a field asks for it. */
export interface WantedChart {
  /** Name of the field. */
  readonly name: string;
  readonly chart: Chart;
}

/** What stands in the place of a field: a picture in its size in pixels of 1/96 inch, or its figures in lines. */
export type DrawnChart =
  | { readonly png: Buffer; readonly width: number; readonly height: number }
  | { readonly text: string };
export type DrawnCharts = ReadonlyMap<string, ReadonlyMap<Chart, DrawnChart>>;

export interface DrawTemplateChartsOptions {
  /** Name of the template for messages. */
  readonly name: string;
  /** Name of the calling method, for cancellation. */
  readonly method: string;
  readonly signal?: CancelSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Folders with fonts, instead of where this system keeps them. */
  readonly fontFolders?: readonly string[] | undefined;
}

const memoryMegabytes = 2048;
const milliseconds = 300_000;
/** Narrower drawings leave no room between names and figures; they are drawn this wide and made smaller. */
const narrowest = 420;

/** The figures of a chart in words, where no font of the machine draws all of its labels. */
const inLines = (chart: Chart): string => {
  const { header, rows } = figureTable(chart);
  return [...header, ...rows]
    .map(({ cells }) => cells.map(({ text }) => text).join('\t'))
    .filter((line) => line.trim() !== '')
    .join('\n');
};

const fitted = (
  chart: Chart,
  room: ChartRoom,
  drawnWidth: number,
): { readonly width: number; readonly height: number } => {
  const drawn = chartSvg(chart, { width: drawnWidth, missing: missingFigure, fontFamily: '' });
  const scale = Math.min(1, pixelsOf(room.width) / drawn.width, pixelsOf(room.height) / drawn.height);
  return { width: Math.floor(drawn.width * scale), height: Math.floor(drawn.height * scale) };
};

/** Draws the charts a template asks for, each in the width of the text around its field, as those of the report. */
export const drawTemplateCharts = async (
  parts: readonly TemplatePart[],
  wanted: readonly WantedChart[],
  { name, method, signal, onProgress, fontFolders }: DrawTemplateChartsOptions,
): Promise<DrawnCharts> => {
  const rooms = chartRooms(parts);
  const placed = wanted.flatMap(({ name: field, chart }) => {
    const room = rooms.get(field);
    return room ? [{ field, chart, room, width: Math.max(narrowest, pixelsOf(room.width)) }] : [];
  });
  const drawn = new Map<string, Map<Chart, DrawnChart>>();
  for (const [width, each] of Map.groupBy(placed, (one) => one.width)) {
    const charts = [...new Set(each.map(({ chart }) => chart))];
    const { pictures, missing } = await runInWorker(
      'draw-charts',
      { charts, width, name, fontFolders },
      { method, memoryMegabytes, milliseconds, signal, progress: onProgress },
    );
    for (const { field, chart, room } of each) {
      const png = missing.length === 0 ? pictures?.[charts.indexOf(chart)] : undefined;
      const ofField = drawn.get(field) ?? new Map<Chart, DrawnChart>();
      drawn.set(field, ofField);
      ofField.set(
        chart,
        png ? { png: Buffer.from(png), ...fitted(chart, room, width) } : { text: inLines(chart) },
      );
    }
  }
  return drawn;
};
