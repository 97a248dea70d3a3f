import { type Exact, one, whole } from '../exact.ts';

/**
 * A unit as powers of its parts: 万元/人 is 万元¹·人⁻¹. Parts are taken as they are written: 万元 and 元 are different
 * units, and nothing is converted behind anybody's back. Percentages are plain numbers.
 */
export type Unit = ReadonlyMap<string, number>;

/** A bare 0 goes with every unit, as in `if(经费 > 0, …)`. */
export const anyUnit = 'any';
export type UnitOrAny = Unit | typeof anyUnit;

export const noUnit: Unit = new Map();

const hundredth: Exact = { numerator: 1n, denominator: 100n };

/** Units that stand for a plain number, and what one of them is worth. */
const plainNumbers: Readonly<Record<string, Exact>> = {
  '': one,
  '1': one,
  '%': hundredth,
  '％': hundredth,
  百分点: hundredth,
  个百分点: hundredth,
  '‰': { numerator: 1n, denominator: 1000n },
  分: one,
  倍: one,
};

/** What one of a unit is worth as a number: a hundredth for %, else 1. */
export const worthOf = (unit: string): Exact => plainNumbers[unit.trim()] ?? whole(1);

/** Reads a unit as it is printed: `人`, `万元/人`, `%`. */
export const unitOf = (text: string): Unit => {
  const parts = new Map<string, number>();
  text
    .trim()
    .split('/')
    .forEach((side, index) => {
      for (const part of side.split(/[·*×]/)) {
        const name = part.trim();
        if (Object.hasOwn(plainNumbers, name)) continue;
        const power = (parts.get(name) ?? 0) + (index === 0 ? 1 : -1);
        if (power === 0) parts.delete(name);
        else parts.set(name, power);
      }
    });
  return parts;
};

export const isPlain = (unit: UnitOrAny): boolean => unit === anyUnit || unit.size === 0;

export const isSameUnit = (a: UnitOrAny, b: UnitOrAny): boolean =>
  a === anyUnit ||
  b === anyUnit ||
  (a.size === b.size && [...a].every(([name, power]) => b.get(name) === power));

/** Unit of a product (`sign` 1) or a quotient (`sign` −1). */
export const combineUnits = (a: UnitOrAny, b: UnitOrAny, sign: 1 | -1): UnitOrAny => {
  if (a === anyUnit) return anyUnit;
  const parts = new Map(a);
  for (const [name, power] of b === anyUnit ? noUnit : b) {
    const combined = (parts.get(name) ?? 0) + sign * power;
    if (combined === 0) parts.delete(name);
    else parts.set(name, combined);
  }
  return parts;
};

/** As it is printed; empty for a plain number. */
export const unitText = (unit: UnitOrAny): string => {
  if (unit === anyUnit) return '';
  const side = (sign: 1 | -1): string =>
    [...unit]
      .filter(([, power]) => power * sign > 0)
      .map(([name, power]) => `${name}${Math.abs(power) === 1 ? '' : Math.abs(power)}`)
      .join('·');
  const below = side(-1);
  return below === '' ? side(1) : `${side(1) || '1'}/${below}`;
};
