import type { Progress } from '#shared/contract/index.ts';
import type { Chart } from '#shared/reports/document/document-model.ts';
import { findChartFonts } from './chart-fonts.ts';
import { type ChartImage, chartTexts, drawChart } from './draw-chart.ts';
import { missingFigure } from './missing-figure.ts';

/** What the thread that draws is given. */
export interface DrawChartsInput {
  readonly charts: readonly Chart[];
  /** Width on paper in pixels of 1/96 inch. */
  readonly width: number;
  /** Name of the document for messages. */
  readonly name: string;
  /** Folders with fonts, instead of where this system keeps them. */
  readonly fontFolders?: readonly string[] | undefined;
}

/** PNG files in the order of their charts; null where no font of this machine draws the labels. */
export interface DrawnCharts {
  readonly pictures: readonly Uint8Array[] | null;
  /** Characters that no font draws. */
  readonly missing: readonly string[];
}

/** Draws the charts of a document one after the other; each is packed while the next is drawn. */
export const drawCharts = async (
  { charts, width, fontFolders }: DrawChartsInput,
  report: (progress: Progress) => void,
): Promise<DrawnCharts> => {
  const fonts = await findChartFonts(charts.flatMap(chartTexts), fontFolders);
  if (!fonts) return { pictures: null, missing: [] };
  const drawn: ChartImage[] = [];
  for (const [index, chart] of charts.entries()) {
    report({ step: 'drawing', done: index, total: charts.length });
    drawn.push(await drawChart(chart, fonts, { width, missing: missingFigure }));
  }
  return { pictures: await Promise.all(drawn.map(({ png }) => png)), missing: fonts.missing };
};
