import type { EnteredValue } from '../../model/entered-value.ts';
import { exact, exactToText, multiply, sum } from '../../scoring/exact.ts';
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
  },
  enteredKinds: {
    number: '数值',
    level: '等级',
    items: '清单',
    'yes-no': '是/否',
  } satisfies Record<EnteredValue['kind'], string>,
  yes: '是',
  no: '否',
};
