import type { Indicator } from '#shared/model/framework.ts';
import type { SeededRandom } from './random.ts';

/** What scorers write on their sheets. Sample data, Chinese in every language, like the plans themselves. */

const comments = [
  '台账齐全，现场核验与自评一致。',
  '制度已建立，执行记录较完整。',
  '推进有序，部分数据以主管部门口径为准。',
  '有特色做法，可供同类单位借鉴。',
  '资料按年度归档，可追溯。',
] as const;

const shortfalls = [
  (evidence: string) => `未见${evidence}的完整材料`,
  (evidence: string) => `${evidence}仅覆盖部分年度`,
  (evidence: string) => `${evidence}与现场情况不完全一致`,
  (evidence: string) => `${evidence}缺少签章或日期`,
] as const;

export const commentFor = (random: SeededRandom): string => (random.chance(0.3) ? random.pick(comments) : '');

export const deductionReasonFor = ({ evidence }: Indicator, random: SeededRandom): string => {
  const [first = '佐证材料', ...rest] = evidence;
  return random.pick(shortfalls)(random.pick([first, ...rest]));
};

export const sourceFor = ({ evidence }: Indicator): string => `${evidence[0] ?? '主管部门统计'}，现场核验`;

export const vetoSource = '抽查发现一份佐证材料日期被改动，经复核组确认';
export const bonusSource = '上级认定文件，复核组核对原件';

/** A small evidence file, as an office would hand it in. */
export const evidenceText = (subject: string, indicator: Indicator, year: number): string =>
  [
    `${subject}`,
    `${year}年度佐证材料说明（示例）`,
    '',
    `指标：${indicator.code} ${indicator.name}`,
    `材料：${indicator.evidence.join('、') || '说明'}`,
    '以上材料由单位归档，评价时提供原件核对。',
    '',
  ].join('\r\n');

export const evidenceName = (indicator: Indicator): string =>
  `${indicator.code}${indicator.evidence[0] ?? '佐证'}说明.txt`;
