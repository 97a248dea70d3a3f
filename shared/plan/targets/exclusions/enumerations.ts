import { buildVerbs } from '../aim-words.ts';
import { type Rule, startsSmallChinese } from './rule.ts';

const abstractNouns =
  /^(?:大|个|项|种|类|条|重|方面|个方面)?(?:方面|意识|自信|全面|维护|布局|融合|对接|结合|统一|同步|转变|衔接|突破|协同|平衡|原则|环节|层面|层次|维度|阶段|步骤|方式|模式|途径|渠道|条件|要求|问题|关键|因素|要素|特点|特色|亮点|优势|一体|导向|满意|到位|不变|变化|提升|优化|强化|坚持|确保|服务|领域|内容|任务|举措|措施|机制|制度|职能|职责|责任|工作|重点|主题|主体|板块|体系|角度|有利|能力|素质|理念|精神|关系|目标|清单|文件|通知|办法|意见|链条|循环|积极性|市场|资源|轮驱动|位一体|级联动|级管理|合一|链|端|条主线|大体系|大机制|化|融入|业|工程体系|育人|联动|共)/;

/** Announcements of how many things follow, and how work is organised. */
export const enumerations: readonly Rule[] = [
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
];
