import type { workspaceFailures } from '../../../contract/failures/workspace.ts';
import type { FailureSentences } from '../../translation.ts';

export const workspaceSentences: FailureSentences<typeof workspaceFailures> = {
  'workspace.in-use': ({ place }) =>
    `工作区“${place}”：同一时间只能由一个程序打开，现已被另一个衡评占用。请先关闭另一个窗口或命令，再重试。`,
  'workspace.read-only': ({ place }) =>
    `工作区“${place}”：需要写入权限，现为只读。请在文件夹属性中取消只读，或改用有写入权限的位置，再重试。`,
  'workspace.disk-full': ({ place }) =>
    `工作区“${place}”：磁盘空间不足，本次内容未写入，此前已保存的内容不受影响。请清理磁盘后重试。`,
  'workspace.not-a-database': ({ place }) =>
    `数据文件“${place}”：不是数据库文件，可能被其他程序覆盖。原文件未作改动；可用下列备份恢复。`,
  'workspace.foreign-database': ({ place, applicationId }) =>
    `数据文件“${place}”：属于其他程序（标识 ${applicationId}），不是衡评的工作区。原文件未作改动；请换一个工作区文件夹，或用备份恢复。`,
  'workspace.corrupt': ({ place, detail }) =>
    `数据文件“${place}”：完整性检查未通过（${detail}）。原文件未作改动；请用最近的备份恢复，恢复前会先备份现状。`,
  'workspace.from-newer-version': ({ place, found, supported }) =>
    `数据文件“${place}”：由较新版本的衡评写成（数据版本 ${found}，本程序支持到 ${supported}）。请升级程序后打开；或恢复到升级前的备份。`,
  'workspace.unavailable': ({ place, detail }) =>
    `工作区“${place}”：无法打开（${detail}）。请检查文件夹是否存在、磁盘或 U 盘是否已连接，再重试。`,
  'workspace.backup-missing': ({ name }) =>
    `备份“${name}”：已不在备份文件夹中，可能已被较新的备份替换。请重新读取列表后另选一个。`,
  'workspace.backup-invalid': ({ name, detail }) =>
    `备份“${name}”：检查未通过（${detail}），没有用它恢复，现有数据未变。请另选一个备份。`,
};
