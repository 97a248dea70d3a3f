import { fail } from '#shared/contract/failure.ts';
import type { exportProfileMethods } from '#shared/contract/methods/export-profiles.ts';
import { catalogues } from '#shared/i18n/index.ts';
import type { ExportProfile } from '#shared/model/export-profile.ts';
import { unknownPlaceholder } from '#shared/reports/file-name-pattern.ts';
import type { HandlersOf } from '../handler.ts';
import { createdChanges, fieldChanges } from '../log/field-changes.ts';
import { runExport } from '../plain-export/run-export.ts';
import { readAnnualTables } from '../queries/annual-tables.ts';
import { findExportProfile, listExportProfiles } from '../queries/export-profiles.ts';
import { previousYear } from '../queries/previous-year.ts';
import { readSnapshot } from '../queries/snapshot.ts';
import type { Workspace } from '../workspace.ts';
import { readSettings } from './settings.ts';

/** A name of its own and a file name whose placeholders are known. */
const check = ({ connection }: Workspace, fields: Omit<ExportProfile, 'id'>, own: string | null): void => {
  const { name, fileName, language } = fields;
  const taken = listExportProfiles(connection).some((each) => each.name === name && each.id !== own);
  if (taken) fail('export.profile-name-taken', { name }, ['fields', 'name']);
  const found = unknownPlaceholder(fileName);
  const known = Object.values(catalogues[language].exportProfiles.placeholders);
  if (found !== null)
    fail('export.unknown-placeholder', { pattern: fileName, found, known }, ['fields', 'fileName']);
};

export const exportProfileHandlers: HandlersOf<typeof exportProfileMethods> = {
  'exportProfiles.list': (_input, { workspace }) => listExportProfiles(workspace.connection),
  'exportProfiles.create': ({ fields, actor }, { workspace, changed }) => {
    check(workspace, fields, null);
    const id = workspace.newIdentifier('profile');
    workspace.log.record(actor, createdChanges('export-profile', id, fields));
    changed(['export-profile']);
    return findExportProfile(workspace.connection, id);
  },
  'exportProfiles.update': ({ id, fields, actor }, { workspace, changed }) => {
    findExportProfile(workspace.connection, id);
    check(workspace, fields, id);
    workspace.log.record(actor, fieldChanges('export-profile', id, fields));
    changed(['export-profile']);
    return findExportProfile(workspace.connection, id);
  },
  'exportProfiles.remove': ({ id, actor }, { workspace, changed }) => {
    findExportProfile(workspace.connection, id);
    const { batch } = workspace.log.record(actor, [
      { entity: 'export-profile', entityId: id, field: 'deleted', value: true },
    ]);
    changed(['export-profile']);
    return { batch };
  },
  'exportProfiles.undo': ({ id, batch, actor }, { workspace, changed }) => {
    const { reverted, kept } = workspace.log.revert(actor, batch, id);
    changed(['export-profile']);
    return { reverted, kept };
  },
  'exportProfiles.run': async ({ evaluationId, id }, { workspace, signal, progress }) => {
    const profile = findExportProfile(workspace.connection, id);
    const snapshot = readSnapshot(workspace, evaluationId);
    const source = {
      snapshot,
      annual: readAnnualTables(workspace, snapshot.evaluation),
      previous: previousYear(workspace, snapshot.evaluation),
    };
    const { files, compared, ...file } = await runExport(source, profile, {
      name: profile.name,
      fonts: profile.fonts ?? readSettings(workspace).fonts,
      temporaryDirectory: workspace.transfers.directory,
      method: 'exportProfiles.run',
      signal,
      onProgress: progress,
    });
    return { ...workspace.transfers.offer({ ...file, temporary: true }), files, compared };
  },
};
