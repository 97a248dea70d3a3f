import type { ScoringField } from '#shared/model/form.ts';
import { collectionEntryColumns } from '#shared/reports/data-collection/columns.ts';
import { collectedItems } from '#shared/reports/data-collection/rows.ts';
import { emptyJudgement, emptyText } from '#shared/reports/forms/content.ts';
import { contentsOf } from '#shared/reports/scoring-form/contents.ts';
import { entryFormOf } from '#shared/reports/scoring-form/entry-forms.ts';
import type { FieldReading, FormReader } from './form-reader.ts';
import { scoringChanges } from './scoring-changes.ts';
import { scoringEntries } from './scoring-entries.ts';
import { entryWordsOfForms, expectedRows, foundValue, readJudgement, readWords } from './scoring-reader.ts';

const fieldsOfForm = ['judgement', 'source'] as const satisfies readonly ScoringField[];

/** Data-collection forms: shared facts with their sources, each entered once. */
export const dataCollectionReader: FormReader = {
  columns: collectionEntryColumns,
  changed: ['observation'],
  expected: ({ framework }) => collectedItems(framework).flatMap(expectedRows),
  fields: (rows, scene) => {
    const { connection, evaluation, framework, subject } = scene;
    const entries = scoringEntries(connection, evaluation.id, '', subject.id);
    return collectedItems(framework).flatMap((item): FieldReading[] => {
      const row = rows.of(item.item, '');
      if (!row) return [];
      const form = entryFormOf(item, entryWordsOfForms);
      const contents = contentsOf(item, entries);
      return fieldsOfForm.flatMap((field): FieldReading[] => {
        const before = contents.get(field);
        // A value of several rows cannot be read where one of them is missing; the row itself has been told of.
        if (!before || (field === 'judgement' && rows.broken.has(item.item))) return [];
        const isValue = field === 'judgement';
        return [
          {
            row: row.row,
            column: isValue ? 'value' : 'source',
            item: item.item,
            mark: item.mark,
            name: item.name,
            field,
            found: isValue ? foundValue(item, form, rows, row) : row.cell('source').shown,
            reading: isValue ? readJudgement(item, form, row, rows, framework) : readWords(row, 'source'),
            empty: isValue ? emptyJudgement : emptyText,
            before,
            start: row.code.start[field] ?? null,
            changes: (content) => scoringChanges(item, field, content, scene),
          },
        ];
      });
    });
  },
};
