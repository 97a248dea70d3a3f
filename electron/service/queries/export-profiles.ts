import { fail } from '#shared/contract/failure.ts';
import { type ExportProfile, exportProfileSchema } from '#shared/model/export-profile.ts';
import type { Json } from '#shared/model/operation.ts';
import type { Connection } from '../db/connection.ts';
import { jsonColumn, parseRow } from './rows.ts';

/** Fields that were null from the start are not in the log. */
const nullable = { fonts: null, workbook: null, data: null };

export const listExportProfiles = (connection: Connection): ExportProfile[] =>
  (
    connection.prepare('SELECT id, content FROM export_profile WHERE deleted IS NOT 1').all() as {
      id: string;
      content: string;
    }[]
  )
    .map(({ id, content }) =>
      parseRow(exportProfileSchema, { ...nullable, ...(jsonColumn(content) as Record<string, Json>), id }),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN') || (a.id < b.id ? -1 : 1));

export const findExportProfile = (connection: Connection, id: string): ExportProfile =>
  listExportProfiles(connection).find((profile) => profile.id === id) ??
  fail('request.not-found', { noun: 'export-profile', id });
