import { dayInWords } from '../../../i18n/day-in-words.ts';
import { indicatorsOf } from '../../../model/framework.ts';
import type { DocumentContext } from '../context.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import { column, tableOf } from '../table-parts.ts';

/** Digits of the checksum that are printed, enough to tell files apart. */
const digestDigits = 12;

/** 佐证材料目录. */
export const addEvidence = (builder: DocumentBuilder, context: DocumentContext, title: string): void => {
  const { words, framework, subjects, numberedEvidence } = context;
  const { attachments } = words;
  const indicators = new Map(indicatorsOf(framework).map((indicator) => [indicator.id, indicator]));
  const names = new Map(subjects.map(({ id, name }) => [id, name]));
  type Line = (typeof numberedEvidence)[number];
  builder.table(
    'attachment/evidence',
    title,
    tableOf<Line>(
      [
        column(attachments.fileNumber, 9, 'centre', ({ number }) => number),
        ...(subjects.length > 1
          ? [
              column<Line>(
                attachments.subject,
                20,
                'left',
                ({ file }) => names.get(file.subjectId) ?? file.subjectId,
              ),
            ]
          : []),
        column(attachments.indicator, 22, 'left', ({ file }) => {
          const indicator = indicators.get(file.indicatorId);
          return indicator ? words.codeAndName(indicator.code, indicator.name) : file.indicatorId;
        }),
        column(attachments.fileName, 30, 'left', ({ file }) => file.name),
        column(attachments.attachedOn, 18, 'centre', ({ file }) =>
          dayInWords(file.attachedAt.slice(0, 10), context),
        ),
        column(attachments.digest, 14, 'centre', ({ file }) => file.sha256.slice(0, digestDigits)),
      ],
      numberedEvidence,
    ),
  );
};
