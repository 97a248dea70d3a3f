import { checkFormula } from './formula-rules.ts';
import { lastColumn, lastRow } from './ranges.ts';
import { checkOneOf, checkOrder, type Report } from './rules.ts';
import {
  attributeNumber,
  attributeText,
  childOf,
  childrenOf,
  descendantsOf,
  type XmlElement,
} from './xml-tree.ts';

const anchors = ['twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor'];
const none: ReadonlySet<string> = new Set();
const numberIn = (element: XmlElement | undefined, name: string): number =>
  Number(childOf(element, name)?.text ?? Number.NaN);

/** Checks where pictures and charts lie and that each has a number of its own. */
export const checkDrawing = (root: XmlElement, report: Report): void => {
  const ids = new Set<number>();
  for (const anchor of root.children) {
    if (!anchors.includes(anchor.name)) {
      if (anchor.name !== 'AlternateContent') report(`<${anchor.name}> in a drawing`);
      continue;
    }
    if (!childOf(anchor, 'clientData')) report(`<${anchor.name}> without <clientData>`);
    const from = childOf(anchor, 'from');
    const to = childOf(anchor, 'to');
    if (anchor.name === 'twoCellAnchor')
      for (const [name, most] of [
        ['col', lastColumn],
        ['row', lastRow],
      ] as const) {
        const start = numberIn(from, name);
        const end = numberIn(to, name);
        if (!(start >= 0 && end >= start && end <= most)) report(`a drawing from ${name} ${start} to ${end}`);
      }
    for (const element of descendantsOf(anchor)) {
      if (element.name !== 'cNvPr') continue;
      const id = attributeNumber(element, 'id');
      if (ids.has(id)) report(`two shapes have the number ${id}`);
      ids.add(id);
    }
  }
};

const chartKinds: Readonly<Record<string, readonly string[]>> = {
  barChart: [
    'barDir',
    'grouping',
    'varyColors',
    'ser',
    'dLbls',
    'gapWidth',
    'overlap',
    'serLines',
    'axId',
    'extLst',
  ],
  lineChart: [
    'grouping',
    'varyColors',
    'ser',
    'dLbls',
    'dropLines',
    'hiLowLines',
    'upDownBars',
    'marker',
    'smooth',
    'axId',
    'extLst',
  ],
  radarChart: ['radarStyle', 'varyColors', 'ser', 'dLbls', 'axId', 'extLst'],
  pieChart: ['varyColors', 'ser', 'dLbls', 'firstSliceAng', 'extLst'],
};
const seriesOrder = [
  'idx',
  'order',
  'tx',
  'spPr',
  'invertIfNegative',
  'pictureOptions',
  'marker',
  'explosion',
  'dPt',
  'dLbls',
  'trendline',
  'errBars',
  'cat',
  'val',
  'smooth',
  'shape',
  'extLst',
];
const axisOrder = [
  'axId',
  'scaling',
  'delete',
  'axPos',
  'majorGridlines',
  'minorGridlines',
  'title',
  'numFmt',
  'majorTickMark',
  'minorTickMark',
  'tickLblPos',
  'spPr',
  'txPr',
  'crossAx',
  'crosses',
  'crossesAt',
  'crossBetween',
  'majorUnit',
  'minorUnit',
  'dispUnits',
  'auto',
  'lblAlgn',
  'lblOffset',
  'tickLblSkip',
  'tickMarkSkip',
  'noMultiLvlLbl',
  'extLst',
];
const labelFlags = ['showLegendKey', 'showVal', 'showCatName', 'showSerName', 'showPercent'];

const checkSeries = (chart: XmlElement, report: Report): void => {
  const numbers = new Set<string>();
  for (const series of childrenOf(chart, 'ser')) {
    checkOrder(series, seriesOrder, new Set(['dPt', 'trendline', 'errBars']), report);
    const number = attributeText(childOf(series, 'idx'), 'val');
    if (numbers.has(number)) report(`two series have the number ${number}`);
    numbers.add(number);
    const labels = childOf(series, 'dLbls');
    if (labels && !childOf(labels, 'delete'))
      for (const flag of labelFlags) if (!childOf(labels, flag)) report(`<dLbls> does not say ${flag}`);
  }
};

const checkCaches = (root: XmlElement, report: Report): void => {
  for (const element of descendantsOf(root)) {
    if (element.name !== 'strCache' && element.name !== 'numCache') continue;
    const count = attributeNumber(childOf(element, 'ptCount'), 'val');
    let before = -1;
    for (const point of childrenOf(element, 'pt')) {
      const index = attributeNumber(point, 'idx');
      if (!(index > before && index < count)) report(`point ${index} of ${count} in <${element.name}>`);
      before = index;
      const value = childOf(point, 'v')?.text ?? '';
      if (element.name === 'numCache' && !Number.isFinite(Number(value))) report(`"${value}" is no number`);
    }
  }
};

/** Checks a chart: order of its elements, axes that exist, series, caches, references. */
export const checkChart = (root: XmlElement, sheetNames: ReadonlySet<string>, report: Report): void => {
  const plot = childOf(childOf(root, 'chart'), 'plotArea');
  if (!plot) {
    report('no plot area');
    return;
  }
  const axes = plot.children.filter(({ name }) => /Ax$/.test(name));
  const ids = new Set(axes.map((axis) => attributeText(childOf(axis, 'axId'), 'val')));
  for (const axis of axes) {
    checkOrder(axis, axisOrder, none, report);
    const crossed = attributeText(childOf(axis, 'crossAx'), 'val');
    if (!ids.has(crossed)) report(`axis ${crossed} is crossed but missing`);
  }
  const charts = plot.children.filter(({ name }) => /Chart$/.test(name));
  if (charts.length === 0) report('a plot area without a chart');
  for (const chart of charts) {
    const order = chartKinds[chart.name];
    if (order) checkOrder(chart, order, new Set(['ser', 'axId']), report);
    for (const axis of childrenOf(chart, 'axId'))
      if (!ids.has(attributeText(axis, 'val'))) report(`axis ${attributeText(axis, 'val')} is missing`);
    checkSeries(chart, report);
  }
  for (const element of descendantsOf(root)) {
    if (element.name === 'f') checkFormula(element.text, sheetNames, report);
    if (element.name === 'barDir') checkOneOf(element, 'val', ['bar', 'col'], report);
  }
  checkCaches(root, report);
};
