import type { Curve } from './sample-lines.ts';

const text = { color: '#1c2329', fontSize: 11 } as const;

export interface CurveTexts {
  readonly axis: string;
  readonly points: string;
}

/** The curve as ECharts takes it: the line, a mark on every bend, and the samples as larger marks. */
export const curveOption = (
  curve: Curve,
  fullScore: number,
  samples: readonly (readonly [number, number])[],
  texts: CurveTexts,
): object => {
  const first = curve.points[0]?.value ?? 0;
  const last = curve.points.at(-1)?.value ?? 1;
  return {
    grid: { left: 44, right: 14, top: 30, bottom: 36 },
    tooltip: { trigger: 'item', renderMode: 'richText', confine: true },
    xAxis: {
      type: 'value',
      min: first,
      max: last,
      name: texts.axis,
      nameLocation: 'middle',
      nameGap: 22,
      nameTextStyle: text,
      axisLabel: { ...text, hideOverlap: true, showMinLabel: false, showMaxLabel: false },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      name: texts.points,
      nameTextStyle: { ...text, align: 'left' },
      nameGap: 12,
      min: 0,
      axisLabel: text,
    },
    series: [
      {
        type: 'line',
        data: curve.points.map(({ value, points }) => [value, points]),
        showSymbol: false,
        lineStyle: { width: 2 },
        tooltip: { show: false },
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: { type: 'dashed', color: '#5b6670' },
          data: [{ yAxis: fullScore }],
        },
      },
      {
        type: 'line',
        data: curve.bends.map(({ value, points }) => [value, points]),
        lineStyle: { opacity: 0 },
        symbol: 'rect',
        symbolSize: 6,
        itemStyle: { color: '#1d5c87' },
      },
      {
        type: 'line',
        data: samples.filter(([value]) => value >= first && value <= last),
        lineStyle: { opacity: 0 },
        symbol: 'circle',
        symbolSize: 8,
        itemStyle: { color: '#b7791f' },
      },
    ],
  };
};
