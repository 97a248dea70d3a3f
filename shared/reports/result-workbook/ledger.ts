import { dayInWords } from '../../i18n/day-in-words.ts';
import { isLate, type Rectification } from '../../model/rectification.ts';
import { blankCell, dateCell, textCell } from '../cells.ts';
import { sheetBuilder, span } from '../layout/sheet-builder.ts';
import type { Sheet } from '../sheet-model.ts';
import type { ReportContext } from './context.ts';
import { addLine, addSignatures, addTitle, landscape } from './table-parts.ts';

/** 序号, 被评对象, 问题, 整改措施, 责任单位, 责任人, 整改时限, 完成情况, 佐证, 复核人, 复核意见, 销号日期. */
const widths = [5.5, 15, 24, 26, 14, 9, 18, 22, 11, 9, 20, 18];

/** 整改台账: every measure under its finding, to the day it was signed off. */
export const ledgerSheet = (name: string, context: ReportContext): Sheet => {
  const { texts, snapshot, catalogue, today } = context;
  const words = catalogue.inspectionSheets;
  const own = words.ledger;
  const names = catalogue.findings;
  const { evaluation } = snapshot;
  const sheet = sheetBuilder(widths);
  addTitle(sheet, own.title(evaluation.title), [
    texts.particulars.agency(evaluation.agency),
    texts.particulars.year(evaluation.year),
    own.judgedOn(dayInWords(today, context)),
  ]);
  const head = sheet.add(
    [
      words.number,
      words.subject,
      own.finding,
      own.measure,
      own.unit,
      own.person,
      own.due,
      own.progress,
      own.evidence,
      own.reviewer,
      own.opinion,
      own.closedOn,
    ].map((text) => textCell(text, 'header')),
    { minimumHeight: 30 },
  );
  const standing = snapshot.findings.filter(({ withdrawnReason }) => withdrawnReason === null);
  const byFinding = Map.groupBy(snapshot.rectifications, (line) => line.findingId);
  const progressOf = (line: Rectification): string =>
    [
      names.statuses[line.status],
      line.completedOn === null ? '' : own.completed(dayInWords(line.completedOn, context)),
      line.progress,
    ]
      .filter(Boolean)
      .join(texts.clauseSeparator);
  const top = sheet.next;
  standing.forEach((finding, index) => {
    const first = sheet.next;
    const subject = context.subjects.find(({ id }) => id === finding.subjectId);
    const finder = () => [
      // As text, so that the lines of one finding merge.
      textCell(String(index + 1), 'body-centre'),
      textCell(subject?.name ?? finding.subjectId, 'body-text'),
      textCell(finding.statement, 'body-text'),
    ];
    const lines = byFinding.get(finding.id) ?? [];
    if (lines.length === 0)
      sheet.add(
        [
          ...finder(),
          textCell(own.noMeasure, 'body-muted'),
          textCell(finding.responsibleUnit, 'body-text'),
          ...Array.from({ length: 7 }, () => blankCell('body-text')),
        ],
        { minimumHeight: 28 },
      );
    for (const line of lines) {
      const due = line.dueOn === null ? '' : dayInWords(line.dueOn, context);
      sheet.add(
        [
          ...finder(),
          textCell(line.measure, 'body-text'),
          textCell(line.unit, 'body-text'),
          textCell(line.person, 'body-centre'),
          textCell(
            isLate(line, today) ? `${due}${own.late}` : due,
            isLate(line, today) ? 'total-centre' : 'body-centre',
          ),
          textCell(progressOf(line), 'body-text'),
          textCell(line.evidenceIds.map(context.evidenceNumberOf).join(texts.listSeparator), 'body-text'),
          textCell(line.reviewer, 'body-centre'),
          textCell(line.opinion, 'body-text'),
          dateCell(line.closedOn, 'body-centre'),
        ],
        { minimumHeight: 28, continued: words.continued },
      );
    }
    sheet.keepTogether(first);
  });
  for (const column of [0, 1, 2]) sheet.mergeRuns(column, top);
  if (standing.length === 0)
    sheet.add([span(textCell(own.empty, 'body-muted'), widths.length)], { minimumHeight: 28 });
  const counted = snapshot.rectifications.filter((line) =>
    standing.some((finding) => finding.id === line.findingId),
  );
  sheet.add(
    [
      span(textCell(own.summary, 'total-centre'), 2),
      span(
        textCell(
          own.counts(
            counted.length,
            counted.filter(({ closedOn }) => closedOn !== null).length,
            counted.filter((line) => isLate(line, today)).length,
          ),
          'total-text',
        ),
        widths.length - 2,
      ),
    ],
    { minimumHeight: 26 },
  );
  sheet.rule(head);
  addLine(sheet, own.note, 'note');
  addSignatures(sheet, texts.signatures.agency);
  return sheet.build(name, {
    print: landscape(context, { first: head, last: head }),
    frozen: { rows: head + 1, columns: 3 },
    filter: null,
    names: [],
  });
};
