import { choicesOf } from '../choices.ts';
import { fitFileName } from '../file-name.ts';
import { listsOf } from '../scoring-form/index.ts';
import { instructionsSheet } from '../scoring-form/instructions.ts';
import type { FontNames, Workbook } from '../sheet-model.ts';
import { sheetNames } from '../sheet-name.ts';
import { type ReviewFormInput, reviewedItems } from './context.ts';
import { keepChoices, reviewFormSheet } from './sheet.ts';

/** The review form of one scorer as data: instructions, one sheet per subject under review, and long drop-downs. */
export const reviewForm = (input: ReviewFormInput, fonts: FontNames): Workbook => {
  const { catalogue, evaluation, framework, round, subjects } = input;
  const { forms } = catalogue;
  const { instructions, reviewInstructions } = forms;
  const uniqueName = sheetNames();
  const first = uniqueName(instructions.name);
  const named = subjects.map((each) => ({ each, name: uniqueName(each.subject.name) }));
  const items = subjects.flatMap(({ subject }) =>
    reviewedItems(framework.document, evaluation.rules, round, subject.id),
  );
  const choices = choicesOf(
    [keepChoices(catalogue), ...listsOf(items, catalogue)],
    uniqueName(forms.scoringSheet.choices),
  );
  return {
    creator: evaluation.agency,
    fonts,
    dateFormat: 'yyyy-mm-dd',
    sheets: [
      {
        name: first,
        build: () =>
          instructionsSheet(
            first,
            input,
            subjects.map(({ subject }) => subject.name),
            {
              title: reviewInstructions.title(evaluation.title),
              facts: [
                { label: reviewInstructions.round, text: forms.reviewSheet.round(round.round) },
                { label: reviewInstructions.reason, text: round.reason },
              ],
              lines: reviewInstructions.lines,
              rules: [reviewInstructions.closing, ...instructions.rules],
            },
          ),
      },
      ...named.map(({ each, name }) => ({
        name,
        build: () => reviewFormSheet(name, input, each, choices),
      })),
      ...choices.sheets,
    ],
  };
};

/** File name of the form, fit for every system. */
export const reviewFormName = ({ evaluation, scorer, round, catalogue }: ReviewFormInput): string =>
  fitFileName(catalogue.forms.reviewSheet.fileName(evaluation.title, scorer.name, round.round), '.xlsx');
