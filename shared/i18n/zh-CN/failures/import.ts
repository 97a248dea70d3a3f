import type { importFailures } from '../../../contract/failures/import.ts';
import type { FailureSentences } from '../../translation.ts';

/** 表格内位置，与电子表格界面所示一致。 */
const at = (place: { readonly sheet: string; readonly row: number; readonly column: string }): string =>
  `${place.sheet === '' ? '' : `“${place.sheet}”`}第${place.row}行${place.column}列`;

const meanings = { yes: '是', no: '否', 'not-applicable': '不适用', 'not-done': '未完成' } as const;

export const importSentences: FailureSentences<typeof importFailures> = {
  'import.nothing-recognised': ({ place, sheets }) =>
    `“${place}”：至少一个表须写明被评对象、指标和数值。${sheets.filter((each) => each !== '').length === 0 ? '其中的表' : `工作表${sheets.map((each) => `“${each}”`).join('、')}`}的表头与本项目的对象、指标对不上。请在表头写指标编号或名称，在行首写对象名称或代码。`,
  'import.changed-since-preview': ({ place }) =>
    `“${place}”：导入的内容须与预览一致。预览之后文件、选择或已有数值有变动。请重新预览后再导入。`,
  'import.nothing-to-take': ({ place }) =>
    `“${place}”：至少有一格可以导入。各格或不能导入，或已略去，或与已有数值相同。请核对预览中的说明。`,
  'import.row-left-out': ({ found, ...place }) =>
    `${at(place)}：此行不是数据。“${found}”为合计、注释、签字或重复的表头。此行不导入；确为数据的，请改写行首名称后重试。`,
  'import.row-unlabelled': (place) =>
    `${at(place)}：每行须写明是谁的、哪一项。该行有数值而没有名称。此行不导入；请补填名称后重试。`,
  'import.subject-unknown': () =>
    '须知道是哪个被评对象的数值。表中、表名和标题都没有写明。请在“工作表”一栏选定被评对象。',
  'import.scorer-unknown': () =>
    '评分须知道由谁评出。表中、表名和标题都没有写明评分人。请在“工作表”一栏选定评分人。',
  'import.labels-disagree': ({ code, name }) =>
    `同一行的代码与名称须指同一项。代码“${code}”与名称“${name}”指的不是同一项。请更正其一后重试。`,
  'import.name-differs': ({ found, expected }) =>
    `名称须与代码所指一致。代码所指为“${expected}”，表中写作“${found}”。按代码导入；请核对是否同一项。`,
  'import.label-from-above': ({ found }) =>
    `行首名称须写明。该行为空，按上方的“${found}”读取。请核对；不属于它的，取消勾选。`,
  'import.points-not-figure': ({ indicator }) =>
    `“${indicator}”按采集值计分，填的应是数值而不是得分。该列是得分。请改填采集的数值，得分由程序计算。`,
  'import.shown-rounded': ({ shown, number }) =>
    `单元格显示“${shown}”，实际存有 ${number}。按实际存有的数值导入；应按显示导入的，请在表中改成该数值。`,
  'import.share-of-one': ({ found }) =>
    `单位为%，应填百分数。该单元格为 ${found}，可能是以1为100%的比例。按 ${found}% 导入；不是此意的，请在表中更正。`,
  'import.word-read-as': ({ found, meaning }) =>
    `“${found}”不是表单的用语，按“${meanings[meaning]}”读取。请核对；不是此意的，取消勾选。`,
  'import.level-by-points': ({ found, level }) =>
    `该指标按等级评定，表中填的是 ${found} 分，只有“${level}”计此分，按“${level}”导入。请核对；不是此意的，取消勾选。`,
  'import.twice': ({ first }) =>
    `每个对象的每一项只能有一个数值。${first} 已有同一项。请删去其中一处，此处不导入。`,
  'import.hidden-row': () => '该行在原表中被隐藏或筛掉，同样读取。请确认是否需要导入。',
  'import.hidden-column': ({ column }) => `隐藏的列同样读取。${column}列在原表中被隐藏。请确认是否需要导入。`,
  'import.words-without-value': ({ found }) =>
    `原因和来源须与数值一起导入。该行写有“${found}”而没有数值。请补填数值，或在评分表中填写。`,
};
