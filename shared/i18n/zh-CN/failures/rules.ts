import type { rulesFailures } from '../../../contract/failures/rules.ts';
import type { FailureSentences } from '../../translation.ts';
import { rules } from '../rules.ts';

const numberPlaces = {
  weight: '评分人权重',
  'role-weight': '角色权重',
  share: '去极值比例',
  rate: '得分率',
  target: '年度目标',
  'own-share': '上级自身得分的比重',
  band: '等级分段',
};

const roleName = (role: string): string =>
  Object.entries(rules.roles).find(([each]) => each === role)?.[1] ?? role;
const shorten = (number: string): string => (number.length > 24 ? `${number.slice(0, 24)}…` : number);

export const rulesSentences: FailureSentences<typeof rulesFailures> = {
  'rules.too-many-digits': ({ place, of, found, maximum }) =>
    `${numberPlaces[place]}${of === '' ? '' : `“${of}”`}：数字不超过 ${maximum} 位；现为“${shorten(found)}”。请改写为较短的数。`,
  'rules.trimmed-too-few': ({ drop, threshold }) =>
    `去极值平均：起算人数须多于去掉的 ${2 * drop} 人；现为 ${threshold} 人。请提高起算人数或减少去掉的个数。`,
  'rules.share-range': ({ found }) =>
    `按比例去极值平均：比例须在 0 至 1 之间，且小于 1；现为“${shorten(found)}”。请填写如 0.2、0.4 的数。`,
  'rules.role-weight-missing': ({ role }) =>
    `按角色加权平均：填评分表的每个角色都要有权重；“${roleName(role)}”没有。请填写，不计入的填 0。`,
  'rules.weights-zero': ({ by }) =>
    `${by === 'role' ? '按角色加权平均' : '按评分人加权平均'}：至少一个权重须大于 0；现全部为 0。请填写权重。`,
  'rules.condition-grade-unknown': ({ grade }) =>
    `等级条件“${grade}”：等级须在等级分段之内；分段中没有“${grade}”。请改选等级，或在分段中补上。`,
  'rules.condition-grade-repeated': ({ grade }) =>
    `等级条件“${grade}”：每个等级只列一次；“${grade}”列了多次。请把条件并到一处。`,
  'rules.condition-lowest-grade': ({ grade }) =>
    `等级条件“${grade}”：最低等级不设条件，否则可能无等级可评；“${grade}”是最低等级。请删除这些条件。`,
  'rules.condition-dimension-unknown': ({ grade, number, dimension }) =>
    `等级条件“${grade}”第 ${number} 条：维度须在指标体系之内；没有代码为“${dimension}”的维度。请改选维度。`,
  'rules.condition-rate-range': ({ grade, number, found }) =>
    `等级条件“${grade}”第 ${number} 条：得分率须在 0 至 100 之间；现为“${shorten(found)}”。请改正。`,
  'rules.condition-count-range': ({ grade, number, found, maximum }) =>
    `等级条件“${grade}”第 ${number} 条：项数不超过所选范围的指标数 ${maximum}；现为 ${found}。请改正项数或范围。`,
  'rules.condition-order': ({ grade, number, better }) =>
    `等级条件“${grade}”第 ${number} 条：较低等级的要求不得高于较高等级；现高于“${better}”的同类条件。请调整两者。`,
  'rules.annual-target-unknown': ({ id }) =>
    `年度折算目标：指标须在指标体系之内；没有“${id}”。请删除这一条。`,
  'rules.annual-target-repeated': ({ code, name }) =>
    `年度折算目标“${code} ${name}”：每项指标只设一次；现有多条。请只留一条。`,
  'rules.annual-target-without-target': ({ code, name }) =>
    `年度折算目标“${code} ${name}”：只有按目标值计分的方法（比值、基期进步）可以折算；该指标的计分方法没有目标值。请删除这一条。`,
  'rules.annual-target-periods': ({ code, name, elapsed, total }) =>
    `年度折算目标“${code} ${name}”：已过期数不得多于总期数；现为 ${elapsed} 和 ${total}。请改正。`,
  'rules.annual-target-not-positive': ({ code, name, found }) =>
    `年度折算目标“${code} ${name}”：年度目标须大于 0；现为“${found}”。请改正。`,
  'rules.annual-target-equals-baseline': ({ code, name, found }) =>
    `年度折算目标“${code} ${name}”：年度目标不得等于基期值；现均为“${found}”。请改正。`,
  'rules.own-share-range': ({ found }) =>
    `上级汇总：自身得分的比重须大于 0 且小于 1；现为“${shorten(found)}”。请填写如 0.4 的数，或改为不取自身得分。`,
  'rules.own-dimension-unknown': ({ dimension }) =>
    `上级汇总：取自身得分的维度须在指标体系之内；没有代码为“${dimension}”的维度。请改选维度。`,
  'rules.own-dimensions-all': () =>
    `上级汇总：至少一个维度须由下级汇总；现全部取自身得分。请减少所选维度，或关闭汇总。`,
  'rules.weight-name-missing': () => `上级汇总：加权平均须写明权重是什么；现为空。请填写，例如“在校生数”。`,
  'rules.quantity-unknown': ({ id }) =>
    `上级汇总：相加计分的指标须在指标体系之内；没有“${id}”。请删除这一条。`,
  'rules.quantity-not-shared': ({ code, name }) =>
    `上级汇总“${code} ${name}”：只有按采集的数值计分的指标可以相加；该指标不是。请改为取平均。`,
  'rules.subordinate-weight-missing': ({ subject, weight }) =>
    `被评对象“${subject}”：按“${weight}”加权汇总时须填写权重；现为空，该对象未计入上级。请在“设置”的被评对象中填写。`,
  'rules.superior-circle': ({ subjects }) =>
    `被评对象的上级：不得互为上级；现为“${subjects}”首尾相接。请清除其中一个的上级。`,
  'rules.superior-unknown': ({ subject }) =>
    `被评对象“${subject}”：上级须是同一项目的被评对象；所选的已不在。请改选或清除上级。`,
};
