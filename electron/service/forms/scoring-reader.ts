import { failure } from '#shared/contract/failure.ts';
import { catalogues } from '#shared/i18n/index.ts';
import { blankReasons } from '#shared/model/entered-value.ts';
import type { FormContent, ScoringField } from '#shared/model/form.ts';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import { contentDigest, emptyJudgement, emptyText, isSameContent } from '#shared/reports/forms/content.ts';
import { blankFormCell } from '#shared/reports/forms/form-cell.ts';
import type { FoundRow } from '#shared/reports/forms/found-form.ts';
import { type Reading, readChoiceCell, readTextCell } from '#shared/reports/forms/read-cell.ts';
import type { ExpectedRow, UsableRows } from '#shared/reports/forms/usable-rows.ts';
import { entryColumns } from '#shared/reports/scoring-form/columns.ts';
import { contentsOf, takesBlank, wordColumns } from '#shared/reports/scoring-form/contents.ts';
import { entryWords } from '#shared/reports/scoring-form/context.ts';
import type { EntryForm } from '#shared/reports/scoring-form/entry.ts';
import { entryFormOf } from '#shared/reports/scoring-form/entry-forms.ts';
import { type ScoringItem, scoringItems } from '#shared/reports/scoring-form/items.ts';
import { formDigest } from './digest.ts';
import type { FieldReading, FormReader, SheetScene } from './form-reader.ts';
import { judgementFault, scoringChanges } from './scoring-changes.ts';
import { scoringEntries } from './scoring-entries.ts';

/** Longest words the records take. */
const longestText = { comment: 8_000, 'deduction-reason': 8_000, source: 2_000 } as const;

/** Yes, no and the like in any language a form may have been written in. */
export const entryWordsOfForms = entryWords(catalogues['zh-CN'], [catalogues.en]);

const blankChoices = blankReasons.map((reason) => ({
  value: reason,
  labels: Object.values(catalogues).map(({ rules }) => rules.blankReasons[reason]),
}));

const itemsOf = ({ framework, evaluation }: SheetScene): ScoringItem[] =>
  scoringItems(framework, evaluation.rules);

/** The rows an item takes: its own, and one for each of its parts. */
export const expectedRows = (item: ScoringItem): ExpectedRow[] =>
  entryFormOf(item, entryWordsOfForms).parts.map(({ part }, index) => ({
    mark: index === 0 ? item.mark : `${item.mark}-${index}`,
    item: item.item,
    part,
  }));

/** The blank reason beside an item, read. */
const readBlank = (item: ScoringItem, row: FoundRow): Reading<FormContent> => {
  const reading = takesBlank(item)
    ? readChoiceCell(row.cell('blank'), blankChoices, row.mergeOver('blank'))
    : ({ state: 'blank' } as const);
  return reading.state === 'read'
    ? { ...reading, value: { kind: 'judgement', value: null, blankReason: reading.value } }
    : reading;
};

/** The value in an item's cells, checked as one that is typed in. */
const readValue = (
  item: ScoringItem,
  form: EntryForm,
  rows: UsableRows,
  framework: FrameworkDocument,
): Reading<FormContent> => {
  const reading = form.read((part) => {
    const row = rows.of(item.item, part);
    return {
      value: row?.cell('value') ?? blankFormCell,
      valueMerge: row?.mergeOver('value') ?? null,
      reason: row?.cell('deduction') ?? blankFormCell,
    };
  });
  if (reading.state !== 'read') return reading;
  const content = { kind: 'judgement', value: reading.value, blankReason: null } as const;
  const fault = judgementFault(item, content, framework);
  return fault ? { state: 'refused', problem: fault } : { ...reading, value: content };
};

export const readJudgement = (
  item: ScoringItem,
  form: EntryForm,
  row: FoundRow,
  rows: UsableRows,
  framework: FrameworkDocument,
): Reading<FormContent> => {
  const closed = form.parts[0]?.input === null ? row.cell('value') : blankFormCell;
  if (closed.text.trim() !== '')
    return { state: 'refused', problem: failure('form.closed-cell', { found: closed.shown.slice(0, 80) }) };
  const blank = readBlank(item, row);
  if (blank.state === 'refused') return blank;
  const value = readValue(item, form, rows, framework);
  if (value.state === 'blank') return blank;
  if (value.state === 'read' && blank.state === 'read')
    return { state: 'refused', problem: failure('value.blank-and-value', {}) };
  return value;
};

export const readWords = (row: FoundRow, field: Exclude<ScoringField, 'judgement'>): Reading<FormContent> => {
  const column = wordColumns[field];
  const reading = readTextCell(row.cell(column), longestText[field], row.mergeOver(column));
  return reading.state === 'read' ? { ...reading, value: { kind: 'text', text: reading.value } } : reading;
};

/** What stands in an item's value cells, as it stands there. */
export const foundValue = (item: ScoringItem, form: EntryForm, rows: UsableRows, row: FoundRow): string => {
  const shown = form.parts.flatMap(({ part, label }) => {
    const text = rows.of(item.item, part)?.cell('value').shown.trim() ?? '';
    if (text === '') return [];
    return [form.parts.length > 1 && label !== '' ? `${label}: ${text}` : text];
  });
  const blank = takesBlank(item) ? row.cell('blank').shown.trim() : '';
  return [...shown, ...(blank === '' ? [] : [blank])].join('; ');
};

/** Scoring forms: judgements, their words, shared facts with their sources. */
export const scoringReader: FormReader = {
  columns: entryColumns,
  changed: ['score', 'observation'],
  expected: (scene) => itemsOf(scene).flatMap(expectedRows),
  fields: (rows, scene) => {
    const { connection, evaluation, framework, subject, stamp } = scene;
    const entries = scoringEntries(connection, evaluation.id, stamp.scorerId ?? '', subject.id);
    return itemsOf(scene).flatMap((item): FieldReading[] => {
      const row = rows.of(item.item, '');
      if (!row) return [];
      const form = entryFormOf(item, entryWordsOfForms);
      const round = item.from === 'score' ? entries.reviewedIn(item.item) : null;
      const closedRound =
        round === null
          ? null
          : failure('review.first-round-closed', {
              place: `${subject.name} ${item.mark} ${item.name}`,
              round,
            });
      return [...contentsOf(item, entries)].flatMap(([field, before]): FieldReading[] => {
        // A value of several rows cannot be read where one of them is missing; the row itself has been told of.
        if (field === 'judgement' && rows.broken.has(item.item)) return [];
        const empty = field === 'judgement' ? emptyJudgement : emptyText;
        const reading =
          field === 'judgement' ? readJudgement(item, form, row, rows, framework) : readWords(row, field);
        const start = row.code.start[field] ?? null;
        const typed = reading.state === 'read' ? reading.value : empty;
        // What was not touched since the form was written is no answer to anything.
        const wouldChange =
          reading.state !== 'refused' &&
          !isSameContent(typed, before) &&
          contentDigest(typed, formDigest) !== start;
        return [
          {
            row: row.row,
            column: field === 'judgement' ? 'value' : wordColumns[field],
            item: item.item,
            mark: item.mark,
            name: item.name,
            field,
            found:
              field === 'judgement' ? foundValue(item, form, rows, row) : row.cell(wordColumns[field]).shown,
            reading:
              closedRound && field === 'judgement' && wouldChange
                ? { state: 'refused', problem: closedRound }
                : reading,
            empty,
            before,
            start,
            changes: (content) => scoringChanges(item, field, content, scene),
          },
        ];
      });
    });
  },
};
