import { canonicalJson } from '../../model/canonical-json.ts';
import { blankReasons } from '../../model/entered-value.ts';
import type { Subject } from '../../model/evaluation.ts';
import {
  addFormCodes,
  addFormHead,
  type BodyFormInput,
  entryHeight,
  finishForm,
} from '../body-forms/frame.ts';
import { textCell } from '../cells.ts';
import type { Choices } from '../choices.ts';
import { rowCodeText } from '../forms/codes.ts';
import { contentDigests } from '../forms/content.ts';
import { sheetBuilder } from '../layout/sheet-builder.ts';
import { contentsOf, type FormEntries } from '../scoring-form/contents.ts';
import { entryWords } from '../scoring-form/context.ts';
import { blankPart, type EntryInput } from '../scoring-form/entry.ts';
import { choiceCell, entryKinds, filledWith, unlocked, wordsCell } from '../scoring-form/entry-cells.ts';
import { entryFormOf } from '../scoring-form/entry-forms.ts';
import { ValidationRanges } from '../scoring-form/validations.ts';
import type { Cell, Sheet } from '../sheet-model.ts';
import { type CollectionColumn, collectionColumns, collectionPlace } from './columns.ts';
import { type CollectedItem, collectedItems, usedBy } from './rows.ts';

export interface CollectionFormInput extends BodyFormInput {
  readonly subjects: readonly { readonly subject: Subject; readonly entries: FormEntries }[];
}

/** Reasons for a blank as their drop-down offers them. */
export const collectionBlankChoices = ({ catalogue }: Pick<CollectionFormInput, 'catalogue'>) =>
  blankReasons.map((reason) => catalogue.rules.blankReasons[reason]);

const unitOf = (item: CollectedItem): string =>
  item.kind === 'figure' ? item.figure.unit : item.indicator.unit;

/** 采集表 of one body: every figure once, with its unit, definition and source, whatever it is used for. */
export const collectionSheet = (
  name: string,
  input: CollectionFormInput,
  { subject, entries }: CollectionFormInput['subjects'][number],
  choices: Choices,
): Sheet => {
  const { catalogue, evaluation, framework, digest } = input;
  const words = catalogue.selfAssessments.collection;
  const formWords = entryWords(catalogue);
  const { document } = framework;
  const items = collectedItems(document);
  const validations = new ValidationRanges(choices, catalogue.forms.scoringSheet);
  const reasons: EntryInput = { type: 'choice', choices: collectionBlankChoices(input) };
  const hasParts = items.some((item) => entryFormOf(item, formWords).parts.some(({ label }) => label !== ''));
  const sheet = sheetBuilder(
    collectionColumns.map(({ width }) => width),
    // What to fill in is said beside values of several parts only.
    hasParts ? [0] : [0, collectionPlace('what')],
  );
  const collected = items.map((item) => {
    const contents = new Map(
      [...contentsOf(item, entries)].filter(([field]) => field === 'judgement' || field === 'source'),
    );
    return { item, contents, start: contentDigests(contents, digest) };
  });
  addFormCodes(
    sheet,
    'data-collection',
    input,
    subject,
    collectionColumns,
    digest(canonicalJson(collected.map(({ start }) => start))),
  );
  const headings: { readonly [Column in CollectionColumn]: string } = {
    code: '',
    mark: words.number,
    name: words.name,
    unit: words.unit,
    definition: words.definition,
    used: words.used,
    what: words.what,
    value: words.value,
    blank: words.blank,
    source: words.source,
  };
  const head = addFormHead(
    sheet,
    {
      title: words.title(evaluation.year),
      particulars: [
        catalogue.selfAssessments.sheet.project(evaluation.title),
        catalogue.selfAssessments.sheet.client(evaluation.client),
        words.body(subject.name),
      ],
    },
    collectionColumns,
    headings,
  );
  for (const { item, contents, start } of collected) {
    const judgement = contents.get('judgement');
    const source = contents.get('source');
    const form = entryFormOf(item, formWords);
    const written = form.write(judgement?.kind === 'judgement' ? judgement.value : null);
    const reason = judgement?.kind === 'judgement' ? judgement.blankReason : null;
    form.parts.forEach(({ part, label, input: entry }, index) => {
      const isOwn = index === 0;
      const mark = isOwn ? item.mark : `${item.mark}-${index}`;
      const value = filledWith((written.get(part) ?? blankPart).value, entry ? 'entry-centre' : 'closed');
      const cells: { readonly [Column in CollectionColumn]: Cell } = {
        code: textCell(rowCodeText({ mark, item: item.item, part, start: isOwn ? start : {} }), 'data-text'),
        mark: textCell(mark, isOwn ? 'body-centre' : 'body-muted'),
        name: textCell(isOwn ? item.name : '', 'body-text'),
        unit: textCell(isOwn ? unitOf(item) : '', 'body-centre'),
        definition: textCell(
          isOwn && item.kind === 'indicator' ? item.indicator.definition : '',
          'body-text',
        ),
        used: textCell(
          isOwn ? usedBy(item, document).join(catalogue.workbook.listSeparator) : '',
          'body-centre',
        ),
        what: textCell(label, 'body-text'),
        value: entry ? unlocked(value, entryKinds[entry.type]) : value,
        blank: choiceCell(isOwn ? (reason === null ? '' : catalogue.rules.blankReasons[reason]) : undefined),
        source: wordsCell(isOwn ? (source?.kind === 'text' ? source.text : '') : undefined),
      };
      const row = sheet.add(
        collectionColumns.map(({ id }) => cells[id]),
        { minimumHeight: entryHeight },
      );
      if (entry) validations.add(entry, row, collectionPlace('value'));
      if (isOwn) validations.add(reasons, row, collectionPlace('blank'));
    });
  }
  return finishForm(sheet, name, input, {
    head,
    frozenColumns: collectionPlace('name') + 1,
    note: words.note,
    signatures: words.signatures,
    validations,
  });
};
