import { hasTracks } from '../../result-workbook/subject-columns.ts';
import type { DocumentContext } from '../context.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import { linesByRank, rankText } from '../sections/totals.ts';
import type { SubjectLine } from '../standing.ts';
import { column, tableOf } from '../table-parts.ts';

/** 评分汇总表: every subject on one line, dimension by dimension. */
export const addSummary = (builder: DocumentBuilder, context: DocumentContext, title: string): void => {
  const { words, framework, result } = context;
  const { attachments, totals } = words;
  const rescaled = result.subjects.some((each) => each.rescaled !== null);
  const hasBonus = result.subjects.some(({ bonuses }) => bonuses.length > 0);
  builder.table(
    'attachment/summary',
    title,
    tableOf<SubjectLine>(
      [
        column(attachments.rank, 7, 'centre', (line) => rankText(line.result, context)),
        column(attachments.subject, 20, 'left', ({ subject }) => subject.name),
        ...(hasTracks(context)
          ? [column<SubjectLine>(totals.track, 8, 'centre', ({ subject }) => subject.track)]
          : []),
        ...framework.dimensions.map((dimension) =>
          column<SubjectLine>(
            `${words.codeAndName(dimension.code, dimension.name)}\n(${dimension.weight})`,
            10,
            'right',
            (line) => {
              const own = line.result.dimensions.find(({ dimensionId }) => dimensionId === dimension.id);
              return own?.rate ? own.points.rounded : words.none;
            },
          ),
        ),
        column(attachments.obtained, 9, 'right', (line) => line.result.obtained.rounded),
        ...(rescaled
          ? [
              column<SubjectLine>(
                attachments.applicable,
                9,
                'right',
                (line) => line.result.applicableFullScore.rounded,
              ),
            ]
          : []),
        ...(hasBonus
          ? [column<SubjectLine>(attachments.bonus, 8, 'right', (line) => line.result.bonus.rounded)]
          : []),
        column(attachments.total, 9, 'right', (line) => line.result.total.rounded),
        column(attachments.grade, 8, 'centre', (line) => line.result.grade ?? words.none),
      ],
      linesByRank(context),
      { note: context.texts.summary.noteDimensions(context.snapshot.evaluation.rules.rounding.place) },
    ),
  );
};
