import type { exportFailures } from '../../../contract/failures/export.ts';
import type { FailureSentences } from '../../translation.ts';

const kinds = { sheet: '工作表', table: '数据表' } as const;

export const exportSentences: FailureSentences<typeof exportFailures> = {
  'export.unknown-content': ({ kind, found }) =>
    `导出内容：须为本版本所有的${kinds[kind]}。“${found}”不在其中。请修改导出方案，或用存下该方案的版本导出。`,
  'export.nothing-to-write': ({ chosen }) =>
    `导出内容：至少要有一张工作表。所选的${chosen.join('、')}在本项目中均无内容。请另选工作表。`,
  'export.encoding': ({ place, encoding, character, codePoint }) =>
    `“${place}”：写成 ${encoding} 后须能读回原字。“${character}”（${codePoint}）读回有出入。请改用 UTF-8。`,
  'export.unknown-placeholder': ({ pattern, found, known }) =>
    `文件名“${pattern}”：花括号内须为${known.join('、')}之一。现为“${found}”。请改正。`,
  'export.profile-name-taken': ({ name }) =>
    `导出方案“${name}”：名称不得重复。已有同名方案。请另取名称，或修改原有方案。`,
};
