import { compare, divide, exact, exactToText, multiply, one, subtract, zero } from '../../scoring/exact.ts';
import type { MethodSpecification } from '../../scoring/methods/specification.ts';
import { foldText } from '../text/characters.ts';

const version = 1;

/** A share of the full score as a plain decimal, or null where it never ends. */
const factorOf = (points: string, fullScore: string): string | null => {
  if (compare(exact(fullScore), zero) <= 0) return null;
  const factor = divide(exact(points), exact(fullScore));
  const text = exactToText(factor);
  return text.includes('/') || compare(factor, one) > 0 ? null : text;
};

const sentences = (text: string): string[] =>
  text
    .split(/[,;。]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const points = /(?:得|计|记|给)(\d{1,3}(?:\.\d{1,2})?)分$/;

/** A级（15分）：…；B级（10分）：…, or 优秀得10分，良好得8分. */
const namedLevels = (text: string, fullScore: string): MethodSpecification | null => {
  const levels: { name: string; factor: string; minimumCriteria: null }[] = [];
  const criteria: string[] = [];
  const bracketed =
    /([A-E]级?|优秀?|良好?|中等?|合格|一般|较差|差|不合格)\((\d{1,3}(?:\.\d{1,2})?)分\)[:：]?([^;。]{0,200})/g;
  const plain =
    /(?:^|[,;。])([A-E]级?|优秀?|良好?|中等?|合格|一般|较差|差|不合格)(?:得|计|为)(\d{1,3}(?:\.\d{1,2})?)分/g;
  for (const pattern of [bracketed, plain]) {
    levels.length = 0;
    criteria.length = 0;
    for (const match of text.matchAll(pattern)) {
      const factor = factorOf(match[2] ?? '0', fullScore);
      if (factor === null || match[1] === undefined) return null;
      levels.push({ name: match[1].replace(/级$/, ''), factor, minimumCriteria: null });
      if (match[3]) criteria.push(`${match[1]}:${match[3]}`.slice(0, 400));
    }
    if (levels.length >= 2 && new Set(levels.map((level) => level.name)).size === levels.length) {
      if (levels.every((level) => level.factor !== '0'))
        levels.push({ name: '无', factor: '0', minimumCriteria: null });
      return { id: 'level', version, parameters: { levels, criteria } };
    }
  }
  return null;
};

/** 20%及以上得10分，10%—20%得6分，10%以下得2分: steps by ranges of a value become levels named by the range. */
const steppedLevels = (text: string, fullScore: string): MethodSpecification | null => {
  const parts = sentences(text).filter((part) => points.test(part) || /不得分|0分$/.test(part));
  if (parts.length < 3) return null;
  const levels = parts.map((part) => {
    const score = points.exec(part)?.[1] ?? '0';
    const name = part
      .replace(points, '')
      .replace(/(?:的)?(?:不得分|得?0分)$/, '')
      .replace(/^.{0,40}?(?=\d)/, '')
      .slice(0, 20);
    return { name, score, factor: factorOf(score, fullScore) };
  });
  if (
    levels.some((level) => level.name === '' || level.factor === null) ||
    new Set(levels.map((level) => level.name)).size !== levels.length
  )
    return null;
  const complete = levels.some((level) => level.factor === '0')
    ? levels
    : [...levels, { name: '其他', score: '0', factor: '0' }];
  return {
    id: 'level',
    version,
    parameters: {
      levels: complete.map(({ name, factor }) => ({ name, factor: factor ?? '0', minimumCriteria: null })),
      criteria: [],
    },
  };
};

/** 达到50万元得10分，每少5万元扣1分: a straight line down from the target. */
const slope = (text: string, fullScore: string): MethodSpecification | null => {
  const reached =
    /(?:达到|达|不低于|不少于)?(\d{1,9}(?:\.\d{1,4})?)(?:%|[^\d,;。]{0,8}?)(?:及?以上)?(?:的)?(?:得|计)(?:满分|(\d{1,3}(?:\.\d{1,2})?)分)/.exec(
      text,
    );
  const lost =
    /每(?:少|降低|低|下降|缺|差)(\d{1,9}(?:\.\d{1,4})?)(?:个)?(?:百分点|%|[^\d,;。]{0,6}?)(?:扣|减)(\d{1,3}(?:\.\d{1,2})?)分/.exec(
      text,
    );
  // 不低于20平方米，每低1平方米扣1分: whoever reaches it gets the full score.
  const stated = [...text.matchAll(/(?:不低于|不少于|达到|达|≥)(\d{1,9}(?:\.\d{1,4})?)/g)];
  const implied = stated.length === 1 && !/得\d/.test(text) ? stated[0]?.[1] : undefined;
  const aimed = reached?.[1] ?? implied;
  if (aimed === undefined || !lost?.[1] || !lost[2]) return null;
  const full = exact(fullScore);
  const target = exact(aimed);
  const length = multiply(divide(full, exact(lost[2])), exact(lost[1]));
  const start = subtract(target, length);
  const from = exactToText(compare(start, zero) < 0 ? zero : start);
  if (from.includes('/') || compare(exact(from), target) >= 0) return null;
  const atStart =
    compare(start, zero) < 0
      ? exactToText(subtract(full, multiply(divide(target, exact(lost[1])), exact(lost[2]))))
      : '0';
  return atStart.includes('/') || atStart.startsWith('-')
    ? null
    : {
        id: 'piecewise',
        version,
        parameters: {
          points: [
            { value: from, score: atStart },
            { value: aimed, score: fullScore },
          ],
        },
      };
};

/** 达到100%得10分，低于100%的按比例计分. */
const proportion = (text: string): MethodSpecification | null => {
  if (!/按(?:实际)?(?:完成)?(?:的)?比例(?:计|得|折算|扣|酌情)/.test(text)) return null;
  // The number that earns the points; where the words name several, none is certain.
  const earning = [
    ...text.matchAll(
      /(\d{1,9}(?:\.\d{1,4})?)(?:%|[^\d,;。%]{0,6}?)(?:及?以上)?的?(?:得|计)(?:满分|\d{1,3}(?:\.\d{1,2})?分)/g,
    ),
  ];
  const stated = [...text.matchAll(/(?:达到|达|不低于|不少于|≥|完成)(\d{1,9}(?:\.\d{1,4})?)(?!:)/g)];
  const target =
    earning.length === 1
      ? earning[0]?.[1]
      : earning.length === 0 && stated.length >= 1
        ? stated[0]?.[1]
        : undefined;
  return target && compare(exact(target), zero) > 0
    ? {
        id: 'ratio',
        version,
        parameters: { target, cap: '1', direction: 'higher', nominalTarget: null, annualised: null },
      }
    : null;
};

/** 有机构得5分，没有不得分. */
const presence = (text: string): MethodSpecification | null => {
  const parts = sentences(text);
  const [first, second] = parts;
  if (parts.length !== 2 || !first || !second || !points.test(first)) return null;
  return /^(?:否则|未|没有|无|不)[^,;]{0,30}(?:不得分|得?0分|不计分)$/.test(second)
    ? {
        id: 'yes-no',
        version,
        parameters: { condition: first.replace(points, '').replace(/的$/, '') || first },
      }
    : null;
};

/**
 * The method that a printed scoring standard describes, or null where its words do not settle one. Only wordings that
 * leave no room are taken; everything else stays a judgement with the words as printed.
 */
export const recogniseRule = (standard: string, fullScore: string): MethodSpecification | null => {
  const text = foldText(standard).replaceAll(' ', '').slice(0, 1_000);
  if (compare(exact(fullScore), zero) <= 0) return null;
  return (
    namedLevels(text, fullScore) ??
    slope(text, fullScore) ??
    proportion(text) ??
    presence(text) ??
    steppedLevels(text, fullScore)
  );
};
