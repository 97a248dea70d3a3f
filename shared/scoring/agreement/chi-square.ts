/** ln Γ(a) for a positive multiple of one half, by Γ(a) = (a−1)Γ(a−1) down to Γ(1) = 1 or Γ(½) = √π. */
const logGamma = (a: number): number => {
  let sum = 0;
  let rest = a;
  while (rest > 1) {
    rest -= 1;
    sum += Math.log(rest);
  }
  return rest === 1 ? sum : sum + Math.log(Math.PI) / 2;
};

const most = 10_000;

/** Lower regularised incomplete gamma function by its power series; converges fast for x < a + 1. */
const lowerBySeries = (a: number, x: number): number => {
  let term = 1 / a;
  let sum = term;
  for (let step = 1; step < most && Math.abs(term) > Math.abs(sum) * 1e-16; step += 1) {
    term *= x / (a + step);
    sum += term;
  }
  return sum * Math.exp(-x + a * Math.log(x) - logGamma(a));
};

/** Upper regularised incomplete gamma function by its continued fraction (Lentz 1976), for x ≥ a + 1. */
const upperByFraction = (a: number, x: number): number => {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let value = d;
  for (let step = 1; step < most; step += 1) {
    const numerator = -step * (step - a);
    b += 2;
    d = numerator * d + b;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    c = b + numerator / c;
    if (Math.abs(c) < tiny) c = tiny;
    const factor = d * c;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return value * Math.exp(-x + a * Math.log(x) - logGamma(a));
};

/** P(χ² ≥ `statistic`) with a whole number of degrees of freedom, 1 or more: the p-value of a chi-square test. */
export const chiSquareUpperTail = (statistic: number, degrees: number): number => {
  if (statistic <= 0) return 1;
  const a = degrees / 2;
  const x = statistic / 2;
  const upper = x < a + 1 ? 1 - lowerBySeries(a, x) : upperByFraction(a, x);
  return Math.min(1, Math.max(0, upper));
};
