import { dayInWords } from '../../i18n/day-in-words.ts';
import { blankCell, textCell } from '../cells.ts';
import { sheetBuilder, span } from '../layout/sheet-builder.ts';
import type { Sheet } from '../sheet-model.ts';
import type { ScoringFormInput } from './context.ts';
import { formPrint } from './frame.ts';

/** A narrow number, a label and the text beside it. */
const widths = [5, 16, 76];
const titleHeight = 40;
const rowHeight = 24;

/** What the instructions of one kind of form say in their own words. */
interface InstructionWords {
  readonly title: string;
  /** Facts behind those every form names. */
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly lines: readonly string[];
  readonly rules: readonly string[];
}

/** First sheet of a form: whose it is, how it is filled in and what must not be done to it. */
export const instructionsSheet = (
  name: string,
  input: Omit<ScoringFormInput, 'subjects' | 'digest'>,
  subjectNames: readonly string[],
  own: InstructionWords,
): Sheet => {
  const { catalogue, evaluation, framework, scorer, today } = input;
  const words = catalogue.forms.instructions;
  const sheet = sheetBuilder(widths);
  sheet.add([span(textCell(own.title, 'title'), sheet.columnCount)], { minimumHeight: titleHeight });
  const top = sheet.next;
  const fact = (label: string, text: string): void => {
    sheet.add([span(textCell(label, 'label'), 2), textCell(text, 'value')], { minimumHeight: rowHeight });
  };
  fact(words.evaluation, evaluation.title);
  for (const { label, text } of own.facts) fact(label, text);
  fact(words.scorer, scorer.name);
  fact(
    words.subjects,
    words.subjectList(subjectNames.length, subjectNames.join(catalogue.workbook.listSeparator)),
  );
  fact(words.framework, words.frameworkVersion(framework.document.title, framework.number));
  fact(words.writtenOn, dayInWords(today, input));
  fact(words.return, words.returnText);
  sheet.rule(top);
  const list = (heading: string, lines: readonly string[]): void => {
    sheet.add([span(textCell(heading, 'heading'), sheet.columnCount)], { minimumHeight: rowHeight });
    lines.forEach((line, index) => {
      sheet.add([textCell(`${index + 1}.`, 'note'), span(textCell(line, 'note'), 2)], {
        minimumHeight: rowHeight,
      });
    });
  };
  sheet.add([span(blankCell('note'), sheet.columnCount)]);
  list(words.headingFill, own.lines);
  list(words.headingRules, own.rules);
  return sheet.build(name, {
    print: { ...formPrint(input, null), orientation: 'portrait' },
    frozen: { rows: 0, columns: 0 },
    filter: null,
    names: [],
    protected: true,
  });
};
