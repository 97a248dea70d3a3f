import { fail } from '#shared/contract/failure.ts';
import {
  type AnnualField,
  type AnnualTemplate,
  annualFieldSchema,
  annualTemplateDocumentSchema,
  annualTemplateSchema,
} from '#shared/model/annual-table.ts';
import type { Json } from '#shared/model/operation.ts';
import type { Connection } from '../db/connection.ts';
import { jsonColumn, parseRow } from './rows.ts';

interface TemplateRow {
  id: string;
  content: string;
}

interface FieldRow {
  id: string;
  table_id: string | null;
  position: number | null;
  content: string;
}

/** Fields of a copied template by table, in order. */
const fieldsByTable = (connection: Connection, templateId: string): Map<string, AnnualField[]> => {
  const rows = connection
    .prepare(
      `SELECT id, table_id, position, content FROM annual_field
       WHERE template_id = ? AND deleted IS NOT 1 ORDER BY position, id`,
    )
    .all(templateId) as FieldRow[];
  const tables = new Map<string, AnnualField[]>();
  for (const { id, table_id, content } of rows) {
    const field = parseRow(annualFieldSchema, { ...(jsonColumn(content) as object), id });
    const table = tables.get(table_id ?? '');
    if (table) table.push(field);
    else tables.set(table_id ?? '', [field]);
  }
  return tables;
};

const toTemplate = (connection: Connection, { id, content }: TemplateRow): AnnualTemplate => {
  const own = jsonColumn(content) as Record<string, Json>;
  // Shipped templates are one document; copies are kept field by field, so that two people can edit one.
  if (own.document !== undefined)
    return parseRow(annualTemplateSchema, { id, shipped: true, basedOn: null, document: own.document });
  const { basedOn = null, tables, year, title, note } = own;
  const fields = fieldsByTable(connection, id);
  const named = (tables ?? []) as readonly { readonly id: string; readonly title: string }[];
  return {
    ...parseRow(annualTemplateSchema.omit({ document: true }), { id, shipped: false, basedOn }),
    document: parseRow(annualTemplateDocumentSchema, {
      id,
      year,
      title,
      note,
      tables: named.map((table) => ({ ...table, fields: fields.get(table.id) ?? [] })),
    }),
  };
};

/** Templates, the latest year first; among those of one year the shipped one first. */
export const listAnnualTemplates = (connection: Connection): AnnualTemplate[] =>
  (
    connection
      .prepare('SELECT id, content FROM annual_template WHERE deleted IS NOT 1 ORDER BY id')
      .all() as TemplateRow[]
  )
    .map((row) => toTemplate(connection, row))
    .sort((a, b) => b.document.year - a.document.year || Number(b.shipped) - Number(a.shipped));

/** Fails with `request.not-found`. */
export const findAnnualTemplate = (connection: Connection, id: string): AnnualTemplate => {
  const row = connection
    .prepare('SELECT id, content FROM annual_template WHERE id = ? AND deleted IS NOT 1')
    .get(id) as TemplateRow | undefined;
  return row ? toTemplate(connection, row) : fail('request.not-found', { noun: 'annual-template', id });
};
