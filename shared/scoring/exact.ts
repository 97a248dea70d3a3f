/**
 * Exact numbers: integers over integers, never binary floats. A score of 10 × 37.24 ÷ 43.2 stays that fraction
 * until the one place where the evaluation rounds, so a tie is a tie and parts add up to the whole.
 */
export interface Exact {
  readonly numerator: bigint;
  /** Always positive. */
  readonly denominator: bigint;
}

/** Fractions are reduced when they outgrow this, not at every step: reducing is the costly part. */
const reduceAbove = 1n << 96n;

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

const largestSafe = BigInt(Number.MAX_SAFE_INTEGER);

const smallCommonDivisor = (first: number, second: number): number => {
  let a = first;
  let b = second;
  while (b !== 0) {
    const rest = a % b;
    a = b;
    b = rest;
  }
  return a;
};

/** Euclid; in machine integers as soon as both fit, which is nearly always and an order of magnitude faster. */
const greatestCommonDivisor = (first: bigint, second: bigint): bigint => {
  let a = absolute(first);
  let b = absolute(second);
  while (b !== 0n) {
    if (a <= largestSafe && b <= largestSafe) return BigInt(smallCommonDivisor(Number(a), Number(b)));
    [a, b] = [b, a % b];
  }
  return a;
};

/** Lowest terms with a positive denominator. */
export const reduce = (value: Exact): Exact => {
  const divisor = greatestCommonDivisor(value.numerator, value.denominator);
  return divisor <= 1n
    ? value
    : { numerator: value.numerator / divisor, denominator: value.denominator / divisor };
};

const make = (numerator: bigint, denominator: bigint): Exact =>
  denominator > reduceAbove ? reduce({ numerator, denominator }) : { numerator, denominator };

export const zero: Exact = { numerator: 0n, denominator: 1n };
export const one: Exact = { numerator: 1n, denominator: 1n };
export const hundred: Exact = { numerator: 100n, denominator: 1n };

const powersOfTen: readonly bigint[] = Array.from({ length: 21 }, (_, exponent) => 10n ** BigInt(exponent));

/** 10 to a whole exponent; the small ones are at hand. */
export const powerOfTen = (exponent: number): bigint => powersOfTen[exponent] ?? 10n ** BigInt(exponent);

/** A whole number. */
export const whole = (value: number | bigint): Exact => ({ numerator: BigInt(value), denominator: 1n });

/**
 * Reads a plain decimal (`-12.50`) or a fraction (`7/3`). The text must already have passed `decimalText` or
 * `exactText`; anything else is a defect of the caller and throws RangeError.
 */
export const exact = (text: string): Exact => {
  const slash = text.indexOf('/');
  if (slash > 0) {
    const denominator = BigInt(text.slice(slash + 1));
    if (denominator <= 0n) throw new RangeError(`denominator of ${text}`);
    return { numerator: BigInt(text.slice(0, slash)), denominator };
  }
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new RangeError(`not a decimal: ${text.slice(0, 60)}`);
  const point = text.indexOf('.');
  if (point < 0) return { numerator: BigInt(text), denominator: 1n };
  const decimals = text.length - point - 1;
  return {
    numerator: BigInt(text.slice(0, point) + text.slice(point + 1)),
    denominator: powerOfTen(decimals),
  };
};

/** Sum over the least common denominator, so that long sums stay small. */
export const add = (a: Exact, b: Exact): Exact => {
  if (a.denominator === b.denominator)
    return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  const divisor = greatestCommonDivisor(a.denominator, b.denominator);
  const factor = b.denominator / divisor;
  return make(a.numerator * factor + b.numerator * (a.denominator / divisor), a.denominator * factor);
};

export const negate = (a: Exact): Exact => ({ numerator: -a.numerator, denominator: a.denominator });

export const subtract = (a: Exact, b: Exact): Exact => add(a, negate(b));

export const multiply = (a: Exact, b: Exact): Exact =>
  make(a.numerator * b.numerator, a.denominator * b.denominator);

/** Quotient; dividing by zero is a defect of the caller and throws RangeError. */
export const divide = (a: Exact, b: Exact): Exact => {
  if (b.numerator === 0n) throw new RangeError('division by zero');
  return b.numerator > 0n
    ? make(a.numerator * b.denominator, a.denominator * b.numerator)
    : make(-a.numerator * b.denominator, -a.denominator * b.numerator);
};

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export const compare = (a: Exact, b: Exact): number => {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
};

export const minimum = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b);
export const maximum = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b);
export const isZero = (a: Exact): boolean => a.numerator === 0n;
export const sign = (a: Exact): number => (a.numerator > 0n ? 1 : a.numerator < 0n ? -1 : 0);
export const sum = (values: Iterable<Exact>): Exact => {
  let total = zero;
  for (const value of values) total = add(total, value);
  return total;
};

/** How many decimals 1 ÷ denominator has, or null where they never end. */
const decimalsOf = (denominator: bigint): number | null => {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  while (rest % 2n === 0n) {
    rest /= 2n;
    twos += 1;
  }
  while (rest % 5n === 0n) {
    rest /= 5n;
    fives += 1;
  }
  return rest === 1n ? Math.max(twos, fives) : null;
};

/** Few denominators occur, again and again; most are remembered after the first page of a form. */
const knownDecimals = new Map<bigint, number | null>();

const decimalsFor = (denominator: bigint): number | null => {
  if (denominator > 100_000n) return decimalsOf(denominator);
  let decimals = knownDecimals.get(denominator);
  if (decimals === undefined) {
    decimals = decimalsOf(denominator);
    knownDecimals.set(denominator, decimals);
  }
  return decimals;
};

/** Decimal when the expansion ends, otherwise `numerator/denominator` in lowest terms. */
export const exactToText = (value: Exact): string => {
  const { numerator, denominator } = reduce(value);
  if (denominator === 1n) return numerator.toString();
  const decimals = decimalsFor(denominator);
  return decimals === null
    ? `${numerator}/${denominator}`
    : scaledToText((numerator * powerOfTen(decimals)) / denominator, decimals);
};

/** Text of `scaled` ÷ 10^decimals with exactly that many decimals. */
export const scaledToText = (scaled: bigint, decimals: number): string => {
  const digits = absolute(scaled)
    .toString()
    .padStart(decimals + 1, '0');
  const split = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
  return scaled < 0n ? `-${text}` : text;
};

/** Nearest binary float, for charts and statistics only; never for a score, weight, total or cell. */
export const toApproximateNumber = (value: Exact): number => {
  const { numerator, denominator } = reduce(value);
  const scale = 10n ** 17n;
  const quotient = numerator / denominator;
  const remainder = numerator - quotient * denominator;
  return Number(quotient) + Number((remainder * scale) / denominator) / 1e17;
};
