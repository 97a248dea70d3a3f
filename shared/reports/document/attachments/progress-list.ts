import { dayInWords } from '../../../i18n/day-in-words.ts';
import { isOverdue, type ProgressItem } from '../../../model/progress.ts';
import type { DocumentContext } from '../context.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import { column, tableOf } from '../table-parts.ts';

/** 推进清单: every item with how far it is. */
export const addProgressList = (builder: DocumentBuilder, context: DocumentContext, title: string): void => {
  const { words, framework, snapshot, catalogue, today, texts } = context;
  if (framework.progressList === null) return;
  const { attachments, progressList } = words;
  const day = snapshot.evaluation.progressDate ?? today;
  const entries = new Map(snapshot.progress.map((entry) => [entry.code, entry]));
  const statusOf = ({ code }: ProgressItem) => entries.get(code)?.status ?? null;
  builder.table(
    'attachment/progress',
    title,
    tableOf<ProgressItem>(
      [
        column(attachments.number, 6, 'centre', (_item, index) => String(index + 1)),
        column(attachments.item, 40, 'left', ({ content }) => content),
        column(attachments.units, 20, 'left', ({ responsibleText }) => responsibleText),
        column(attachments.time, 13, 'centre', ({ timeText }) => timeText),
        column(attachments.status, 10, 'centre', (item) => {
          const status = statusOf(item);
          return status === null ? progressList.unseen : catalogue.rules.progressStatuses[status];
        }),
        column(attachments.completedOn, 18, 'centre', ({ code }) => {
          const on = entries.get(code)?.completedOn ?? null;
          return on === null ? '' : dayInWords(on, context);
        }),
        column(attachments.overdue, 8, 'centre', (item) =>
          isOverdue(item, statusOf(item), day) ? texts.progress.overdueYes : '',
        ),
      ],
      framework.progressList.items,
    ),
  );
};
