import type { IndicatorResult } from '../../../model/result.ts';
import { subjectsWithResults } from '../../result-workbook/subject-columns.ts';
import type { DocumentContext } from '../context.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import type { TableColumn, TableRow } from '../document-model.ts';
import type { SubjectLine } from '../standing.ts';
import { chunks } from './chunks.ts';

/** Subjects side by side on a lying page; more go into a further table. */
const subjectsAbreast = 10;

const cellText = (result: IndicatorResult | undefined, { words }: DocumentContext): string => {
  const { attachments } = words;
  if (result?.state === 'not-applicable') return attachments.notApplicable;
  if (!result?.points) return attachments.unscored;
  return result.state === 'partial'
    ? `${result.points.rounded}${attachments.partial}`
    : result.points.rounded;
};

const addPart = (
  builder: DocumentBuilder,
  context: DocumentContext,
  key: string,
  title: string,
  lines: readonly SubjectLine[],
): void => {
  const { words, framework, result } = context;
  const { attachments } = words;
  const byIndicator = lines.map(
    (line) => new Map(line.result.indicators.map((each) => [each.indicatorId, each])),
  );
  const columns: TableColumn[] = [
    { share: 30, alignment: 'left' },
    { share: 7, alignment: 'right' },
    ...lines.map(
      (): TableColumn => ({ share: Math.max(7, 63 / Math.max(lines.length, 4)), alignment: 'right' }),
    ),
  ];
  const rows = framework.dimensions.flatMap((dimension): TableRow[] => [
    {
      emphasis: true,
      cells: [
        { text: attachments.dimensionRow(dimension.code, dimension.name) },
        { text: dimension.weight },
        ...lines.map((line) => {
          const own = line.result.dimensions.find(({ dimensionId }) => dimensionId === dimension.id);
          return { text: own?.rate ? own.points.rounded : words.none };
        }),
      ],
    },
    ...dimension.indicators.map((indicator) => ({
      cells: [
        { text: words.codeAndName(indicator.code, indicator.name) },
        { text: indicator.fullScore },
        ...byIndicator.map((own) => ({ text: cellText(own.get(indicator.id), context) })),
      ],
    })),
  ]);
  const partial = result.subjects.some(({ indicators }) =>
    indicators.some(({ state }) => state === 'partial'),
  );
  builder.table(key, title, {
    columns,
    header: [
      {
        cells: [
          attachments.indicator,
          attachments.fullScore,
          ...lines.map(({ subject }) => subject.name),
        ].map((text) => ({ text })),
      },
    ],
    rows: [
      ...rows,
      {
        emphasis: true,
        cells: [
          { text: attachments.obtained },
          { text: framework.totalScore },
          ...lines.map((line) => ({ text: line.result.obtained.rounded })),
        ],
      },
    ],
    note: words.sentences([attachments.pointsNote, partial ? attachments.partialNote : '']),
  });
};

/** 各指标得分表: indicators down, subjects across. */
export const addIndicatorScores = (
  builder: DocumentBuilder,
  context: DocumentContext,
  title: string,
): void => {
  const parts = chunks(subjectsWithResults(context), subjectsAbreast);
  parts.forEach((lines, index) => {
    addPart(
      builder,
      context,
      `attachment/indicators/${index + 1}`,
      parts.length === 1 ? title : context.words.attachments.part(title, index + 1, parts.length),
      lines,
    );
  });
};
