import type { EnteredValue } from '../../model/entered-value.ts';
import { exact, exactToText, multiply, sum } from '../../scoring/exact.ts';
import type { LatePeriod } from '../../scoring/methods/deadline.ts';
import type { Working } from '../../scoring/methods/method.ts';
import type { MethodWords } from '../../scoring/methods/words.ts';

const share = (fullScore: string, factor: string): string =>
  exactToText(multiply(exact(fullScore), exact(factor)));

/** A negative number stands in brackets behind a minus sign. */
const bracketed = (number: string): string => (number.startsWith('-') ? `(${number})` : number);

/** Levels named by a letter read as A级; any other name stands by itself. */
const levelName = (name: string): string => (/^[A-Za-z]$/.test(name) ? `${name}级` : `“${name}”`);

const circled = (index: number): string =>
  index < 20 ? String.fromCodePoint(0x2460 + index) : `（${index + 1}）`;

/** Spans lateness is counted in. */
const periods = { day: '日', week: '周', month: '个月' } satisfies Record<LatePeriod, string>;

const each = {
  direct: {
    name: '直接评分',
    words: ({ step }, { fullScore }) => `由评分人在0—${fullScore}分之间直接评定，以${step}分为一档。`,
  },
  level: {
    name: '等级评分',
    words: ({ levels, criteria }, { fullScore }) => {
      const looked =
        criteria.length === 0
          ? ''
          : `评定要点：${criteria.map((text, index) => `${circled(index)}${text}`).join('；')}。`;
      const graded = levels.map(({ name, factor, minimumCriteria }) => {
        const points = `${levelName(name)}得${share(fullScore, factor)}分`;
        if (minimumCriteria === null) return points;
        return minimumCriteria === 0 ? `其余为${points}` : `达到${minimumCriteria}项及以上为${points}`;
      });
      return `${looked}${graded.join('，')}。`;
    },
  },
  checklist: {
    name: '清单核查',
    words: ({ items }, { fullScore }) => {
      const isEqual = items.every((item) => item.weight === items[0]?.weight);
      const listed = items
        .map((item, index) => `（${index + 1}）${item.text}${isEqual ? '' : `〔权重${item.weight}〕`}`)
        .join('；');
      const formula = isEqual
        ? `得分＝${fullScore}分×完成项数÷${items.length}`
        : `得分＝${fullScore}分×完成项权重之和÷${exactToText(sum(items.map((item) => exact(item.weight))))}`;
      return `逐项核查${items.length}项：${listed}。${formula}。`;
    },
  },
  'yes-no': {
    name: '是否判定',
    words: ({ condition }, { fullScore }) => `判定条件：${condition}。符合得${fullScore}分，不符合得0分。`,
  },
  ratio: {
    name: '比值封顶',
    words: ({ target, cap, direction, nominalTarget, annualised }, { fullScore, unit }) => {
      const quotient = direction === 'higher' ? '实际值÷目标值' : '目标值÷实际值';
      const notes = [
        nominalTarget === null ? '' : `原文目标${nominalTarget}${unit}，按${target}${unit}计`,
        annualised === null ? '' : `目标按${annualised}折算到年度，折算后的数值即计算所用的目标值`,
      ].filter((note) => note !== '');
      const reached = direction === 'higher' ? '达到或超过目标值' : '不高于目标值';
      return [
        `得分＝min(${quotient}，${cap})×${fullScore}分，目标值${target}${unit}。`,
        notes.length === 0 ? '' : `${notes.join('；')}。`,
        cap === '1' ? `${reached}得满分，否则按比例计分。` : `最高得${share(fullScore, cap)}分。`,
      ].join('');
    },
  },
  piecewise: {
    name: '分段内插',
    words: ({ points }, { unit }) => {
      const knots = points.map(({ value, score }) => `${value}${unit}得${score}分`).join('，');
      const first = points[0];
      const last = points.at(-1);
      const ends =
        first && last
          ? `低于${first.value}${unit}按${first.score}分计，高于${last.value}${unit}按${last.score}分计`
          : '';
      return `实际值${knots}，其间按直线内插；${ends}。`;
    },
  },
  baseline: {
    name: '基期进步',
    words: ({ baseline, target, floor, cap }, { fullScore, unit }) =>
      `得分＝(实际值－${bracketed(baseline)})÷(${target}－${bracketed(baseline)})×${fullScore}分，` +
      `最低${share(fullScore, floor)}分、最高${share(fullScore, cap)}分（基期${baseline}${unit}，目标${target}${unit}）。`,
  },
  deduction: {
    name: '扣分法',
    words: ({ items, floor }, { fullScore }) => {
      const listed = items
        .map(({ text, points, cap, reasonRequired }, index) => {
          const limit = cap === null ? '' : `，最多扣${cap}分`;
          return `（${index + 1}）${text}，每次扣${points}分${limit}${reasonRequired ? '，须写明原因' : ''}`;
        })
        .join('；');
      return `基础分${fullScore}分，发生以下情形逐次扣分：${listed}。扣完为止，最低${floor}分。`;
    },
  },
  efficacy: {
    name: '功效系数',
    words: ({ satisfactory, impermissible, base, range, floor, cap }, { fullScore, unit }) => {
      const limits = [
        floor === null ? '' : `低于${floor}的按${floor}计`,
        cap === null ? '' : `高于${cap}的按${cap}计`,
      ].filter((text) => text !== '');
      return (
        `功效系数＝${base}＋(实际值－${bracketed(impermissible)})÷(${satisfactory}－${bracketed(impermissible)})×${range}` +
        `（满意值${satisfactory}${unit}，不允许值${impermissible}${unit}）；得分＝功效系数÷100×${fullScore}分。` +
        `${limits.length === 0 ? '功效系数不设上下限，按计算值计' : `功效系数${limits.join('，')}`}。`
      );
    },
  },
  'efficacy-banded': {
    name: '分档功效系数',
    words: ({ bands, coefficientBelow }, { fullScore, unit }) => {
      const listed = bands
        .map(({ name, value, coefficient }) => `${name}值${value}${unit}、系数${coefficient}`)
        .join('；');
      const worst = bands.at(-1)?.name ?? '';
      return (
        `标准值与标准系数：${listed}。基础分＝${fullScore}分×本档系数；` +
        `调整分＝(实际值－本档标准值)÷(上档标准值－本档标准值)×(上档基础分－本档基础分)；得分＝基础分＋调整分。` +
        `达到最高一档得${fullScore}分×该档系数；未达到${worst}值按系数${coefficientBelow}计，不作调整。`
      );
    },
  },
  deadline: {
    name: '按期完成',
    words: ({ deadline, late, floor, notDone }, { fullScore }) => {
      const rule =
        late.rule === 'per-period'
          ? `每逾期1${periods[late.period]}扣${late.points}分，不足1${periods[late.period]}按1${periods[late.period]}计`
          : `${late.steps.map(({ days, points }) => `逾期${days}日以内扣${points}分`).join('，')}，超过的按最低分计`;
      return `${deadline}（含当日）以前完成得${fullScore}分；${rule}，逾期完成最低${floor}分；未完成得${notDone}分。`;
    },
  },
  deviation: {
    name: '偏离度',
    words: ({ target, scale }, { fullScore, unit }) => {
      const rule =
        scale.type === 'bands'
          ? `${scale.bands.map(({ percent, points }) => `偏离度不超过${percent}%得${points}分`).join('，')}，更大的得${scale.beyond}分`
          : `偏离度不超过${scale.tolerance}%得${fullScore}分，达到${scale.limit}%得0分，其间按直线内插`;
      return `偏离度＝|实际值－${bracketed(target)}|÷${target.replace('-', '')}×100%（目标值${target}${unit}）；${rule}。`;
    },
  },
  formula: {
    name: '公式',
    words: ({ figures, definitions, formula, gives, outside, whenZero }, { fullScore }) => {
      const named = figures.map(({ name, unit }) => (unit === '' ? name : `${name}（${unit}）`)).join('、');
      const where = definitions.map(({ name, formula: text }) => `${name}＝${text}`).join('；');
      return [
        `得分＝${gives === 'share' ? `(${formula})×${fullScore}分` : `${formula}（分）`}`,
        where === '' ? '' : `，其中${where}`,
        `。采集数据：${named}；百分数按百分之几代入。`,
        outside === 'refuse'
          ? `结果应在0—${fullScore}分之间，超出的不予计分，须核对数据。`
          : `结果低于0分按0分计，高于${fullScore}分按${fullScore}分计。`,
        whenZero === null ? '除数为0时不予计分，须核对数据。' : `除数为0时得${whenZero}分。`,
      ].join('');
    },
  },
} satisfies MethodWords;

/** Scoring methods: names, rules in words, and the names of what takes part in the arithmetic. */
export const methods = {
  each,
  working: {
    actual: '实际值',
    target: '目标值',
    baseline: '基期值',
    ratio: '比值',
    cap: '上限',
    floor: '下限',
    factor: '系数',
    'items-done': '完成项权重合计',
    'items-total': '全部项权重合计',
    'segment-start': '区间起点',
    'segment-end': '区间终点',
    awarded: '评定分',
    'item-count': '发生次数',
    'item-deducted': '应扣分',
    deducted: '扣分合计',
    satisfactory: '满意值',
    impermissible: '不允许值',
    efficacy: '功效系数',
    'band-value': '本档标准值',
    'next-value': '上档标准值',
    'base-points': '基础分',
    adjustment: '调整分',
    'periods-late': '逾期周期数',
    'days-late': '逾期天数',
    deviation: '偏离度',
    figure: '采集数据',
    intermediate: '中间值',
    formula: '公式结果',
    'zero-value': '除数为0时的得分',
  } satisfies Record<Working['name'], string>,
  /** Names of the parameters, for forms and messages. */
  parameters: {
    step: '评分档',
    levels: '等级',
    name: '名称',
    factor: '系数',
    minimumCriteria: '最少达到项数',
    criteria: '评定要点',
    items: '清单项',
    id: '编号',
    text: '内容',
    weight: '权重',
    condition: '判定条件',
    target: '目标值',
    cap: '上限',
    direction: '方向',
    nominalTarget: '原文目标值',
    annualised: '年度折算办法',
    points: '分段点',
    value: '取值',
    score: '得分',
    baseline: '基期值',
    floor: '下限',
    reasonRequired: '须写明原因',
    satisfactory: '满意值',
    impermissible: '不允许值',
    base: '基础系数',
    range: '系数幅度',
    bands: '档次',
    coefficient: '标准系数',
    coefficientBelow: '最低档以下系数',
    deadline: '完成期限',
    late: '逾期',
    rule: '逾期扣分办法',
    period: '逾期计量单位',
    steps: '逾期档次',
    days: '逾期天数',
    notDone: '未完成得分',
    scale: '计分',
    type: '计分方式',
    percent: '偏离度上限（%）',
    beyond: '超出时得分',
    tolerance: '得满分的偏离度（%）',
    limit: '得0分的偏离度（%）',
    figures: '采集数据',
    unit: '单位',
    definitions: '中间值',
    formula: '公式',
    gives: '公式结果为',
    outside: '超出0至满分时',
    whenZero: '除数为0时得分',
  },
  periods,
  lateRules: { 'per-period': '按周期扣分', steps: '按逾期天数分档' },
  deviationScales: { bands: '分档', linear: '直线' },
  formulaGives: { points: '分数', share: '满分的份额（0—1）' },
  formulaOutside: { refuse: '不予计分', limit: '按上下限计' },
  enteredKinds: {
    number: '数值',
    level: '等级',
    items: '清单',
    'yes-no': '是/否',
    counts: '扣分次数',
    completion: '完成日期',
    figures: '采集数据',
  } satisfies Record<EnteredValue['kind'], string>,
  /** What was entered, in one short line. */
  entered: {
    counts: (items: number, times: number) => (times === 0 ? '无扣分' : `扣分${items}项${times}次`),
    count: (item: string, count: number, reason: string) =>
      `${item}${count}次${reason === '' ? '' : `（${reason}）`}`,
    completion: (date: string | null) => (date === null ? '未完成' : `${date}完成`),
    figure: (name: string, number: string, unit: string) => `${name}${number}${unit}`,
    separator: '；',
  },
  /** Forms of the parameters. */
  editor: {
    remove: '删除此行',
    pointsEach: '每次扣分',
    itemCap: '该项最多扣',
    noCap: '不限',
    lowestScore: '最低分',
    addDeduction: '添加扣分项',
    newDeduction: '新的扣分情形',
    lowestCoefficient: '功效系数下限',
    highestCoefficient: '功效系数上限',
    noLimit: '不限',
    standardValue: '标准值',
    addBand: '添加一档',
    newBand: (position: number) => `第${position}档`,
    datePattern: '如 2025-12-31',
    pointsPerPeriod: '每期扣分',
    lateLowest: '逾期完成最低分',
    daysUpTo: '逾期天数不超过',
    deductedPoints: '扣分',
    addStep: '添加一档',
    figureName: '采集数据名称',
    addFigure: '添加采集数据',
    newFigure: (position: number) => `数据${position}`,
    noUnit: '无单位',
    formulaHelp:
      '可用 ＋－×÷、括号、min(a，b)、max(a，b)、round(a，位数)、if(a>b，甲，乙)；数字可带单位，如 2000万元、85%。同名数据在各指标中只填一次。',
    definitionName: '中间值名称',
    addDefinition: '添加中间值',
    newDefinition: (position: number) => `中间值${position}`,
  },
  yes: '是',
  no: '否',
};
