import { dayInWords } from '../../i18n/day-in-words.ts';
import { indicatorsOf } from '../../model/framework.ts';
import { blankCell, dateCell, textCell } from '../cells.ts';
import { sizeText } from '../file-size.ts';
import { sheetBuilder, span } from '../layout/sheet-builder.ts';
import type { Sheet } from '../sheet-model.ts';
import type { ReportContext } from './context.ts';
import { addLine, addSignatures, addTitle, agencyParticulars, landscape } from './table-parts.ts';

/** 编号, 被评对象, 对应指标, 材料名称, 大小, 附入日期, 附入人, 校验码, 是否原件, 审核结论. */
const widths = [11, 22, 26, 36, 10, 18, 11, 18, 8, 14];
const digestDigits = 12;

/** 佐证材料目录: every file with the number by which findings and ledger call it. */
export const evidenceSheet = (name: string, context: ReportContext): Sheet => {
  const { texts, snapshot, catalogue, framework } = context;
  const words = catalogue.inspectionSheets;
  const own = words.evidence;
  const sheet = sheetBuilder(widths);
  addTitle(
    sheet,
    own.title(snapshot.evaluation.title),
    agencyParticulars(context, dayInWords(context.today, context)).slice(0, 3),
  );
  const head = sheet.add(
    [
      own.number,
      words.subject,
      own.indicator,
      own.file,
      own.size,
      own.attachedOn,
      own.attachedBy,
      own.digest,
      own.original,
      own.verdict,
    ].map((text) => textCell(text, 'header')),
    { minimumHeight: 30 },
  );
  const subjects = new Map(context.subjects.map((subject) => [subject.id, subject.name]));
  const scorers = new Map(snapshot.scorers.map((scorer) => [scorer.id, scorer.name]));
  const indicators = new Map(indicatorsOf(framework).map((indicator) => [indicator.id, indicator]));
  for (const { file, number } of context.numberedEvidence) {
    const indicator = indicators.get(file.indicatorId);
    sheet.add(
      [
        textCell(number, 'body-centre'),
        textCell(subjects.get(file.subjectId) ?? file.subjectId, 'body-text'),
        textCell(
          indicator ? texts.scoreSheet.indicatorCell(indicator.code, indicator.name) : file.indicatorId,
          'body-text',
        ),
        textCell(file.name, 'body-text'),
        textCell(sizeText(file.size), 'body-centre'),
        dateCell(file.attachedAt.slice(0, 10), 'body-centre'),
        textCell(scorers.get(file.attachedBy) ?? own.owner, 'body-centre'),
        textCell(file.sha256.slice(0, digestDigits), 'body-centre'),
        blankCell('body-centre'),
        blankCell('body-text'),
      ],
      { minimumHeight: 22, continued: words.continued },
    );
  }
  if (context.numberedEvidence.length === 0)
    sheet.add([span(textCell(own.empty, 'body-muted'), widths.length)], { minimumHeight: 28 });
  sheet.rule(head);
  addLine(sheet, own.note, 'note');
  addSignatures(sheet, texts.signatures.agency);
  return sheet.build(name, {
    print: landscape(context, { first: head, last: head }),
    frozen: { rows: head + 1, columns: 1 },
    filter: null,
    names: [],
  });
};
