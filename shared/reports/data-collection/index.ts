import { choicesOf } from '../choices.ts';
import { fitFileName } from '../file-name.ts';
import { entryWords } from '../scoring-form/context.ts';
import { entryFormOf } from '../scoring-form/entry-forms.ts';
import type { FontNames, Workbook } from '../sheet-model.ts';
import { sheetNames } from '../sheet-name.ts';
import { collectedItems } from './rows.ts';
import { type CollectionFormInput, collectionBlankChoices, collectionSheet } from './sheet.ts';

/** Every drop-down the form needs. */
const listsOf = (input: CollectionFormInput): (readonly string[])[] => [
  collectionBlankChoices(input),
  ...collectedItems(input.framework.document).flatMap((item) =>
    entryFormOf(item, entryWords(input.catalogue)).parts.flatMap(({ input: entry }) =>
      entry?.type === 'choice' ? [entry.choices] : [],
    ),
  ),
];

/** 采集表 as data, one sheet per body. */
export const collectionForm = (input: CollectionFormInput, fonts: FontNames): Workbook => {
  const uniqueName = sheetNames();
  const named = input.subjects.map((each) => ({ each, name: uniqueName(each.subject.name) }));
  const choices = choicesOf(listsOf(input), uniqueName(input.catalogue.forms.scoringSheet.choices));
  return {
    creator: input.evaluation.client,
    fonts,
    dateFormat: 'yyyy-mm-dd',
    sheets: [
      ...named.map(({ each, name }) => ({
        name,
        build: () => collectionSheet(name, input, each, choices),
      })),
      ...choices.sheets,
    ],
  };
};

/** File name of the form, fit for every system; a single body's carries its name. */
export const collectionFormName = ({ evaluation, subjects, catalogue }: CollectionFormInput): string => {
  const [only] = subjects;
  return fitFileName(
    catalogue.selfAssessments.collection.fileName(
      evaluation.title,
      subjects.length === 1 ? (only?.subject.name ?? '') : '',
    ),
    '.xlsx',
  );
};
