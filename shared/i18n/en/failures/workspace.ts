import type { workspaceFailures } from '../../../contract/failures/workspace.ts';
import type { FailureSentences } from '../../translation.ts';

export const workspaceSentences: FailureSentences<typeof workspaceFailures> = {
  'workspace.in-use': ({ place }) =>
    `Workspace “${place}”: only one program can have it open, and another Hengping has it. Close the other window or command, then try again.`,
  'workspace.read-only': ({ place }) =>
    `Workspace “${place}”: it must be writable and is read-only. Remove the read-only mark from the folder, or use a writable place, then try again.`,
  'workspace.disk-full': ({ place }) =>
    `Workspace “${place}”: the disk is full and this change was not written; what was saved before is unaffected. Free some space, then try again.`,
  'workspace.not-a-database': ({ place }) =>
    `Data file “${place}”: it is not a database and may have been overwritten by another program. The file was left as it is; a backup below can restore the work.`,
  'workspace.foreign-database': ({ place, applicationId }) =>
    `Data file “${place}”: it belongs to another program (identifier ${applicationId}) and is not a workspace. The file was left as it is; use another workspace folder, or restore a backup.`,
  'workspace.corrupt': ({ place, detail }) =>
    `Data file “${place}”: the integrity check failed (${detail}). The file was left as it is; restore the latest backup, the present state is backed up first.`,
  'workspace.from-newer-version': ({ place, found, supported }) =>
    `Data file “${place}”: it was written by a newer Hengping (data version ${found}, this program supports up to ${supported}). Upgrade the program, or restore a backup from before the upgrade.`,
  'workspace.unavailable': ({ place, detail }) =>
    `Workspace “${place}”: it cannot be opened (${detail}). Check that the folder exists and the disk or USB stick is connected, then try again.`,
  'workspace.backup-missing': ({ name }) =>
    `Backup “${name}”: it is no longer in the backup folder; a newer backup may have replaced it. Reload the list and choose another.`,
  'workspace.backup-invalid': ({ name, detail }) =>
    `Backup “${name}”: it failed its check (${detail}) and was not used; the present data is unchanged. Choose another backup.`,
};
