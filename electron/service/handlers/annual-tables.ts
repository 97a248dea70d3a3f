import { fail, refuse } from '#shared/contract/failure.ts';
import type { annualTableMethods } from '#shared/contract/methods/annual-tables.ts';
import { type AnnualField, type AnnualLink, fieldsOf, isFigure } from '#shared/model/annual-table.ts';
import type { Evaluation, Subject } from '#shared/model/evaluation.ts';
import type { Change } from '#shared/model/operation.ts';
import { joinIdentifier } from '#shared/model/primitives.ts';
import type { Observation } from '#shared/model/score.ts';
import { linkableItems, proposeLinks } from '#shared/reports/annual-tables/links.ts';
import { isSameUnit } from '#shared/reports/annual-tables/units.ts';
import { checkObservation } from '#shared/scoring/check-entered.ts';
import { maximumDigits } from '#shared/scoring/decimal-input.ts';
import type { HandlersOf } from '../handler.ts';
import { createdChanges, fieldChanges } from '../log/field-changes.ts';
import { openForScoring } from '../open-for-scoring.ts';
import {
  listAnnualEntries,
  listAnnualLinks,
  readAnnualTables,
  templateOf,
} from '../queries/annual-tables.ts';
import { findAnnualTemplate } from '../queries/annual-templates.ts';
import { findEvaluation, findSubject, listSubjects } from '../queries/evaluations.ts';
import { findVersion } from '../queries/frameworks.ts';
import { listObservations } from '../queries/scores.ts';
import { exportAnnualTables } from '../workbook/export-annual-tables.ts';
import type { Workspace } from '../workspace.ts';
import { annualTemplateHandlers } from './annual-templates.ts';
import { readSettings } from './settings.ts';

/** Annual figures are collected until the evaluation is closed, also while scores are locked. */
const openEvaluation = ({ connection }: Workspace, evaluationId: string): Evaluation => {
  const evaluation = findEvaluation(connection, evaluationId);
  const { state, title } = evaluation;
  if (state === 'closed') fail('evaluation.locked', { title, state });
  return evaluation;
};

const usedTemplate = ({ connection }: Workspace, evaluation: Evaluation) =>
  templateOf(connection, evaluation)?.document ??
  fail('annual-table.no-template', { title: evaluation.title });

const findField = (fields: readonly AnnualField[], id: string): AnnualField =>
  fields.find((field) => field.id === id) ?? fail('request.not-found', { noun: 'annual-field', id });

const itemsOf = (links: readonly AnnualLink[], fieldId: string): readonly string[] =>
  links.find((link) => link.fieldId === fieldId)?.items ?? [];

/** A figure is a plain decimal of a length that is computed with; text is taken as it is. */
const assertFigure = (subject: Subject, field: AnnualField, text: string | null | undefined): void => {
  if (field.kind === 'text' || text == null) return;
  if (!isFigure(text))
    fail('annual-table.not-a-number', { subject: subject.name, field: field.name, found: text });
  if (text.replace(/\D/g, '').length > maximumDigits)
    fail('value.too-many-digits', { found: text, maximum: maximumDigits });
};

/** A value clears the reason for being blank and the other way round. */
const exclusive = (fields: {
  current?: string | null | undefined;
  blankReason?: string | null | undefined;
}) => {
  if (fields.current != null && fields.blankReason != null) fail('value.blank-and-value', {});
  return {
    ...fields,
    ...(fields.current != null ? { blankReason: null } : {}),
    ...(fields.blankReason != null ? { current: null } : {}),
  };
};

const entryId = (evaluationId: string, subjectId: string, fieldId: string): string =>
  joinIdentifier(evaluationId, subjectId, fieldId);

interface EntryFields {
  readonly current?: string | null | undefined;
  readonly blankReason?: Observation['blankReason'] | undefined;
  readonly note?: string | undefined;
}

/** 本年 of a linked field: the same figure into every observation it stands for. */
const observationChanges = (
  { connection }: Workspace,
  evaluationId: string,
  subjectId: string,
  items: readonly string[],
  { current, blankReason, note }: EntryFields,
): Change[] => {
  if (current === undefined && blankReason === undefined && note === undefined) return [];
  const framework = openForScoring(connection, evaluationId);
  const { current: number, blankReason: reason } = exclusive({ current, blankReason });
  const value = number == null ? number : ({ kind: 'number', number } as const);
  return items.flatMap((item) => {
    refuse(checkObservation(framework, item, value ?? null));
    return fieldChanges('observation', joinIdentifier(evaluationId, subjectId, item), {
      value,
      blankReason: reason,
      source: note,
    });
  });
};

/** Refuses what cannot be one figure: other kinds, other units, an item of another field. */
const assertLinkable = (
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
const movedFigures = (
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

const entities = ['annual-link', 'annual-entry', 'observation'] as const;

export const annualTableHandlers: HandlersOf<typeof annualTableMethods> = {
  ...annualTemplateHandlers,
  'annualTables.get': ({ evaluationId, subjectId }, { workspace }) => {
    const evaluation = findEvaluation(workspace.connection, evaluationId);
    if (subjectId !== undefined) findSubject(workspace.connection, evaluationId, subjectId);
    const tables = readAnnualTables(workspace, evaluation, subjectId ?? null);
    if (!tables) return { template: null, subjects: [], links: [], items: [], proposals: [], previous: null };
    const { template, filled, links, items, previous } = tables;
    const framework = findVersion(workspace.connection, evaluation.frameworkVersionId).document;
    return {
      template,
      subjects: filled,
      links,
      items,
      proposals: proposeLinks(template.document, framework, links),
      previous: previous && { id: previous.id, title: previous.title, year: previous.year },
    };
  },
  'annualTables.progress': ({ evaluationId }, { workspace }) => {
    const tables = readAnnualTables(workspace, findEvaluation(workspace.connection, evaluationId));
    if (!tables) return [];
    const cells = new Map(tables.filled.map((each) => [each.subjectId, each.cells]));
    return tables.subjects.map(({ id, name, code }) => {
      const own = cells.get(id) ?? [];
      return {
        id,
        name,
        code,
        filled: own.filter(({ current, blankReason }) => current !== null || blankReason !== null).length,
        fields: own.length,
        doubts: own.filter(({ doubts }) => doubts.length > 0).length,
      };
    });
  },
  'annualTables.use': ({ evaluationId, templateId }, { workspace, changed }) => {
    openEvaluation(workspace, evaluationId);
    if (templateId !== null) findAnnualTemplate(workspace.connection, templateId);
    const { batch } = workspace.log.record(
      'owner',
      fieldChanges('evaluation', evaluationId, { annualTemplateId: templateId }),
    );
    changed(['evaluation'], evaluationId);
    return { batch };
  },
  'annualTables.setEntry': (
    { evaluationId, subjectId, fieldId, actor, current, blankReason, previous, note },
    { workspace, changed },
  ) => {
    const { connection } = workspace;
    const template = usedTemplate(workspace, openEvaluation(workspace, evaluationId));
    const subject = findSubject(connection, evaluationId, subjectId);
    const field = findField(fieldsOf(template), fieldId);
    assertFigure(subject, field, current);
    assertFigure(subject, field, previous);
    const items = field.kind === 'number' ? itemsOf(listAnnualLinks(connection, evaluationId), fieldId) : [];
    const own = { current, blankReason, note };
    const isEntered = current !== undefined || blankReason !== undefined;
    const { batch } = workspace.log.record(
      actor,
      items.length > 0
        ? [
            ...observationChanges(workspace, evaluationId, subjectId, items, own),
            // What was entered before the link has had its say once the figure is entered again.
            ...createdChanges('annual-entry', entryId(evaluationId, subjectId, fieldId), {
              previous,
              ...(isEntered ? { current: null, blankReason: null } : {}),
            }),
          ]
        : createdChanges('annual-entry', entryId(evaluationId, subjectId, fieldId), {
            ...exclusive({ current, blankReason }),
            previous,
            note,
          }),
    );
    changed(entities, evaluationId);
    return { batch };
  },
  'annualTables.link': ({ evaluationId, links, actor }, { workspace, changed }) => {
    const { connection } = workspace;
    const evaluation = openEvaluation(workspace, evaluationId);
    const fields = fieldsOf(usedTemplate(workspace, evaluation));
    const linkable = linkableItems(openForScoring(connection, evaluationId));
    const present = listAnnualLinks(connection, evaluationId);
    // Links of one request are judged together, so that an item can change its field.
    const planned = [
      ...present.filter(({ fieldId }) => !links.some((link) => link.fieldId === fieldId)),
      ...links.map((link) => ({ ...link, declined: false })),
    ];
    const { batch } = workspace.log.record(
      actor,
      links.flatMap(({ fieldId, items }) => {
        const field = findField(fields, fieldId);
        assertLinkable(field, items, linkable, planned, fields);
        return [
          ...createdChanges('annual-link', joinIdentifier(evaluationId, fieldId), {
            items,
            declined: items.length === 0,
          }),
          ...movedFigures(workspace, evaluationId, field, itemsOf(present, fieldId), items),
        ];
      }),
    );
    changed(entities, evaluationId);
    return { batch };
  },
  'annualTables.decline': ({ evaluationId, fieldId, declined, actor }, { workspace, changed }) => {
    const template = usedTemplate(workspace, openEvaluation(workspace, evaluationId));
    findField(fieldsOf(template), fieldId);
    const { batch } = workspace.log.record(
      actor,
      createdChanges('annual-link', joinIdentifier(evaluationId, fieldId), { declined }),
    );
    changed(['annual-link'], evaluationId);
    return { batch };
  },
  'annualTables.export': async ({ evaluationId, subjectId, language }, { workspace, signal, progress }) => {
    const evaluation = findEvaluation(workspace.connection, evaluationId);
    if (subjectId !== null) findSubject(workspace.connection, evaluationId, subjectId);
    const tables =
      readAnnualTables(workspace, evaluation, subjectId) ??
      fail('annual-table.no-template', { title: evaluation.title });
    const { path, name, size, sha256, sheets, comparedCells } = await exportAnnualTables(
      { evaluation, tables, single: subjectId !== null, revision: workspace.log.revision() },
      {
        language,
        fonts: readSettings(workspace).fonts,
        temporaryDirectory: workspace.transfers.directory,
        method: 'annualTables.export',
        signal,
        onProgress: progress,
      },
    );
    return {
      ...workspace.transfers.offer({ path, name, size, sha256, temporary: true }),
      sheets,
      comparedCells,
    };
  },
};
