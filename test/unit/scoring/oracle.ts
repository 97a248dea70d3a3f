import type { Indicator } from '#shared/model/framework.ts';
import type { AggregationRule, EvaluationRules } from '#shared/model/rules.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';

/**
 * The same rules once more, as plainly as they can be written: unreduced fractions of big integers, arrays searched
 * from end to end, nothing remembered. Slow on purpose; it shares no code with the product.
 */
export type Fraction = readonly [numerator: bigint, denominator: bigint];

export const read = (text: string): Fraction => {
  if (text.includes('/')) {
    const [n, d] = text.split('/');
    return [BigInt(n!), BigInt(d!)];
  }
  const [whole, decimals = ''] = text.split('.');
  return [BigInt(whole! + decimals), BigInt(`1${'0'.repeat(decimals.length)}`)];
};
export const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
export const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
export const over = ([a, b]: Fraction, [c, d]: Fraction): Fraction =>
  c > 0n ? [a * d, b * c] : [-a * d, b * -c];
export const order = ([a, b]: Fraction, [c, d]: Fraction): number =>
  a * d < c * b ? -1 : a * d > c * b ? 1 : 0;
export const same = (a: Fraction, b: Fraction): boolean => order(a, b) === 0;
const nought: Fraction = [0n, 1n];
const total = (values: readonly Fraction[]): Fraction => values.reduce(plus, nought);

/** Rounds by counting up the last digit, one step at a time from the floor of the magnitude. */
export const round = (value: Fraction, mode: 'half-up' | 'half-even', decimals: number): string => {
  const unit = BigInt(`1${'0'.repeat(decimals)}`);
  const negative = value[0] < 0n;
  const [n, d]: Fraction = [(negative ? -value[0] : value[0]) * unit, value[1]];
  let steps = (n - (n % d)) / d;
  const distance = order([2n * (n - steps * d), d], [1n, 1n]);
  if (distance > 0 || (distance === 0 && (mode === 'half-up' || steps % 2n !== 0n))) steps += 1n;
  const digits = steps.toString().padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return negative && steps !== 0n ? `-${text}` : text;
};

interface Cell {
  readonly state: 'scored' | 'blank' | 'unscored';
  readonly points: Fraction | null;
}

const scoreOf = (
  indicator: Indicator,
  value: { kind: string; number?: string; level?: string; yes?: boolean },
): Fraction => {
  const full = read(indicator.fullScore);
  const { method } = indicator;
  if (method.id === 'direct') return read(value.number!);
  if (method.id === 'yes-no') return value.yes ? full : nought;
  if (method.id === 'level')
    return times(full, read(method.parameters.levels.find((each) => each.name === value.level)!.factor));
  if (method.id === 'ratio') {
    const quotient = over(read(value.number!), read(method.parameters.target));
    const cap = read(method.parameters.cap);
    return times(full, order(quotient, cap) > 0 ? cap : quotient);
  }
  throw new Error(`the oracle does not know ${method.id}`);
};

const cellOf = (
  snapshot: EvaluationSnapshot,
  subjectId: string,
  scorerId: string,
  indicator: Indicator,
): Cell => {
  const { rules } = snapshot.evaluation;
  const entry =
    indicator.method.id === 'ratio'
      ? snapshot.observations.find((each) => each.subjectId === subjectId && each.item === indicator.id)
      : snapshot.scores
          .filter((each) => each.subjectId === subjectId && each.scorerId === scorerId)
          .filter((each) => each.indicatorId === indicator.id && (each.value || each.blankReason))
          .toSorted((a, b) => b.round - a.round)[0];
  if (entry?.value) return { state: 'scored', points: scoreOf(indicator, entry.value) };
  if (entry?.blankReason)
    return { state: 'blank', points: rules.blank[entry.blankReason] === 'zero' ? nought : null };
  return { state: 'unscored', points: null };
};

interface Given {
  readonly id: string;
  readonly role: string;
  readonly value: Fraction;
}

/** The stated weight of a person; nothing stated weighs nothing. Null where the rule has no weights. */
const weightOf = (rule: AggregationRule, { id, role }: { readonly id: string; readonly role: string }) => {
  if (rule.method === 'weighted') return read(rule.weights[id] ?? '0');
  if (rule.method === 'role-weighted')
    return read((rule.weights as Readonly<Record<string, string | undefined>>)[role] ?? '0');
  return null;
};

/** Ids that are kept, each with its weight. */
const kept = (rule: AggregationRule, given: readonly Given[]): (readonly [string, Fraction])[] => {
  const sorted = given.toSorted((a, b) => order(a.value, b.value) || (a.id < b.id ? -1 : 1));
  if (rule.method === 'weighted' || rule.method === 'role-weighted')
    return given.flatMap((each) => {
      const weight = weightOf(rule, each);
      return weight && weight[0] !== 0n ? [[each.id, weight] as const] : [];
    });
  const take = (from: number, to: number) => sorted.slice(from, to).map(({ id }) => [id, [1n, 1n]] as const);
  if (rule.method === 'median')
    return sorted.length % 2 === 1
      ? take((sorted.length - 1) / 2, (sorted.length + 1) / 2)
      : take(sorted.length / 2 - 1, sorted.length / 2 + 1);
  if (rule.method === 'trimmed' && given.length >= rule.threshold && given.length > 2 * rule.drop)
    return take(rule.drop, given.length - rule.drop);
  if (rule.method === 'trimmed-share') {
    // Counted up two by two until the share of all is passed.
    let excluded = 0;
    while (order([BigInt(excluded + 2), 1n], times([BigInt(given.length), 1n], read(rule.fraction))) <= 0)
      excluded += 2;
    return take(excluded / 2, given.length - excluded / 2);
  }
  return take(0, sorted.length);
};

const meanOf = (
  given: readonly Given[],
  weights: readonly (readonly [string, Fraction])[],
): Fraction | null => {
  const pairs = weights.flatMap(([id, weight]) => {
    const found = given.find((each) => each.id === id);
    return found ? [[found.value, weight] as const] : [];
  });
  if (pairs.length === 0) return null;
  return over(
    total(pairs.map(([value, weight]) => times(value, weight))),
    total(pairs.map(([, weight]) => weight)),
  );
};

const rounded = (rules: EvaluationRules, value: Fraction): Fraction =>
  rules.rounding.place === 'indicator'
    ? read(round(value, rules.rounding.mode, rules.rounding.decimals))
    : value;

export interface Expected {
  readonly exact: Fraction;
  readonly rounded: string;
  readonly complete: boolean;
  readonly missing: number;
}

/** Total of one subject without bonuses. */
export const expectedTotal = (snapshot: EvaluationSnapshot, subjectId: string): Expected => {
  const { rules } = snapshot.evaluation;
  const { document } = snapshot.framework;
  const indicators = document.dimensions.flatMap((dimension) => dimension.indicators);
  const fullTotal = read(document.totalScore);
  const able = snapshot.scorers
    .filter(({ role }) => role === 'scorer' || role === 'lead')
    .filter((scorer) => weightOf(rules.aggregation, scorer)?.[0] !== 0n);
  const sheets = able.map(({ id, role }) => ({
    id,
    role,
    cells: indicators.map((each) => cellOf(snapshot, subjectId, id, each)),
  }));
  const missing = sheets.flatMap(({ cells }) => cells).filter(({ state }) => state === 'unscored').length;

  const totals = sheets.map(({ id, role, cells }) => {
    const obtained = total(cells.map(({ points }) => (points ? rounded(rules, points) : nought)));
    const out = total(
      indicators
        .filter((_, index) => cells[index]!.state === 'blank' && !cells[index]!.points)
        .map((each) => read(each.fullScore)),
    );
    const left = plus(fullTotal, [-out[0], out[1]]);
    const scaled = out[0] === 0n || left[0] === 0n ? obtained : over(times(obtained, fullTotal), left);
    const judged = cells.some(({ points }) => points);
    return {
      id,
      role,
      value: scaled,
      obtained,
      judged,
      finished: judged && cells.every(({ state }) => state !== 'unscored'),
    };
  });
  const finished = totals.filter((each) => each.finished);
  const entering = finished.length > 0 ? finished : totals.filter((each) => each.judged);
  const weights = kept(rules.aggregation, entering);

  let base: Fraction;
  let anything: boolean;
  if (rules.aggregation.level === 'total' && rules.rounding.place === 'total') {
    base = meanOf(entering, weights) ?? nought;
    anything = weights.length > 0;
  } else {
    let obtained = nought;
    let out = nought;
    anything = false;
    indicators.forEach((indicator, index) => {
      const given = sheets.flatMap(({ id, role, cells }) => {
        const { points } = cells[index]!;
        return points ? [{ id, role, value: points }] : [];
      });
      const points = meanOf(
        given,
        rules.aggregation.level === 'total' ? weights : kept(rules.aggregation, given),
      );
      const blanksOnly = sheets.length > 0 && sheets.every(({ cells }) => cells[index]!.state !== 'unscored');
      if (points) {
        anything = true;
        obtained = plus(obtained, rounded(rules, points));
      } else if (blanksOnly) out = plus(out, read(indicator.fullScore));
    });
    const left = plus(fullTotal, [-out[0], out[1]]);
    base = out[0] === 0n || left[0] === 0n ? obtained : over(times(obtained, fullTotal), left);
  }
  const exact = order(base, fullTotal) > 0 ? fullTotal : base;
  return {
    exact,
    rounded: round(exact, rules.rounding.mode, rules.rounding.decimals),
    complete: missing === 0 && anything,
    missing,
  };
};
