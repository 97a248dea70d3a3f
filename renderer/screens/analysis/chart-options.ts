const text = { color: '#1c2329', fontSize: 11 } as const;

/** A bar of a tornado: what is moved, and where the total ends below and above. */
export interface TornadoBar {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

/** Bars on both sides of the present value, the first on top. */
export const tornadoOption = (
  bars: readonly TornadoBar[],
  present: number,
  names: { readonly low: string; readonly high: string },
): object => {
  const round = (value: number): number => Math.round(value * 1e6) / 1e6;
  return {
    grid: { left: 8, right: 24, top: 30, bottom: 28, containLabel: true },
    legend: { top: 0, textStyle: text },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      axisPointer: { type: 'shadow' },
      valueFormatter: (value: number) => (present === 0 ? `${value}` : `${round(present + value)}`),
    },
    xAxis: {
      type: 'value',
      axisLabel: { ...text, formatter: (value: number) => `${round(present + value)}` },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisLabel: { ...text, width: 180, overflow: 'truncate' },
    },
    series: [
      { type: 'bar', name: names.low, stack: 'move', data: bars.map(({ low }) => round(low - present)) },
      { type: 'bar', name: names.high, stack: 'move', data: bars.map(({ high }) => round(high - present)) },
    ],
  };
};

/** Shares of every place, one stacked bar per unit. */
export const acceptabilityOption = (
  units: readonly { readonly name: string; readonly shares: readonly number[] }[],
  placeName: (position: number) => string,
): object => {
  const places = units[0]?.shares.length ?? 0;
  return {
    grid: { left: 8, right: 16, top: 30, bottom: 8, containLabel: true },
    legend: { top: 0, type: 'scroll', textStyle: text },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      axisPointer: { type: 'shadow' },
      valueFormatter: (value: number) => `${value}%`,
    },
    xAxis: { type: 'value', min: 0, max: 100, axisLabel: { ...text, formatter: '{value}%' } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: units.map(({ name }) => name),
      axisLabel: { ...text, width: 180, overflow: 'truncate' },
    },
    aria: { enabled: true, decal: { show: true } },
    series: Array.from({ length: places }, (_, place) => ({
      type: 'bar',
      stack: 'share',
      name: placeName(place + 1),
      data: units.map(({ shares }) => Math.round((shares[place] ?? 0) * 1e4) / 100),
    })),
  };
};
