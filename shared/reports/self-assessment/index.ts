import { choicesOf } from '../choices.ts';
import { fitFileName } from '../file-name.ts';
import type { FontNames, Workbook } from '../sheet-model.ts';
import { sheetNames } from '../sheet-name.ts';
import { type SelfAssessmentFormInput, selfAssessmentSheet } from './sheet.ts';

/** 自评表 as data, one sheet per body. */
export const selfAssessmentForm = (input: SelfAssessmentFormInput, fonts: FontNames): Workbook => {
  const uniqueName = sheetNames();
  const named = input.subjects.map((each) => ({ each, name: uniqueName(each.subject.name) }));
  const choices = choicesOf([], uniqueName(input.catalogue.forms.scoringSheet.choices));
  return {
    creator: input.evaluation.client,
    fonts,
    dateFormat: 'yyyy-mm-dd',
    sheets: named.map(({ each, name }) => ({
      name,
      build: () => selfAssessmentSheet(name, input, each, choices),
    })),
  };
};

/** File name of the form, fit for every system; a single body's carries its name. */
export const selfAssessmentFormName = ({
  evaluation,
  subjects,
  catalogue,
}: SelfAssessmentFormInput): string => {
  const [only] = subjects;
  return fitFileName(
    catalogue.selfAssessments.sheet.fileName(
      evaluation.title,
      subjects.length === 1 ? (only?.subject.name ?? '') : '',
    ),
    '.xlsx',
  );
};
