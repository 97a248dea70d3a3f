import type { Quantity } from '../../numbers/quantity.ts';
import type { Rule } from './rule.ts';

const rewardBefore =
  /(?:奖励|奖补|补助|补贴|资助|奖金|奖学金|助学金|给予|发放|兑付|拨付|减免|返还|抵免|贴息|补偿|授信|贷款|罚款)[^,。;]{0,24}$/;
const rewardAfter =
  /^(?:以内|以下|以上|左右)?的?(?:给予|予以)?(?:一次性)?(?:经费|资金|财政|专项|现金|配套)?的?(?:奖励|奖补|补助|补贴|资助|奖金|补偿|抵免|贴息|税收优惠|罚款)/;

const isMoney = (quantity: Quantity): boolean => quantity.unitKind === 'money';

/** Whom a rule or a payment applies to, and what is paid. */
export const conditionsAndPayments: readonly Rule[] = [
  ['condition', ({ quantity }) => /岁$/.test(quantity.unit)],
  ['condition', ({ conditionList, role }) => conditionList || role === 'conditions'],
  // 对连续2次黄牌的专业停止招生: whom a rule applies to, and the rule, in one clause.
  [
    'condition',
    ({ before, after }) =>
      /(?:^|[,;、])(?:对|凡)[^,;]*$/.test(before) &&
      /^[^,;]{0,30}的(?:专业|企业|单位|学校|院校|高校|个人|教师|项目|县区|部门|学生|地区|学院)[^,;]{0,6}(?:实行|停止|给予|予以|取消|责令|调减|暂停|限期|可|应|优先|不得|进行|撤销|限制)/.test(
        after,
      ),
  ],
  [
    'condition',
    ({ before, after }) =>
      /(?:未满|不满|不足|满|未达到|达不到|(?<!不|得)(?:低于|少于)|未完成)[^,;]{0,8}$/.test(before) &&
      /^(?:以上|以下)?的(?:$|[^,;]{0,3}(?:不得|不予|取消|予以|给予|应|责令|专业|学校|院校|高校|单位|企业|人员|个人|教师|学生|项目|部门|地区|地方|[市县区省](?:$|[^级直])))/.test(
        after,
      ),
  ],
  ['reward', ({ role, quantity }) => role === 'rewards' && isMoney(quantity)],
  // 给予补助，最高不超过200万元: the bounds of a payment.
  [
    'reward',
    ({ quantity, before, earlier }) =>
      isMoney(quantity) &&
      /(?:最高|上限|封顶|最多|总额|每[个家所名人项年])[^,;]{0,10}$/.test(before) &&
      /(?:奖励|奖补|补助|补贴|资助|奖金|给予)[^;]{0,60}$/.test(earlier),
  ],
  // 核减招生计划10%: what happens to those who fail.
  [
    'reward',
    ({ quantity, before }) =>
      quantity.unitKind === 'share' && /(?:核减|扣减|扣除|扣发)[^,;]{0,10}$/.test(before),
  ],
  // 按捐赠额的5%、最高100万元给予补助; 贷款利率下浮30个基点
  [
    'reward',
    ({ quantity, before, after }) =>
      (quantity.unitKind === 'share' &&
        /^[^,;]{0,16}(?:给予|予以)[^,;]{0,6}(?:补助|奖励|补贴|奖补|资助)/.test(after)) ||
      ((quantity.unitKind === 'share' || quantity.unitKind === 'points') &&
        /(?:利率|LPR|贴息)[^,;]*$/.test(before)),
  ],
  // 首年拨付60%, 支持资金上浮10%: how money is paid out.
  [
    'reward',
    ({ quantity, before }) =>
      quantity.unitKind === 'share' &&
      /(?:拨付|预拨|兑现|(?:资金|经费|补助|奖补|绩效)[^,;]{0,6}(?:上浮|下浮|扣减|核减|增加|调减))(?:的|总额的)?(?:约|不超过)?$/.test(
        before,
      ),
  ],
  // 每市申报不超过2个: how many may apply.
  [
    'condition',
    ({ before }) =>
      /(?:申报|推荐|限报|报送|申请)[^,;]{0,10}(?:不超过|不多于|最多|限|限报|不得超过)$/.test(before),
  ],
  [
    'condition',
    ({ before, after, later, quantity }) =>
      /(?:^|[,;])(?:对|凡|对于|如|若|企业|单位|学校|院校)[^,;]{0,40}$/.test(before) &&
      /^(?:以上|及以上|以下|\(含\)|\(含\)以上)?[^,]{0,30}的(?:[^,]{0,16})?$/.test(after) &&
      /^(?:给予|可|应|优先|按|予以|一次性|认定|纳入|享受|由|奖励|不再|取消|责令|视为)/.test(later) &&
      quantity.form !== 'all',
  ],
  [
    'condition',
    ({ before, after, quantity }) =>
      quantity.unit === '年' &&
      /(?:具有|具备|满|从事|连续|任教|工作|近|从业|毕业|在职|任职|过去)[^,;]{0,12}$/.test(before) &&
      !/招聘|聘任|聘用|引进|选聘/.test(before + after),
  ],
  [
    'reward',
    ({ before, after, quantity }) =>
      (isMoney(quantity) ||
        (quantity.unitKind === 'share' && /免|奖|补|贴息|抵/.test(before + after.slice(0, 12)))) &&
      (rewardBefore.test(before) || rewardAfter.test(after)),
  ],
  // 可按投资额的30%，抵免…: what the share is for comes behind.
  [
    'reward',
    ({ quantity, after, later }) =>
      quantity.unitKind === 'share' &&
      /^(?:抵免|免征|减免|给予|予以(?:补|奖)|补助|奖励|补贴)/.test(later) &&
      /^(?:的?(?:比例|标准|额度)?)?$/.test(after),
  ],
  // 办好1所在校生2000人以上的学校: the second figure describes what the first counts.
  [
    'condition',
    ({ before, after }) =>
      /\d+(?:所|个|家|支|座|处)[^,;、]{1,8}$/.test(before) &&
      /^(?:以上|以下|左右|及以上)?的[^,;]{1,16}$/.test(after.replace(/[,;。].*$/, '')),
  ],
  // 形成产值超百亿元的集群3个: the amount describes what is counted.
  [
    'condition',
    ({ quantity, after }) =>
      isMoney(quantity) && /^(?:以上|以下|及以上)?的[^,;]{2,24}\d+[个家所]/.test(after),
  ],
];
