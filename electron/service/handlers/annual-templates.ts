import { fail } from '#shared/contract/failure.ts';
import type { annualTableMethods } from '#shared/contract/methods/annual-tables.ts';
import { type AnnualTable, type AnnualTemplate, fieldsOf } from '#shared/model/annual-table.ts';
import type { Change } from '#shared/model/operation.ts';
import { joinIdentifier } from '#shared/model/primitives.ts';
import type { HandlersOf } from '../handler.ts';
import { createdChanges, fieldChanges } from '../log/field-changes.ts';
import { usersOf } from '../queries/annual-tables.ts';
import { findAnnualTemplate, listAnnualTemplates } from '../queries/annual-templates.ts';
import { listEvaluations } from '../queries/evaluations.ts';
import type { Workspace } from '../workspace.ts';

type TemplateMethods = {
  readonly [Name in keyof typeof annualTableMethods as Name extends `annualTemplates.${string}`
    ? Name
    : never]: (typeof annualTableMethods)[Name];
};

const entities = ['annual-template', 'annual-field'] as const;

/** A template that may be edited: a copy, not a shipped one. */
const editable = ({ connection }: Workspace, id: string): AnnualTemplate => {
  const template = findAnnualTemplate(connection, id);
  if (template.shipped) fail('annual-template.shipped', { title: template.document.title });
  return template;
};

const tableIn = ({ document }: AnnualTemplate, tableId: string): AnnualTable =>
  document.tables.find(({ id }) => id === tableId) ??
  fail('request.not-found', { noun: 'annual-table', id: tableId });

const fieldIn = ({ document }: AnnualTemplate, fieldId: string) =>
  fieldsOf(document).find(({ id }) => id === fieldId) ??
  fail('request.not-found', { noun: 'annual-field', id: fieldId });

/** The list of tables as the template keeps it; their fields are entities of their own. */
const listed = (tables: readonly AnnualTable[]) => tables.map(({ id, title }) => ({ id, title }));

/** Positions of a table's fields after a change of their order. */
const positions = (templateId: string, tableId: string, fieldIds: readonly string[]): Change[] =>
  fieldIds.flatMap((fieldId, position) =>
    fieldChanges('annual-field', joinIdentifier(templateId, fieldId), { tableId, position }),
  );

const inserted = (ids: readonly string[], at: number, id: string): string[] => {
  const others = ids.filter((each) => each !== id);
  return [...others.slice(0, at), id, ...others.slice(at)];
};

export const annualTemplateHandlers: HandlersOf<TemplateMethods> = {
  'annualTemplates.list': (_input, { workspace: { connection } }) => {
    const evaluations = listEvaluations(connection);
    return listAnnualTemplates(connection).map(({ id, shipped, basedOn, document }) => ({
      id,
      shipped,
      basedOn,
      year: document.year,
      title: document.title,
      tableCount: document.tables.length,
      fieldCount: fieldsOf(document).length,
      usedBy: usersOf(evaluations, id),
    }));
  },
  'annualTemplates.get': ({ id }, { workspace }) => findAnnualTemplate(workspace.connection, id),
  'annualTemplates.copy': ({ id, year, title }, { workspace, changed }) => {
    const { document } = findAnnualTemplate(workspace.connection, id);
    const copy = workspace.newIdentifier('annual');
    workspace.log.record('owner', [
      ...createdChanges('annual-template', copy, {
        year,
        title,
        note: document.note,
        basedOn: id,
        tables: listed(document.tables),
      }),
      ...document.tables.flatMap((table) =>
        table.fields.flatMap(({ id: fieldId, ...field }, position) =>
          createdChanges('annual-field', joinIdentifier(copy, fieldId), {
            ...field,
            tableId: table.id,
            position,
          }),
        ),
      ),
    ]);
    changed(entities);
    return { id: copy };
  },
  'annualTemplates.set': ({ id, fields }, { workspace, changed }) => {
    editable(workspace, id);
    workspace.log.record('owner', fieldChanges('annual-template', id, fields));
    changed(entities);
    return {};
  },
  'annualTemplates.remove': ({ id }, { workspace, changed }) => {
    const { document } = editable(workspace, id);
    const evaluations = usersOf(listEvaluations(workspace.connection), id);
    if (evaluations.length > 0) fail('annual-template.in-use', { title: document.title, evaluations });
    const { batch } = workspace.log.record('owner', fieldChanges('annual-template', id, { deleted: true }));
    changed(entities);
    return { batch };
  },
  'annualTemplates.addTable': ({ id, title }, { workspace, changed }) => {
    const { document } = editable(workspace, id);
    const tableId = workspace.newIdentifier('table');
    const { batch } = workspace.log.record(
      'owner',
      fieldChanges('annual-template', id, { tables: [...listed(document.tables), { id: tableId, title }] }),
    );
    changed(entities);
    return { tableId, batch };
  },
  'annualTemplates.setTable': ({ id, tableId, fields }, { workspace, changed }) => {
    const template = editable(workspace, id);
    tableIn(template, tableId);
    const tables = listed(template.document.tables).map((table) =>
      table.id === tableId ? { ...table, title: fields.title ?? table.title } : table,
    );
    workspace.log.record('owner', fieldChanges('annual-template', id, { tables }));
    changed(entities);
    return {};
  },
  'annualTemplates.orderTables': ({ id, tableIds }, { workspace, changed }) => {
    const template = editable(workspace, id);
    const { tables, title } = template.document;
    if (tableIds.length !== tables.length || new Set(tableIds).size !== tables.length)
      fail('annual-template.order', { title });
    const ordered = tableIds.map((tableId) => tableIn(template, tableId));
    const { batch } = workspace.log.record(
      'owner',
      fieldChanges('annual-template', id, { tables: listed(ordered) }),
    );
    changed(entities);
    return { batch };
  },
  'annualTemplates.removeTable': ({ id, tableId }, { workspace, changed }) => {
    const template = editable(workspace, id);
    const { fields } = tableIn(template, tableId);
    const { batch } = workspace.log.record('owner', [
      ...fieldChanges('annual-template', id, {
        tables: listed(template.document.tables).filter((table) => table.id !== tableId),
      }),
      ...fields.flatMap((field) =>
        fieldChanges('annual-field', joinIdentifier(id, field.id), { deleted: true }),
      ),
    ]);
    changed(entities);
    return { batch };
  },
  'annualTemplates.addField': ({ id, tableId, at, field }, { workspace, changed }) => {
    const template = editable(workspace, id);
    const ids = tableIn(template, tableId).fields.map((each) => each.id);
    const fieldId = workspace.newIdentifier('field');
    const order = inserted(ids, at, fieldId);
    const { batch } = workspace.log.record('owner', [
      ...createdChanges('annual-field', joinIdentifier(id, fieldId), {
        ...field,
        tableId,
        position: order.indexOf(fieldId),
      }),
      ...positions(id, tableId, order),
    ]);
    changed(entities);
    return { fieldId, batch };
  },
  'annualTemplates.setField': ({ id, fieldId, fields }, { workspace, changed }) => {
    fieldIn(editable(workspace, id), fieldId);
    workspace.log.record('owner', fieldChanges('annual-field', joinIdentifier(id, fieldId), fields));
    changed(entities);
    return fieldIn(findAnnualTemplate(workspace.connection, id), fieldId);
  },
  'annualTemplates.moveField': ({ id, fieldId, tableId, to }, { workspace, changed }) => {
    const template = editable(workspace, id);
    fieldIn(template, fieldId);
    const ids = tableIn(template, tableId).fields.map((each) => each.id);
    const { batch } = workspace.log.record('owner', positions(id, tableId, inserted(ids, to, fieldId)));
    changed(entities);
    return { batch };
  },
  'annualTemplates.removeField': ({ id, fieldId }, { workspace, changed }) => {
    fieldIn(editable(workspace, id), fieldId);
    const { batch } = workspace.log.record(
      'owner',
      fieldChanges('annual-field', joinIdentifier(id, fieldId), { deleted: true }),
    );
    changed(entities);
    return { batch };
  },
  'annualTemplates.undo': ({ id, batch }, { workspace, changed }) => {
    const { reverted, kept } = workspace.log.revert('owner', batch, id);
    changed(entities);
    return { reverted, kept };
  },
};
