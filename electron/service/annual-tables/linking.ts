import { fail } from '#shared/contract/failure.ts';
import { type AnnualField, type AnnualLink, isFigure } from '#shared/model/annual-table.ts';
import type { Change } from '#shared/model/operation.ts';
import { joinIdentifier } from '#shared/model/primitives.ts';
import type { Observation } from '#shared/model/score.ts';
import type { linkableItems } from '#shared/reports/annual-tables/links.ts';
import { isSameUnit } from '#shared/reports/annual-tables/units.ts';
import { checkObservation } from '#shared/scoring/check-entered.ts';
import { createdChanges, fieldChanges } from '../log/field-changes.ts';
import { listAnnualEntries } from '../queries/annual-tables.ts';
import { findEvaluation, listSubjects } from '../queries/evaluations.ts';
import { findVersion } from '../queries/frameworks.ts';
import { listObservations } from '../queries/scores.ts';
import type { Workspace } from '../workspace.ts';
import { entryId } from './entering.ts';

/** Refuses what cannot be one figure: other kinds, other units, an item of another field. */
export const assertLinkable = (
  field: AnnualField,
  items: readonly string[],
  linkable: ReturnType<typeof linkableItems>,
  others: readonly AnnualLink[],
  fields: readonly AnnualField[],
): void => {
  if (items.length > 0 && field.kind === 'text') fail('annual-table.text-not-linked', { field: field.name });
  for (const item of items) {
    const found =
      linkable.find((each) => each.item === item) ??
      fail('annual-table.not-linkable', { field: field.name, item });
    if (!isSameUnit(field.unit, found.unit))
      fail('annual-table.unit-differs', {
        field: field.name,
        unit: field.unit,
        item: found.label,
        itemUnit: found.unit,
      });
    const taken = others.find((link) => link.fieldId !== field.id && link.items.includes(item));
    // A link of a field the template no longer has stands in nobody's way.
    const other = taken && fields.find(({ id }) => id === taken.fieldId);
    if (other) fail('annual-table.linked-twice', { field: field.name, item: found.label, other: other.name });
  }
};

const isEmpty = (observation: Observation | undefined): boolean =>
  !observation || (observation.value === null && observation.blankReason === null);

/** Figures follow the link: into observations that are still empty, and back into the table when it is taken back. */
export const movedFigures = (
  workspace: Workspace,
  evaluationId: string,
  field: AnnualField,
  before: readonly string[],
  after: readonly string[],
): Change[] => {
  const { connection } = workspace;
  const { frameworkVersionId } = findEvaluation(connection, evaluationId);
  const framework = findVersion(connection, frameworkVersionId).document;
  const observations = new Map(
    listObservations(connection, evaluationId).map((each) => [
      joinIdentifier(each.subjectId, each.item),
      each,
    ]),
  );
  const entries = new Map(
    listAnnualEntries(connection, evaluationId)
      .filter(({ fieldId }) => fieldId === field.id)
      .map((entry) => [entry.subjectId, entry]),
  );
  return listSubjects(connection, evaluationId).flatMap((subject): Change[] => {
    const own = entries.get(subject.id);
    const entity = entryId(evaluationId, subject.id, field.id);
    const of = (item: string) => observations.get(joinIdentifier(subject.id, item));
    if (after.length === 0) {
      const known = before.map(of).find((each) => each?.value?.kind === 'number');
      return known?.value?.kind === 'number' && own?.current == null
        ? createdChanges('annual-entry', entity, {
            current: known.value.number,
            blankReason: null,
            ...(known.source !== '' && (own?.note ?? '') === '' ? { note: known.source } : {}),
          })
        : [];
    }
    const number = own?.current;
    if (own === undefined || number == null || !isFigure(number)) return [];
    const value = { kind: 'number', number } as const;
    const fits = after.every(
      (item) => isEmpty(of(item)) && checkObservation(framework, item, value) === null,
    );
    if (!fits) return [];
    return [
      ...after.flatMap((item) =>
        fieldChanges('observation', joinIdentifier(evaluationId, subject.id, item), {
          value,
          ...(own.note === '' ? {} : { source: own.note }),
        }),
      ),
      ...fieldChanges('annual-entry', entity, { current: null }),
    ];
  });
};
