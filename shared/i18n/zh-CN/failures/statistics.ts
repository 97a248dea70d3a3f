import type { statisticsFailures } from '../../../contract/failures/statistics.ts';
import type { FailureSentences } from '../../translation.ts';

const cell = ({ place, row, column }: { place: string; row: string; column: string }): string =>
  `${place}“${row}”与“${column}”`;

export const statisticsSentences: FailureSentences<typeof statisticsFailures> = {
  'statistics.matrix-size': ({ place, found, minimum, maximum }) =>
    `${place}：判断矩阵应有${minimum}至${maximum}项；现为${found}项。请增减比较项，或分组后逐组比较。`,
  'statistics.matrix-not-square': ({ place, row, found, expected }) =>
    `${place}：判断矩阵每行应有${expected}个数；“${row}”一行现为${found}个。请补齐或删去多余的数。`,
  'statistics.judgement-missing': (facts) => `${cell(facts)}：每一对都应作出判断；现为空。请补填。`,
  'statistics.judgement-unreadable': ({ found, ...facts }) =>
    `${cell(facts)}：判断值应为数或分数，如3、1/3；现为“${found}”。请改填。`,
  'statistics.judgement-not-positive': ({ found, ...facts }) =>
    `${cell(facts)}：判断值应大于0；现为${found}。请改填1至9或其倒数。`,
  'statistics.judgement-outside-scale': ({ found, ...facts }) =>
    `${cell(facts)}：判断值应在1/9至9之间；现为${found}。请改填1至9或其倒数。`,
  'statistics.diagonal-not-one': ({ place, row, found }) =>
    `${place}“${row}”：与自身比较应为1；现为${found}。请改为1。`,
  'statistics.not-reciprocal': ({ found, opposite, ...facts }) =>
    `${cell(facts)}：对称位置的两个判断应互为倒数；现为${found}与${opposite}。请改正其中一个；不能除尽的请填分数，如1/3。`,
  'statistics.matrices-differ': ({ place, found, expected }) =>
    `${place}：合并的判断矩阵项数应相同；现为${found}项，其他为${expected}项。请核对各专家比较的项目。`,
  'statistics.nothing-to-combine': ({ place }) => `${place}：至少应有一份完整的判断；现没有。请先填写。`,
  'statistics.rating-outside-scale': ({ found, minimum, maximum, ...facts }) =>
    `${cell(facts)}：评分应在${minimum}至${maximum}之间；现为${found}。请改填；未评的请留空。`,
  'statistics.weight-unusable': ({ place, item, found }) =>
    `${place}“${item}”：权重应为不小于0的数；现为${found}。请改正。`,
  'statistics.weights-count': ({ place, found, expected }) =>
    `${place}：应有${expected}个权重；现为${found}个。请核对项目与权重是否一一对应。`,
  'statistics.weights-all-zero': ({ place }) => `${place}：至少应有一个权重大于0；现全部为0。请填写权重。`,
  'statistics.share-outside': ({ place, found }) =>
    `${place}：组合系数应在0至1之间；现为${found}。请改填0至1之间的数。`,
  'statistics.total-not-in-steps': ({ place, total, step }) =>
    `${place}：总分应为分值单位的整数倍；现总分为${total}，单位为${step}。请修改总分或改用更小的单位。`,
  'statistics.step-too-coarse': ({ place, item, total, step }) =>
    `${place}“${item}”：每项满分应大于0；总分${total}按单位${step}分配，该项得不到分。请改用更小的单位、提高总分或删去该项。`,
};
