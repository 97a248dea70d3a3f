import { fail } from '#shared/contract/failure.ts';
import { type IssuedTemplate, issuedTemplateSchema } from '#shared/model/issued-template.ts';
import type { Json } from '#shared/model/operation.ts';
import type { Connection } from '../db/connection.ts';
import { jsonColumn, parseRow } from './rows.ts';

export const listIssuedTemplates = (connection: Connection): IssuedTemplate[] =>
  (
    connection.prepare('SELECT id, content FROM issued_template WHERE deleted IS NOT 1').all() as {
      id: string;
      content: string;
    }[]
  )
    .map(({ id, content }) =>
      parseRow(issuedTemplateSchema, { ...(jsonColumn(content) as Record<string, Json>), id }),
    )
    .sort((a, b) =>
      a.importedAt < b.importedAt ? -1 : a.importedAt > b.importedAt ? 1 : a.id < b.id ? -1 : 1,
    );

export const findIssuedTemplate = (connection: Connection, id: string): IssuedTemplate =>
  listIssuedTemplates(connection).find((template) => template.id === id) ??
  fail('request.not-found', { noun: 'issued-template', id });
