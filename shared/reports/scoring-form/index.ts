import { choicesOf } from '../choices.ts';
import { fitFileName } from '../file-name.ts';
import type { FontNames, Workbook } from '../sheet-model.ts';
import { sheetNames } from '../sheet-name.ts';
import { entryWords, type ScoringFormInput } from './context.ts';
import { entryFormOf } from './entry-forms.ts';
import { instructionsSheet } from './instructions.ts';
import { type ScoringItem, scoringItems } from './items.ts';
import { blankReasonChoices, scoringFormSheet } from './sheet.ts';

/** Every drop-down that scorers' forms of these items need. */
export const listsOf = (
  items: readonly ScoringItem[],
  catalogue: ScoringFormInput['catalogue'],
): (readonly string[])[] => {
  const words = entryWords(catalogue);
  return [
    blankReasonChoices(catalogue),
    ...items.flatMap((item) =>
      entryFormOf(item, words).parts.flatMap(({ input }) =>
        input?.type === 'choice' ? [input.choices] : [],
      ),
    ),
  ];
};

/** The scoring form of one scorer as data: instructions, one sheet per subject, and a hidden one for long drop-downs. */
export const scoringForm = (input: ScoringFormInput, fonts: FontNames): Workbook => {
  const { catalogue, evaluation, framework, subjects } = input;
  const { forms } = catalogue;
  const uniqueName = sheetNames();
  const instructions = uniqueName(forms.instructions.name);
  const named = subjects.map((each) => ({ ...each, name: uniqueName(each.subject.name) }));
  const choices = choicesOf(
    listsOf(scoringItems(framework.document, evaluation.rules), catalogue),
    uniqueName(forms.scoringSheet.choices),
  );
  return {
    creator: evaluation.agency,
    fonts,
    dateFormat: 'yyyy-mm-dd',
    sheets: [
      {
        name: instructions,
        build: () =>
          instructionsSheet(
            instructions,
            input,
            subjects.map(({ subject }) => subject.name),
            {
              title: forms.instructions.title(evaluation.title),
              facts: [],
              lines: forms.instructions.lines,
              rules: forms.instructions.rules,
            },
          ),
      },
      ...named.map(({ name, subject, entries }) => ({
        name,
        build: () => scoringFormSheet(name, input, subject, entries, choices),
      })),
      ...choices.sheets,
    ],
  };
};

/** File name of the form, fit for every system. */
export const scoringFormName = ({ evaluation, scorer, catalogue }: ScoringFormInput): string =>
  fitFileName(catalogue.forms.scoringSheet.fileName(evaluation.title, scorer.name), '.xlsx');
