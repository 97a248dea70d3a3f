import { groupGap } from '#shared/reports/layout/chart-room.ts';
import type { Chart, FontNames, Sheet, Workbook } from '#shared/reports/sheet-model.ts';
import { numberReference, setting, textReference } from './chart-cells.ts';
import { axisLine, barLook, gridLines, lineLook, paper, plainText, titleText } from './chart-look.ts';
import { hasFigures, plotLayout } from './chart-room.ts';
import { namespaces, xmlHead } from './xml-text.ts';

const categoryAxis = 111_111_111;
const numberAxis = 222_222_222;
const plainNumbers = '<c:numFmt formatCode="General" sourceLinked="0"/>';

/** All of them are said, because programs differ on what a missing one means. */
const labels = (shown: boolean, text: string): string =>
  `<c:dLbls>${shown ? `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${text}${setting('dLblPos', 'outEnd')}` : ''}${[
    'showLegendKey',
    'showVal',
    'showCatName',
    'showSerName',
    'showPercent',
    'showBubbleSize',
  ]
    .map((name) => setting(name, shown && name === 'showVal' ? 1 : 0))
    .join('')}</c:dLbls>`;

const seriesOf = (chart: Chart, sheet: Sheet, workbook: Workbook): string => {
  const { kind, series, categories } = chart;
  const isLabelled = kind === 'bars' && hasFigures(chart, sheet);
  return series
    .map(
      ({ name, values }, index) =>
        `<c:ser>${setting('idx', index)}${setting('order', index)}<c:tx>${textReference(sheet, name)}</c:tx>${
          kind === 'bars' ? `${barLook(index)}${setting('invertIfNegative', 0)}` : lineLook(index)
        }${labels(isLabelled, plainText(workbook.fonts))}<c:cat>${textReference(sheet, categories)}</c:cat><c:val>${numberReference(sheet, values, workbook)}</c:val></c:ser>`,
    )
    .join('');
};

const plotted = (chart: Chart, sheet: Sheet, workbook: Workbook): string => {
  const series = seriesOf(chart, sheet, workbook);
  const axes = `${setting('axId', categoryAxis)}${setting('axId', numberAxis)}`;
  switch (chart.kind) {
    case 'bars':
      return `<c:barChart>${setting('barDir', 'bar')}${setting('grouping', 'clustered')}${setting('varyColors', 0)}${series}${setting('gapWidth', groupGap * 100)}${setting('overlap', 0)}${axes}</c:barChart>`;
    case 'radar':
      return `<c:radarChart>${setting('radarStyle', 'marker')}${setting('varyColors', 0)}${series}${axes}</c:radarChart>`;
  }
};

const axesOf = ({ kind, axis }: Chart, fonts: FontNames): string => {
  const isRadar = kind === 'radar';
  // Categories run from the top down; the numbers stand below the last of them.
  const [order, crossing, categorySide, numberSide] = isRadar
    ? ['minMax', 'autoZero', 'b', 'l']
    : ['maxMin', 'max', 'l', 'b'];
  const text = plainText(fonts);
  const end = (name: 'max' | 'min', value: string | null) => (value === null ? '' : setting(name, value));
  return `<c:catAx>${setting('axId', categoryAxis)}<c:scaling>${setting('orientation', order)}</c:scaling>${setting('delete', 0)}${setting('axPos', categorySide)}${isRadar ? gridLines : ''}${plainNumbers}${setting('majorTickMark', 'none')}${setting('minorTickMark', 'none')}${setting('tickLblPos', 'nextTo')}${axisLine}${text}${setting('crossAx', numberAxis)}${setting('crosses', 'autoZero')}${setting('auto', 1)}${setting('lblAlgn', 'ctr')}${setting('lblOffset', 100)}${setting('noMultiLvlLbl', 0)}</c:catAx><c:valAx>${setting('axId', numberAxis)}<c:scaling>${setting('orientation', 'minMax')}${end('max', axis.maximum)}${end('min', axis.minimum)}</c:scaling>${setting('delete', 0)}${setting('axPos', numberSide)}${gridLines}${isRadar ? '' : titleText(axis.title, fonts, 'axis')}${plainNumbers}${setting('majorTickMark', 'out')}${setting('minorTickMark', 'none')}${setting('tickLblPos', 'nextTo')}${axisLine}${text}${setting('crossAx', categoryAxis)}${setting('crosses', crossing)}${setting('crossBetween', 'between')}</c:valAx>`;
};

/** The part of a chart. Its numbers are cached, so that it shows in previews and before anything is calculated. */
export const chartXml = (chart: Chart, sheet: Sheet, workbook: Workbook): string => {
  const { fonts } = workbook;
  return `${xmlHead}<c:chartSpace xmlns:c="${namespaces.chart}" xmlns:a="${namespaces.drawing}" xmlns:r="${namespaces.relationships}">${setting('roundedCorners', 0)}<c:chart>${titleText(chart.title, fonts, 'chart')}${setting('autoTitleDeleted', 0)}<c:plotArea>${plotLayout(chart, sheet)}${plotted(chart, sheet, workbook)}${axesOf(chart, fonts)}</c:plotArea><c:legend>${setting('legendPos', 'b')}${setting('overlay', 0)}${plainText(fonts)}</c:legend>${setting('plotVisOnly', 1)}${setting('dispBlanksAs', 'gap')}</c:chart>${paper}${plainText(fonts)}</c:chartSpace>`;
};
