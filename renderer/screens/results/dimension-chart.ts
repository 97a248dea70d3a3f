import { BarChart, RadarChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  RadarComponent,
  TooltipComponent,
} from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([
  AriaComponent,
  BarChart,
  CanvasRenderer,
  GridComponent,
  LegendComponent,
  RadarChart,
  RadarComponent,
  TooltipComponent,
]);

export const chartKinds = ['bars', 'radar'] as const;
export type ChartKind = (typeof chartKinds)[number];

export interface ChartSeries {
  readonly name: string;
  /** Score rates in percent, one per dimension; null where there is none. */
  readonly rates: readonly (number | null)[];
}

export interface ChartData {
  readonly dimensions: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Said in place of the picture. */
  readonly label: string;
}

/** Calm tones that also differ in grey; the pattern of the bars says the same without colour. */
const palette = ['#1d5c87', '#b7791f', '#2f7a4d', '#8a4f7d', '#5b6670', '#c2663f'];

const text = { color: '#1c2329', fontSize: 12 } as const;

/** Breaks a long name into lines of a few characters, so that no name is cut. */
const wrap = (name: string, length: number): string =>
  name.replace(new RegExp(`(.{${length}})(?=.)`, 'gu'), '$1\n');

const bars = ({ dimensions, series }: ChartData) => ({
  grid: { left: 36, right: 8, top: 34, bottom: 52 },
  xAxis: {
    type: 'category',
    data: dimensions.map((name) => wrap(name, 7)),
    axisLabel: { ...text, interval: 0 },
    axisTick: { show: false },
  },
  yAxis: { type: 'value', min: 0, max: 100, interval: 20, axisLabel: { ...text, formatter: '{value}' } },
  series: series.map(({ name, rates }) => ({ type: 'bar', name, data: rates, barMaxWidth: 26 })),
});

const radar = ({ dimensions, series }: ChartData) => ({
  radar: {
    indicator: dimensions.map((name) => ({ name: wrap(name, 8), min: 0, max: 100 })),
    center: ['50%', '56%'],
    radius: '62%',
    axisName: text,
  },
  series: [
    {
      type: 'radar',
      symbolSize: 5,
      data: series.map(({ name, rates }) => ({ name, value: rates.map((rate) => rate ?? 0) })),
    },
  ],
});

const shapes: { readonly [Kind in ChartKind]: (data: ChartData) => object } = { bars, radar };

/** Draws score rates into an element; the returned chart is told of new sizes and disposed by its owner. */
export const drawChart = (element: HTMLElement): ECharts =>
  // A canvas does not inherit the font of the page.
  init(element, { textStyle: { fontFamily: getComputedStyle(element).fontFamily } }, { renderer: 'canvas' });

export const setChart = (chart: ECharts, kind: ChartKind, data: ChartData): void => {
  chart.setOption(
    {
      ...shapes[kind](data),
      animation: false,
      color: palette,
      aria: { enabled: true, label: { description: data.label }, decal: { show: kind === 'bars' } },
      legend: { top: 0, textStyle: text },
      // Drawn on the canvas: markup with styles of its own would need a weaker content policy.
      tooltip: { trigger: kind === 'bars' ? 'axis' : 'item', renderMode: 'richText' },
    },
    { notMerge: true },
  );
};
