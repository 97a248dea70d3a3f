import { dayInWords } from '../../i18n/day-in-words.ts';
import { derivationSentence } from '../../i18n/derivation-sentence.ts';
import type { Derivation } from '../../model/derivation.ts';
import { compare, exact } from '../../scoring/exact.ts';
import { totalDerivations } from '../../scoring/explain.ts';
import { textCell } from '../cells.ts';
import { sheetBuilder } from '../layout/sheet-builder.ts';
import type { Sheet } from '../sheet-model.ts';
import type { ReportContext } from './context.ts';
import { addLine, addTitle, agencyParticulars, amountCell, landscape } from './table-parts.ts';

/** 被评对象, 步骤, 得分, 修约前, 依据. */
const widths = [18, 74, 11, 20, 44];

/** More lines than this make a sheet nobody reads and a workbook that is slow to open. */
const mostLines = 12_000;

/** Where the tree may end on the sheet, from the fullest to the shortest: below these steps nothing is written. */
const depths = ['whole', 'cell', 'indicator', 'dimension'] as const;
type Depth = (typeof depths)[number];

/** Steps that are written whatever the depth: the way from the top to where the tree ends. */
const endsAt = (node: Derivation, depth: Depth): boolean => {
  if (depth === 'whole') return false;
  if (node.step === depth) return true;
  // Totals of scorers stand beside the dimensions and are as deep as they are.
  return node.step === 'scorer-total' && depth !== 'cell';
};

const countLines = (node: Derivation, depth: Depth): number =>
  endsAt(node, depth) ? 1 : node.children.reduce((count, child) => count + countLines(child, depth), 1);

/** The fullest depth at which all subjects together stay readable, judged by the first one. */
const depthFor = (first: Derivation | undefined, subjects: number): Depth =>
  depths.find((depth) => first === undefined || countLines(first, depth) * subjects <= mostLines) ??
  'dimension';

/** The unrounded value where rounding took something away. */
const unrounded = ({ amount }: Derivation): string =>
  amount === null || compare(exact(amount.exact), exact(amount.rounded)) === 0 ? '' : amount.exact;

/** 计算过程: every total told as the tree it comes from, down to scorer, rule, clause and evidence. */
export const auditSheet = (name: string, context: ReportContext): Sheet => {
  const { snapshot, catalogue, subjects, decimals } = context;
  const words = catalogue.audit;
  const sheet = sheetBuilder(widths);
  addTitle(
    sheet,
    words.title(snapshot.evaluation.title),
    agencyParticulars(context, dayInWords(context.today, context)).slice(0, 3),
  );
  const derive = totalDerivations(snapshot);
  const depth = depthFor(subjects[0] && derive(subjects[0].id), subjects.length);
  addLine(sheet, words.explained, 'note');
  if (depth !== 'whole') addLine(sheet, words.cut[depth === 'dimension' ? 'total' : depth], 'note');
  const { headings } = words;
  const head = sheet.add(
    [headings.subject, headings.step, headings.amount, headings.exact, headings.grounds].map((text) =>
      textCell(text, 'header'),
    ),
    { minimumHeight: 26 },
  );
  for (const subject of subjects) {
    const write = (node: Derivation, level: number): void => {
      const { clause } = node;
      const grounds =
        clause === null ? '' : `${catalogue.plans.place(clause.section, clause.paragraph)} ${clause.quote}`;
      const isTop = level === 0;
      sheet.add(
        [
          textCell(subject.name, isTop ? 'total-text' : 'body-text'),
          // Ideographic spaces show the level in every program, also after sorting and copying.
          textCell(
            `${'　'.repeat(level)}${derivationSentence(node, catalogue)}`,
            isTop ? 'total-text' : 'body-text',
          ),
          amountCell(node.amount, decimals, isTop ? 'total-number' : 'body-number'),
          textCell(unrounded(node), 'body-number'),
          textCell(grounds, 'body-text'),
        ],
        { continued: words.continued },
      );
      if (!endsAt(node, depth)) for (const child of node.children) write(child, level + 1);
    };
    write(derive(subject.id), 0);
  }
  sheet.rule(head);
  return sheet.build(name, {
    print: landscape(context, { first: head, last: head }),
    frozen: { rows: head + 1, columns: 1 },
    filter: null,
    names: [],
    broken: false,
  });
};
