import { dayInWords } from '../../../i18n/day-in-words.ts';
import { isOverdue, progressStatuses } from '../../../model/progress.ts';
import { whole } from '../../../scoring/exact.ts';
import type { DocumentContext } from '../context.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import { shareOf } from '../standing.ts';
import { column, tableOf } from '../table-parts.ts';

/** 推进清单完成情况; nothing where the framework has no such list. */
export const addProgress = (builder: DocumentBuilder, context: DocumentContext): void => {
  const { words, framework, snapshot, catalogue, today } = context;
  const { progressList: list } = framework;
  if (list === null) return;
  const { progressList } = words;
  const day = snapshot.evaluation.progressDate ?? today;
  const entries = new Map(snapshot.progress.map((entry) => [entry.code, entry]));
  const statuses = list.items.map((item) => entries.get(item.code)?.status ?? null);
  const countOf = (status: (typeof statuses)[number]) => statuses.filter((each) => each === status).length;
  const overdue = list.items.filter((item) =>
    isOverdue(item, entries.get(item.code)?.status ?? null, day),
  ).length;
  builder.heading(2, 'conclusions.progress', words.headings.progress);
  builder.paragraph(
    'conclusions.progress',
    progressList.text({
      list: list.title,
      items: list.items.length,
      day: dayInWords(day, context),
      done: countOf('done-on-time') + countOf('done-late'),
      late: countOf('done-late'),
      overdue,
      unseen: countOf(null),
      table: builder.nextTable,
    }),
  );
  const lines = [...progressStatuses, null].map((status) => ({
    name: status === null ? progressList.unseen : catalogue.rules.progressStatuses[status],
    count: countOf(status),
  }));
  const share = (count: number): string =>
    shareOf(whole(count), whole(list.items.length), context)?.rounded ?? words.none;
  builder.table(
    'progress',
    progressList.title,
    tableOf(
      [
        column(progressList.status, 40, 'left', ({ name }: (typeof lines)[number]) => name),
        column(progressList.count, 30, 'right', ({ count }: (typeof lines)[number]) => String(count)),
        column(progressList.share, 30, 'right', ({ count }: (typeof lines)[number]) => share(count)),
      ],
      lines,
      {
        totals: [
          {
            emphasis: true,
            cells: [
              { text: progressList.all },
              { text: String(list.items.length) },
              { text: share(list.items.length) },
            ],
          },
        ],
      },
    ),
  );
};
