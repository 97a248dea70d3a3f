import { dayInWords } from '../../i18n/day-in-words.ts';
import { byPosition } from '../../model/by-position.ts';
import { blankCell, numberCell, textCell } from '../cells.ts';
import { sheetBuilder } from '../layout/sheet-builder.ts';
import type { Sheet } from '../sheet-model.ts';
import type { ReportContext } from './context.ts';
import { addLine, addTitle, agencyParticulars, landscape } from './table-parts.ts';

/** 序号, 姓名, 单位, 职称／职务, 专业, 组内分工, 签名, 日期. */
const widths = [6, 14, 34, 20, 20, 14, 24, 18];
/** Room for a pen. */
const signatureHeight = 36;

/** 专家签字表: everyone of the group, to be signed on paper under the declaration of avoidance. */
export const signaturesSheet = (name: string, context: ReportContext): Sheet => {
  const { snapshot, catalogue } = context;
  const words = catalogue.inspectionSheets;
  const own = words.signatures;
  const sheet = sheetBuilder(widths);
  addTitle(
    sheet,
    own.title(snapshot.evaluation.title),
    agencyParticulars(context, dayInWords(context.today, context)).slice(0, 3),
  );
  const head = sheet.add(
    [words.number, own.person, own.organisation, own.post, own.field, own.role, own.signature, own.date].map(
      (text) => textCell(text, 'header'),
    ),
    { minimumHeight: 30 },
  );
  byPosition(snapshot.scorers.filter(({ role }) => role !== 'viewer')).forEach((scorer, index) => {
    sheet.add(
      [
        numberCell(String(index + 1), null, 'body-centre'),
        textCell(scorer.name, 'body-centre'),
        textCell(scorer.organisation, 'body-text'),
        blankCell('body-text'),
        blankCell('body-text'),
        textCell(catalogue.rules.roles[scorer.role], 'body-centre'),
        blankCell('body-text'),
        blankCell('body-text'),
      ],
      { minimumHeight: signatureHeight },
    );
  });
  sheet.rule(head);
  addLine(sheet, own.avoidance, 'note');
  return sheet.build(name, {
    print: landscape(context, { first: head, last: head }),
    frozen: { rows: head + 1, columns: 2 },
    filter: null,
    names: [],
  });
};
