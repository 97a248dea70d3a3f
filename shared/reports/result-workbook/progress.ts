import { dayInWords } from '../../i18n/day-in-words.ts';
import type { ProgressList } from '../../model/framework.ts';
import { isOverdue, progressStatuses } from '../../model/progress.ts';
import { dateCell, numberCell, textCell } from '../cells.ts';
import { sheetBuilder, span } from '../layout/sheet-builder.ts';
import type { Sheet } from '../sheet-model.ts';
import type { ReportContext } from './context.ts';
import { addLine, addSignatures, addTitle, landscape } from './table-parts.ts';

/** 序号, 工作举措, 工作内容和进度安排, 责任单位, 完成时间, 进展, 完成日期, 逾期, 佐证, 说明. */
const widths = [5.5, 13, 36.5, 20, 13, 9, 17, 7, 21, 16];

/** 推进清单: every line of the plan's list, how far it is, and whether it is overdue on the day of judgement. */
export const progressSheet = (name: string, context: ReportContext, list: ProgressList): Sheet => {
  const { texts, catalogue, snapshot } = context;
  const { progress: words } = texts;
  const { evaluation } = snapshot;
  const day = evaluation.progressDate ?? context.today;
  const entries = new Map(snapshot.progress.map((entry) => [entry.code, entry]));
  const sheet = sheetBuilder(widths);
  addTitle(sheet, words.title(list.title), [
    texts.particulars.agency(evaluation.agency),
    texts.particulars.year(evaluation.year),
    texts.particulars.judgedOn(dayInWords(day, context)),
  ]);
  const head = sheet.add(
    [
      words.number,
      words.group,
      words.content,
      words.units,
      words.time,
      words.status,
      words.completedOn,
      words.overdue,
      words.evidence,
      words.comment,
    ].map((text) => textCell(text, 'header')),
    { minimumHeight: 30 },
  );
  const print = landscape(context, { first: head, last: head });
  const top = sheet.next;
  let overdueCount = 0;
  const counts = new Map<string, number>();
  list.items.forEach((item, index) => {
    const entry = entries.get(item.code);
    const status = entry?.status ?? null;
    const overdue = isOverdue(item, status, day);
    if (overdue) overdueCount += 1;
    const statusText = status === null ? words.unseen : catalogue.rules.progressStatuses[status];
    counts.set(statusText, (counts.get(statusText) ?? 0) + 1);
    const overdueText = item.dueOn === null ? words.noDueDate : overdue ? words.overdueYes : words.overdueNo;
    sheet.add(
      [
        numberCell(String(index + 1), null, 'body-centre'),
        textCell(words.groupCell(item.groupNumber, item.group), 'body-centre'),
        textCell(item.content, 'body-text'),
        textCell(item.responsibleText, 'body-text'),
        textCell(item.timeText, 'body-centre'),
        textCell(statusText, status === null ? 'body-muted' : 'body-centre'),
        dateCell(entry?.completedOn ?? null, 'body-centre'),
        textCell(overdueText, overdue ? 'total-centre' : 'body-centre'),
        textCell(item.evidence.join(texts.listSeparator), 'body-text'),
        textCell(entry?.comment ?? '', 'body-text'),
      ],
      { minimumHeight: 26, continued: words.continued },
    );
  });
  sheet.mergeRuns(1, top);
  const statusTexts = [
    ...progressStatuses.map((status) => catalogue.rules.progressStatuses[status]),
    words.unseen,
  ];
  const parts = statusTexts
    .filter((text) => counts.has(text))
    .map((text) => words.count(text, counts.get(text) ?? 0));
  sheet.add(
    [
      span(textCell(words.summary, 'total-centre'), 2),
      span(textCell([...parts, words.overdueCount(overdueCount)].join(texts.listSeparator), 'total-text'), 8),
    ],
    { minimumHeight: 26 },
  );
  sheet.rule(head);
  addLine(sheet, words.note, 'note');
  addSignatures(sheet, texts.signatures.agency);
  return sheet.build(name, {
    print,
    frozen: { rows: head + 1, columns: 3 },
    filter: null,
    names: [],
  });
};
