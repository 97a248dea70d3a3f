import type { Quantity } from '../numbers/quantities.ts';
import type { SectionRole } from '../outline/section-roles.ts';
import { buildVerbs } from './aim-words.ts';

/** Why a number is no target. */
export const setAsideReasons = [
  'date',
  'document-title',
  'document-number',
  'name-or-code',
  'ordinal',
  'past',
  'drafting',
  'condition',
  'reward',
  'time-limit',
  'period',
  'weight',
  'enumeration',
  'baseline',
  'contact',
  'denominator',
  'indefinite',
  'no-aim',
] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];

/** What the rules look at. Texts are folded. */
export interface QuantityContext {
  readonly quantity: Quantity;
  readonly text: string;
  /** The clause before and behind the quantity. */
  readonly before: string;
  readonly after: string;
  /** Clauses of the sentence before this one, joined; empty for the first. */
  readonly earlier: string;
  /** Clause behind this one, empty for the last. */
  readonly later: string;
  readonly role: SectionRole;
  /** The clause tells what was. */
  readonly past: boolean;
  /** Length of the quotation around the quantity, 0 outside of one. */
  readonly quoted: number;
  readonly inTitle: boolean;
  readonly inDocumentNumber: boolean;
  readonly inDate: boolean;
  readonly inPeriod: boolean;
  /** An item of a list that was introduced as conditions. */
  readonly conditionList: boolean;
}

const abstractNouns =
  /^(?:大|个|项|种|类|条|重|方面|个方面)?(?:方面|意识|自信|全面|维护|布局|融合|对接|结合|统一|同步|转变|衔接|突破|协同|平衡|原则|环节|层面|层次|维度|阶段|步骤|方式|模式|途径|渠道|条件|要求|问题|关键|因素|要素|特点|特色|亮点|优势|一体|导向|满意|到位|不变|变化|提升|优化|强化|坚持|确保|服务|领域|内容|任务|举措|措施|机制|制度|职能|职责|责任|工作|重点|主题|主体|板块|体系|角度|有利|能力|素质|理念|精神|关系|目标|清单|文件|通知|办法|意见|链条|循环|积极性|市场|资源|轮驱动|位一体|级联动|级管理|合一|链|端|条主线|大体系|大机制|化|融入|业|工程体系|育人|联动|共)/;

const calendarUnits = new Set([
  '月',
  '日',
  '号',
  '时',
  '点',
  '级',
  '强',
  '页',
  '楼',
  '室',
  '路',
  '世纪',
  '岁',
  '周岁',
  '年度',
  '月份',
  '季度',
]);

const rewardBefore =
  /(?:奖励|奖补|补助|补贴|资助|奖金|奖学金|助学金|给予|发放|兑付|拨付|减免|返还|抵免|贴息|补偿|授信|贷款|罚款)[^,。;]{0,24}$/;
const rewardAfter =
  /^(?:以内|以下|以上|左右)?的?(?:给予|予以)?(?:一次性)?(?:经费|资金|财政|专项|现金|配套)?的?(?:奖励|奖补|补助|补贴|资助|奖金|补偿|抵免|贴息|税收优惠|罚款)/;

type Rule = (context: QuantityContext) => boolean;

const isMoney = (quantity: Quantity): boolean => quantity.unitKind === 'money';

const startsSmallChinese = ({ quantity }: QuantityContext): boolean =>
  quantity.script === 'chinese' && quantity.form === 'number' && Number(quantity.value) <= 20;

/** The bare 百, 千 or 万 of slogans: 百名工匠进校园, 千企联百校. */
const isRound = ({ quantity, text }: QuantityContext): boolean =>
  quantity.script === 'chinese' && /^[百千万]$/.test(text.slice(quantity.start, quantity.numberEnd));

/** Rules in the order they are asked; the first that holds names the reason. */
const rules: readonly (readonly [SetAsideReason, Rule])[] = [
  ['document-title', ({ inTitle }) => inTitle],
  // 每万名劳动者中, 每10所学校: the base something is counted against.
  ['denominator', ({ before, quantity }) => quantity.unitKind === 'count' && /每$/.test(before)],
  ['document-number', ({ inDocumentNumber }) => inDocumentNumber],
  ['date', ({ inDate, quantity }) => inDate || calendarUnits.has(quantity.unit)],
  [
    'ordinal',
    ({ before, quantity }) =>
      /第\s?$/.test(before) ||
      (/^(?:届|批|批次)$/.test(quantity.unit) && quantity.script === 'chinese' && quantity.value !== '1'),
  ],
  ['name-or-code', ({ quoted, quantity }) => quoted > 0 && (quoted <= 14 || quantity.script === 'chinese')],
  [
    'name-or-code',
    ({ after, quantity }) => quantity.unit === '年' && /^(?:制|一贯|行动|规划|计划|左右制)/.test(after),
  ],
  [
    'name-or-code',
    (context) => isRound(context) && /工程|计划|行动|活动|联|进|帮/.test(context.after.slice(0, 24)),
  ],
  [
    'name-or-code',
    ({ after, quantity }) =>
      /^(?:大)?(?:计划|工程)$/.test(after.slice(0, 2)) && quantity.script === 'chinese',
  ],
  [
    'contact',
    ({ before, quantity }) =>
      /(?:电话|传真|邮编|邮箱|联系方式|联系人|QQ|热线)[^,。;]{0,20}$/.test(before) &&
      quantity.digits.length >= 3,
  ],
  ['drafting', ({ role }) => role === 'drafting'],
  ['past', ({ role }) => role === 'background'],
  ['past', ({ past }) => past],
  [
    'weight',
    ({ quantity, before, after }) =>
      (quantity.unit === '分' ||
        /权重|分值|计分|得分|满分|扣分|加分|评分|折算|总分/.test(before.slice(-16)) ||
        /^(?:的)?(?:权重|分值)/.test(after)) &&
      !/学分/.test(quantity.unit),
  ],
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
  [
    'time-limit',
    ({ quantity }) =>
      /工作日|小时|分钟/.test(quantity.unit) &&
      !/课时|学时/.test(quantity.unit) &&
      /^(?:个工作日|工作日)$/.test(quantity.unit),
  ],
  [
    'time-limit',
    ({ quantity, after, before }) =>
      (/^(?:天|个月|周|日|小时|个小时|分钟)$/.test(quantity.unit) && /^(?:内|之内|以内|前)/.test(after)) ||
      (quantity.unit === '年' && /有效期|试行期|公示|施行/.test(before)) ||
      (quantity.unitKind === 'duration' &&
        /(?:工作|评估|考察|公示|答辩|汇报|检查|核查)时间[^,;]{0,6}$/.test(before)) ||
      (quantity.unitKind === 'duration' && /^的?(?:整改|过渡|宽限|公示|试用|申诉)期/.test(after)),
  ],
  // 经过5—10年时间 is told as a span to be met; 3年内 and 10年左右 are only the time something takes.
  [
    'period',
    ({ inPeriod, quantity, before }) =>
      inPeriod && !(quantity.form === 'range' && /(?:经过|通过|用|利用|力争|争取)(?:大?约)?$/.test(before)),
  ],
  // 3年安排60亿元, 三年累计培训5万人: the time a sum runs over.
  [
    'period',
    ({ quantity, after }) =>
      quantity.unit === '年' &&
      quantity.form === 'number' &&
      /^(?:共|累计|总计|合计|安排|投入|统筹|筹措|滚动|拟|预计|计划)/.test(after),
  ],
  [
    'period',
    ({ quantity, before, after }) =>
      quantity.unit === '年' &&
      quantity.form !== 'range' &&
      !/^(?:以上)?[一1]?(?:个)?(?:周期|轮|轮次|一轮)|^一/.test(after) &&
      (/(?:每|近|建设期|建设周期|试点期|期限|周期|聘期|任期|服务期|为期|未来|今后|连续|学制|前|后|头|过渡期|培育期)[^,;]{0,6}$/.test(
        before,
      ) ||
        /^(?:内|之内|以内|一次|来|后|前|期|级)/.test(after)),
  ],
  [
    'enumeration',
    (context) =>
      startsSmallChinese(context) &&
      abstractNouns.test(context.text.slice(context.quantity.numberEnd, context.quantity.numberEnd + 8)) &&
      !/不少于|不低于|至少/.test(context.before.slice(-4)),
  ],
  [
    'enumeration',
    ({ quantity, after }) =>
      /^(?:个|项|条|种|类|大)$/.test(quantity.unit) &&
      /^(?:重点|主要|具体|方面|大)?(?:方面|原则|环节|层面|阶段|步骤|方式|问题|意识|自信|维度|部分)/.test(
        after,
      ),
  ],
  [
    'enumeration',
    ({ quantity, before, after }) =>
      quantity.unit === '项' &&
      /(?:共|共计|包括|分为|涵盖|涉及|明确|提出|以下|设)$/.test(before) &&
      /^(?:指标|任务|内容|措施|重点|举措)/.test(after),
  ],
  // 不少于5人的评估组: how an evaluation is manned.
  [
    'enumeration',
    ({ quantity, after }) =>
      quantity.unitKind === 'count' &&
      /^(?:以上)?的?(?:专家)?(?:评估|评审|考核|检查|督导|督查|验收|专家|调研|核查)(?:专家)?(?:工作)?小?组/.test(
        after,
      ),
  ],
  // 下设5个专项工作组: how the work is organised.
  [
    'enumeration',
    ({ quantity, before, after }) =>
      quantity.unit === '个' &&
      /(?:下设|设立|设置|设|成立|组建|分为|分成)$/.test(before) &&
      /^[^,;]{0,10}(?:工作组|小组|专班|专项组|分组|组)(?:$|[,;、(])/.test(after),
  ],
  [
    'enumeration',
    ({ quantity, before }) =>
      /^(?:条|款|项|种|类)$/.test(quantity.unit) && /(?:以下|下列|上述|如下|以上|前|前述|本)$/.test(before),
  ],
  [
    'enumeration',
    ({ quantity, text, before }) =>
      text.charAt(quantity.numberEnd) === '大' && (quantity.script === 'chinese' || !buildVerbs.test(before)),
  ],
  [
    'indefinite',
    (context) => {
      const { quantity, before, after, text } = context;
      if (quantity.script !== 'chinese' || quantity.value !== '1' || quantity.form !== 'number') return false;
      if (quantity.unit === '番') return false;
      if (text.slice(quantity.start, quantity.numberEnd) !== '一') return false;
      const demanded =
        /(?:至少|不少于|不低于|最少|必须有|确保有|均有|都有|不得少于)[^,;。]{0,6}$/.test(before) ||
        /^(?:以上|及以上)/.test(after);
      const repeated =
        /每(?:年|学年|学期|季度|月|个月|周|半年|两年|[一二三四五\d]{1,2}年)[^,;。]{0,12}$/.test(before) &&
        /次|轮|期|届|场|遍|回/.test(quantity.unit);
      const each =
        /每(?:个|所|家|县|校|区|市|名|门|专业|镇|乡)[^,;。]{0,14}(?:建设|建成|建立|办好|配备|对接|联系|开设|开发|有|培育|举办|拥有|聘请|共建)$/.test(
          before,
        );
      return !(demanded || repeated || each);
    },
  ],
  [
    'baseline',
    ({ before, after }) =>
      /(?:由|从)[^,;]{0,16}$/.test(before) &&
      /^[^,;]{0,8}(?:提高|提升|增加|扩大|增长|上升|下降|降低|减少|拓展|发展|缩小|压减|整合|缩减|调整|精简|撤并|优化|压缩|扩建|扩招|增|升|降|减|扩|缩|压)[到至为]/.test(
        after,
      ),
  ],
  ['baseline', ({ after }) => /^(?:以上)?的基础上/.test(after)],
  [
    'name-or-code',
    ({ quantity, before }) => quantity.unitLost && quantity.unitKind === 'count' && !buildVerbs.test(before),
  ],
  [
    'no-aim',
    ({ quantity, before, after }) => quantity.unitLost && /^(?:部门|单位)/.test(after) && before !== '',
  ],
  [
    'no-aim',
    (context) => {
      if (!startsSmallChinese(context) || context.quantity.unitKind === 'share') return false;
      if (/^[番倍]$/.test(context.quantity.unit)) return false;
      const { before, after, quantity } = context;
      const compared =
        /(?:至少|不少于|不低于|不超过|超过|达到|每年|每学期|约)[^,;]{0,6}$/.test(before) ||
        /^(?:以上|及以上|左右|以内)/.test(after);
      return (
        !compared &&
        !buildVerbs.test(before) &&
        !/证$/.test(quantity.unit) &&
        !/^(?:建设|新建|组建)|试点/.test(after)
      );
    },
  ],
  [
    'indefinite',
    ({ quantity, before }) => quantity.rough && quantity.script === 'chinese' && !buildVerbs.test(before),
  ],
];

/** The reason a quantity is set aside, or null where it may be a target. */
export const setAsideReason = (context: QuantityContext): SetAsideReason | null =>
  rules.find(([, holds]) => holds(context))?.[0] ?? null;
