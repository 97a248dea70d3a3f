import type { frameworkFailures } from '../../../contract/failures/framework.ts';
import type { ParameterProblem } from '../../../scoring/methods/parameter-problem.ts';
import type { FailureSentences } from '../../translation.ts';
import { methods } from '../methods.ts';

/** 「levels.2.factor」→「等级第3项的系数」. */
const parameterPlace = (at: string): string => {
  const names: Readonly<Record<string, string>> = methods.parameters;
  const words = at
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? `第${Number(part) + 1}项` : (names[part] ?? part)));
  return at === '' ? '参数' : `参数“${words.join('')}”`;
};

const problems: Readonly<Record<ParameterProblem, string>> = {
  missing: '必须填写，现为空。请补填',
  'wrong-type': '类型不符。请重填',
  'not-a-decimal': '应为数值，现不是。请改填数值',
  'too-small': '数量或数值过小。请增加',
  'too-large': '数量或数值过大。请减少',
  'not-positive': '应大于0，现不大于0。请改为正数',
  duplicate: '各项不得重复，现有重复。请改名或删去重复项',
  'not-ascending': '各分段点取值应由小到大，现次序不对。请调整次序',
  'equal-to-baseline': '目标值与基期值不得相等，现相等。请修改其中一个',
  'floor-not-below-cap': '下限应低于上限，现不低于。请修改其中一个',
  'above-full-score': '不得高于指标满分，现高于满分。请修改得分或满分',
  'full-score-unreachable': '所得最高分应等于指标满分，现低于满分。请修改该参数或满分',
};

export const frameworkSentences: FailureSentences<typeof frameworkFailures> = {
  'framework.frozen': ({ id }) => `指标体系${id}：已发布的版本不能修改。请另存为草稿后修改。`,
  'framework.not-publishable': ({ id, problems: count }) =>
    `指标体系${id}：检查全部通过后方可发布；现有${count}处问题。请逐条处理后再发布。`,
  'framework.in-use': ({ id, evaluations }) =>
    `指标体系${id}：被使用的版本不能删除；现有${evaluations}个评价项目使用它。请先处理这些评价项目。`,
  'framework.no-dimensions': ({ place }) => `${place}：至少应有一个维度；现没有。请添加维度和指标。`,
  'framework.empty-dimension': ({ place }) =>
    `${place}：每个维度至少应有一项指标；现没有。请添加指标或删除该维度。`,
  'framework.total-differs': ({ place, found, expected }) =>
    `${place}：各指标满分之和应等于总分${expected}；现为${found}。请调整指标满分或总分。`,
  'framework.dimension-weight-differs': ({ place, found, expected }) =>
    `${place}：维度权重应等于其指标满分之和${expected}；现为${found}。请把权重改为${expected}，或调整指标满分。`,
  'framework.full-score-zero': ({ place }) => `${place}：指标满分应大于0；现为0。请填写满分或删除该指标。`,
  'framework.duplicate-code': ({ place, code }) =>
    `${place}：编号不得重复；“${code}”已被使用。请改用其他编号。`,
  'framework.unknown-group': ({ place, group }) =>
    `${place}：所属二级指标须在本维度内；现为“${group}”，本维度没有。请重新选择或先添加该二级指标。`,
  'framework.method-unknown': ({ place, method, version }) =>
    `${place}：计分方法须为本软件所有；现为“${method}”第${version}版，没有该方法。请改选计分方法。`,
  'framework.method-parameters': ({ place, at, detail }) =>
    `${place}：${parameterPlace(at)}${problems[detail]}。`,
  'framework.bands-empty': ({ place }) => `${place}：应设等级分段；现没有。请添加等级分段。`,
  'framework.bands-overlap': ({ place, lower, upper, at }) =>
    `${place}：等级分段不得重叠；“${lower}”与“${upper}”在${at}分处重叠。请修改其中一个的界限。`,
  'framework.bands-gap': ({ place, from, to }) =>
    `${place}：等级分段之间不得有空缺；${from}分至${to}分没有等级。请修改相邻等级的界限。`,
  'framework.band-inverted': ({ place, name, minimum, maximum }) =>
    `${place}：等级“${name}”的下限应低于上限；现下限为${minimum}、上限为${maximum}。请改正界限。`,
  'framework.band-duplicate': ({ place, name }) => `${place}：等级名称不得重复；“${name}”出现多次。请改名。`,
  'framework.bands-range': ({ place, found, expected }) =>
    `${place}：等级分段应覆盖${expected}分；现为${found}分。请修改最低或最高等级的界限。`,
  'framework.citation-none': ({ place }) => `${place}：应至少引用一条方案条款；现没有。请从方案中选取条款。`,
  'framework.citation-missing': ({ place, paragraph, quote }) =>
    `${place}：引文须与方案原文一致；第${paragraph}段所引位置不是“${quote}”。请重新从方案中选取。`,
  'framework.veto-grade-unknown': ({ place, grade }) =>
    `${place}：一票否决的等级须在等级分段内；现为“${grade}”，没有该等级。请改选等级。`,
  'framework.bonus-above-cap': ({ place, points, cap }) =>
    `${place}：加分不得高于加分合计上限${cap}；现为${points}。请降低加分或提高上限。`,
};
