import { BarChart, HeatmapChart, LineChart, RadarChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
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
  HeatmapChart,
  LegendComponent,
  LineChart,
  MarkLineComponent,
  RadarChart,
  RadarComponent,
  TooltipComponent,
]);

/** Calm tones that also differ in grey. */
const palette = ['#1d5c87', '#b7791f', '#2f7a4d', '#8a4f7d', '#5b6670', '#c2663f'];

/** Draws into an element; the returned chart is told of new sizes and disposed by its owner. */
export const drawChart = (element: HTMLElement): ECharts =>
  // A canvas does not inherit the font of the page.
  init(element, { textStyle: { fontFamily: getComputedStyle(element).fontFamily } }, { renderer: 'canvas' });

export const setChart = (chart: ECharts, option: object, label: string): void => {
  chart.setOption(
    {
      animation: false,
      color: palette,
      aria: { enabled: true, label: { description: label } },
      // Drawn on the canvas: markup with styles of its own would need a weaker content policy.
      tooltip: { trigger: 'axis', renderMode: 'richText', confine: true },
      ...option,
    },
    { notMerge: true },
  );
};
