import type { frameworkFailures } from '../../../contract/failures/framework.ts';
import type { FormulaProblem } from '../../../scoring/formula/problem.ts';
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
  negative: '不得为负数，现为负数。请改为0或正数',
  'too-many-digits': '数字位数过多。请减少位数',
  'not-a-date': '应为日历中有的日期，现不是。请按年月日重填',
  'zero-target': '目标值作除数，不得为0，现为0。请改填目标值或改选计分方法',
  'equal-bounds': '满意值与不允许值不得相等，现相等。请修改其中一个',
  'not-descending': '应由好到差依次降低，现不是。请调整次序或数值',
  'not-one-direction': '应依次递增或依次递减且不得相等，现不是。请调整次序或数值',
  'floor-not-below-full-score': '最低分应低于指标满分，现不低于。请降低最低分或提高满分',
  'cap-below-points': '扣分上限不得低于每次扣分，现低于。请提高上限或降低每次扣分',
  'above-floor': '未完成的得分不得高于逾期完成的最低分，现高于。请修改其中一个',
  'tolerance-not-below-limit': '得满分的偏离度应小于得0分的偏离度，现不小于。请修改其中一个',
  'not-a-name': '名称应以汉字或字母开头，只含汉字、字母、数字和下划线，且不与函数同名，现不符。请改名',
  unused: '公式没有用到该数据。请在公式中使用或删去',
};

/** 公式中出错之处: 「公式第3个字」、「中间值“生师比”第3个字」. */
const formulaPlace = (part: string, position: number): string =>
  `${part === '' ? '公式' : `中间值“${part}”`}第${position}个字`;

const unitName = (unit: string): string => (unit === '' ? '无单位' : `“${unit}”`);

const formulaProblem: Readonly<Record<FormulaProblem, (found: string, wanted: string) => string>> = {
  empty: (found) => `应填写公式；现为“${found}”，没有内容。请填写公式`,
  'too-long': (found, wanted) => `公式不得超过${wanted}个字；现有${found}个字。请拆成中间值`,
  'too-deep': (found, wanted) => `括号、负号和函数最多套${wanted}层；现到“${found}”超出。请拆成中间值`,
  'unexpected-character': (found) => `只能用数字、名称、＋－×÷、括号、逗号和比较符号；现有“${found}”。请删去`,
  'unexpected-end': (found, wanted) =>
    `公式不完整；到“${found}”结束，还缺${wanted === '' ? '数字、名称或括号' : `“${wanted}”`}。请补全`,
  unexpected: (found, wanted) =>
    `${wanted === '' ? '此处不能有' : `此处应为“${wanted}”；现有`}“${found}”${wanted === '' ? '；请核对前后的运算符号和括号' : '。请改正'}`,
  'number-too-long': (found, wanted) => `数字最多${wanted}位；现为${found}。请减少位数`,
  'unknown-name': (found) => `名称应为所列采集数据或中间值；没有“${found}”。请添加该数据或改正名称`,
  'unknown-function': (found) => `函数只有min、max、round和if；没有“${found}”。请改用所列函数`,
  'wrong-argument-count': (found, wanted) =>
    `${found}${found === 'if' ? '应有条件和两个取值' : `至少应有${wanted}个数`}；现不足。请补全`,
  'condition-wanted': (found) =>
    `if的第一部分应为比较，如 a>b；现${found === '' ? '没有比较符号' : `为“${found}”`}。请补上比较符号`,
  'comparison-outside-if': (found) => `比较只能用在if的第一部分；此处有“${found}”。请移入if或删去`,
  'units-differ': (found, wanted) =>
    `相加、相减、比较和取大小的两边单位应相同；现为${unitName(found)}与${unitName(wanted)}。请改用单位相同的数据，或以“10000元”这样带单位的数换算`,
  'unit-left': (found) =>
    `结果应为不带单位的数；现带单位${unitName(found)}。请除以同单位的数，如“÷2000${found}”`,
  'places-not-whole': (found, wanted) => `round保留的小数位数应为0至${wanted}的整数；现为“${found}”。请改正`,
  'zero-denominator': (found) => `除数不得为0；现为${found}。请改正除数`,
  cyclic: (found) => `中间值不得引用自身；“${found}”经此又回到自身。请改写其中一个中间值`,
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
    `${place}：计分方法须为本软件所有；现为“${method}”第${version}版，没有该方法。请改选计分方法；资料来自更新版本的软件时，请改用该版本打开。`,
  'framework.method-parameters': ({ place, at, detail }) =>
    `${place}：${parameterPlace(at)}${problems[detail]}。`,
  'framework.formula': ({ place, part, position, problem, found, wanted }) =>
    `${place}：${formulaPlace(part, position)}：${formulaProblem[problem](found, wanted)}。`,
  'framework.figure-units': ({ place, figure, unit, other, otherUnit }) =>
    `${place}：同一采集数据在各指标中单位应相同；“${figure}”此处为${unitName(unit)}，在${other}为${unitName(otherUnit)}。请统一单位或改名。`,
  'framework.figure-name-taken': ({ place, figure }) =>
    `${place}：采集数据的名称不得与指标、一票否决或加分的编号相同；“${figure}”已被使用。请改名。`,
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
