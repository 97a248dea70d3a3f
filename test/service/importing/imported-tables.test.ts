import { describe, expect, test } from 'vitest';
import { findEntries } from '#service/importing/entries/find-entries.ts';
import { readRawFile } from '#service/importing/read-file.ts';
import type { EnteredValue } from '#shared/model/entered-value.ts';
import { cellAddress } from '#shared/reports/cell-address.ts';
import { failureThrown } from '#test/builders/failures.ts';
import { importedScene, importedTables } from '#test/fixtures/imported-tables.ts';

const valueText = (value: EnteredValue): string => {
  switch (value.kind) {
    case 'number':
      return value.number;
    case 'level':
      return value.level;
    case 'yes-no':
      return value.yes ? 'yes' : 'no';
    case 'completion':
      return value.completedOn ?? 'not-done';
    default:
      return JSON.stringify(value);
  }
};

const shortItem = (item: string | null): string | null => item?.replace(/^i-/, '') ?? null;

/** What the reading thread does, without the thread; every file also stands the preflight. */
const read = ({ name, bytes, choices }: (typeof importedTables)[number]) =>
  findEntries(readRawFile(bytes, name), name, importedScene(choices));

describe('importing figures and scores from tables as they arrive', () => {
  for (const table of importedTables)
    test(`${table.name}: ${table.what}`, () => {
      const { expected } = table;
      if ('failure' in expected) {
        expect(failureThrown(() => read(table)).code).toBe(expected.failure);
        return;
      }
      const found = read(table);
      const cells = found.entries.map(
        ({ row, column, subjectId, item, scorerId, value, blankReason, problem, doubts, words }) =>
          [
            cellAddress(row - 1, column),
            subjectId,
            shortItem(item),
            scorerId,
            problem ? `! ${problem.code}` : `= ${value ? valueText(value) : blankReason}`,
            ...Object.values(words ?? {}).map((text) => `(${text})`),
            doubts.length > 0 && !problem ? `? ${doubts.map(({ code }) => code).join(',')}` : null,
          ]
            .filter((part) => part !== null)
            .join(' '),
      );
      expect(cells).toEqual(expected.cells);
      expect(
        found.labels.map(({ axis, found: text, match, candidates }) =>
          [axis, text, match, ...candidates.map(shortItem)].join(' '),
        ),
      ).toEqual(expected.labels ?? []);
      expect(found.rows.map(({ code, facts }) => `${'row' in facts ? facts.row : ''} ${code}`)).toEqual(
        expected.rows ?? [],
      );
    });
});
