import type { Change } from '#shared/model/operation.ts';
import { joinIdentifier } from '#shared/model/primitives.ts';
import { cellAddress } from '#shared/reports/cell-address.ts';
import { fieldChanges } from '../../log/field-changes.ts';
import type { FoundTable } from './found-entry.ts';
import type { PlannedEntry } from './plan-entries.ts';

/** Cells that are written: those with a new value that nobody left out. */
export const takenEntries = (
  entries: readonly PlannedEntry[],
  leftOut: ReadonlySet<string>,
): PlannedEntry[] =>
  entries.filter(({ state, key }) => (state === 'new' || state === 'replaces') && !leftOut.has(key));

const sourceLength = 2_000;

/**
 * The changes an import makes. A figure whose table names no source keeps the file, sheet and cell it came from, so
 * that it can be found again.
 */
export const importChanges = (
  evaluationId: string,
  entries: readonly PlannedEntry[],
  tables: readonly FoundTable[],
  file: string,
): Change[] =>
  entries.flatMap(({ found }): Change[] => {
    const { subjectId, item, scorerId, value, blankReason, words } = found;
    if (subjectId === null || item === null) return [];
    if (scorerId !== null)
      return fieldChanges('score', joinIdentifier(evaluationId, scorerId, subjectId, item, '1'), {
        value,
        blankReason,
        ...words,
      });
    const sheet = tables[found.table]?.sheet ?? '';
    const place = `${[file, sheet === file ? '' : sheet].filter((each) => each !== '').join(' ')} ${cellAddress(found.row - 1, found.column)}`;
    return fieldChanges('observation', joinIdentifier(evaluationId, subjectId, item), {
      value,
      blankReason,
      source: words?.source ?? (file === '' ? undefined : place.trim().slice(0, sourceLength)),
    });
  });
