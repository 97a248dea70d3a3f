import { canonicalJson } from '../../model/canonical-json.ts';
import { blankReasons } from '../../model/entered-value.ts';
import type { Subject } from '../../model/evaluation.ts';
import {
  addFormCodes,
  addWideLine,
  type BodyFormInput,
  bodyFormPrint,
  entryHeight,
} from '../body-forms/frame.ts';
import { blankCell, dateCell, numberCell, textCell } from '../cells.ts';
import type { Choices } from '../choices.ts';
import { rowCodeText } from '../forms/codes.ts';
import { contentDigest } from '../forms/content.ts';
import { sheetBuilder } from '../layout/sheet-builder.ts';
import { contentsOf, type FormEntries } from '../scoring-form/contents.ts';
import { entryWords } from '../scoring-form/context.ts';
import { blankPart, type EntryInput, type PartContent } from '../scoring-form/entry.ts';
import { entryFormOf } from '../scoring-form/entry-forms.ts';
import { ValidationRanges } from '../scoring-form/validations.ts';
import type { Cell, EntryKind, Sheet, StyleName } from '../sheet-model.ts';
import { type CollectionColumn, collectionColumns, collectionPlace } from './columns.ts';
import { type CollectedItem, collectedItems, usedBy } from './rows.ts';

export interface CollectionFormInput extends BodyFormInput {
  readonly subjects: readonly { readonly subject: Subject; readonly entries: FormEntries }[];
}

/** Reasons for a blank as their drop-down offers them. */
export const collectionBlankChoices = ({ catalogue }: Pick<CollectionFormInput, 'catalogue'>) =>
  blankReasons.map((reason) => catalogue.rules.blankReasons[reason]);

const unlocked = (cell: Cell, entry: EntryKind): Cell => ({ ...cell, entry });

const entryKinds: { readonly [Type in EntryInput['type']]: EntryKind } = {
  number: 'number',
  whole: 'number',
  day: 'date',
  choice: 'text',
};

const filledWith = ({ value }: PartContent, style: StyleName): Cell => {
  switch (value.type) {
    case 'blank':
      return blankCell(style);
    case 'text':
      return textCell(value.text, style);
    case 'number':
      return numberCell(value.number, null, style);
    case 'day':
      return dateCell(value.day, style);
  }
};

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
    const start = Object.fromEntries(
      [...contents].map(([field, content]) => [field, contentDigest(content, digest)]),
    );
    return { item, contents, start };
  });
  addFormCodes(
    sheet,
    'data-collection',
    input,
    subject,
    collectionColumns,
    digest(canonicalJson(collected.map(({ start }) => start))),
  );
  addWideLine(sheet, words.title(evaluation.year), 'title');
  addWideLine(
    sheet,
    [
      catalogue.selfAssessments.sheet.project(evaluation.title),
      catalogue.selfAssessments.sheet.client(evaluation.client),
      words.body(subject.name),
    ].join('　　'),
    'particulars',
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
  const head = sheet.add(
    collectionColumns.map(({ id }) =>
      id === 'code' ? blankCell('data-text') : textCell(headings[id], 'header'),
    ),
    { minimumHeight: 34 },
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
      const value = filledWith(written.get(part) ?? blankPart, entry ? 'entry-centre' : 'closed');
      const closed = blankCell('closed');
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
        blank: isOwn
          ? unlocked(
              textCell(reason === null ? '' : catalogue.rules.blankReasons[reason], 'entry-centre'),
              'text',
            )
          : closed,
        source: isOwn
          ? unlocked(textCell(source?.kind === 'text' ? source.text : '', 'entry-text'), 'text')
          : closed,
      };
      const row = sheet.add(
        collectionColumns.map(({ id }) => cells[id]),
        { minimumHeight: entryHeight },
      );
      if (entry) validations.add(entry, row, collectionPlace('value'));
      if (isOwn) validations.add(reasons, row, collectionPlace('blank'));
    });
  }
  sheet.rule(head);
  addWideLine(sheet, words.note, 'note');
  addWideLine(sheet, words.signatures, 'signature');
  return sheet.build(name, {
    print: bodyFormPrint(input, head),
    frozen: { rows: head + 1, columns: collectionPlace('name') + 1 },
    filter: null,
    names: [],
    protected: true,
    validations: validations.list(),
  });
};
