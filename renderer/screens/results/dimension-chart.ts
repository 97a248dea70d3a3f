export type ChartKind = 'bars' | 'radar';

interface ChartSeries {
  readonly name: string;
  /** Score rates in percent, one per dimension; null where there is none. */
  readonly rates: readonly (number | null)[];
}

interface ChartData {
  readonly dimensions: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Said in place of the picture. */
  readonly label: string;
}

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

/** The picture of score rates; the pattern of the bars says what their colour says. */
export const dimensionChartOption = (kind: ChartKind, data: ChartData): object => ({
  ...shapes[kind](data),
  aria: { enabled: true, label: { description: data.label }, decal: { show: kind === 'bars' } },
  legend: { top: 0, textStyle: text },
  tooltip: { trigger: kind === 'bars' ? 'axis' : 'item', renderMode: 'richText' },
});
