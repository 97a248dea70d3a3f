import { barsSvg } from './chart-bars.ts';
import { radarSvg } from './chart-radar.ts';
import type { Chart } from './document-model.ts';

export interface ChartOptions {
  /** Width in pixels of 1/96 inch; the height follows from what is drawn. */
  readonly width: number;
  /** Font of the labels, as SVG names it. */
  readonly fontFamily: string;
  /** What stands where there is no figure. */
  readonly missing: string;
}

export interface ChartDrawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Fewer axes make no area. */
const fewestAxes = 3;

/** Draws a chart; every figure is printed beside its mark, so that nothing has to be read off a scale. */
export const chartSvg = (chart: Chart, options: ChartOptions): ChartDrawing =>
  chart.shape === 'radar' && chart.categories.length >= fewestAxes
    ? radarSvg(chart, options)
    : barsSvg(chart, options);
