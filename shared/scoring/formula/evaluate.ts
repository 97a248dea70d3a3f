import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  isZero,
  maximum,
  minimum,
  multiply,
  negate,
  reduce,
  subtract,
} from '../exact.ts';
import { roundExact } from '../rounding.ts';
import type { CompiledFormula } from './compile.ts';
import type { Arithmetic, Comparison, Expression } from './parse.ts';
import { worthOf } from './units.ts';

/** What a formula came to, with its intermediate values in the order they were needed. */
export interface FormulaValue {
  readonly value: Exact;
  readonly intermediates: readonly { readonly name: string; readonly value: Exact }[];
}

/** Why there is no value: a division by zero and where it stands, or a number beyond every use. */
export type FormulaRefusal =
  | { readonly refused: 'zero'; readonly part: string; readonly position: number }
  | { readonly refused: 'too-large' };

class Refused extends Error {
  readonly reason: FormulaRefusal;

  constructor(reason: FormulaRefusal) {
    super(reason.refused);
    this.reason = reason;
  }
}

/** Numbers above this, or finer than its reciprocal, are refused: products of products grow without end. */
const bound = 1n << 4096n;

const bounded = (value: Exact): Exact => {
  const { numerator, denominator } = value;
  if (denominator < bound && numerator < bound && numerator > -bound) return value;
  const reduced = reduce(value);
  if (reduced.denominator < bound && reduced.numerator < bound && reduced.numerator > -bound) return reduced;
  throw new Refused({ refused: 'too-large' });
};

const holds = (comparison: Comparison, order: number): boolean => {
  switch (comparison) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
  }
};

const operations = { '+': add, '-': subtract, '*': multiply, '/': divide } satisfies Record<
  Arithmetic,
  (left: Exact, right: Exact) => Exact
>;

/** Values by name: figures first, intermediate values as they are reached. */
type Names = Map<string, Exact | (() => Exact)>;

const compute = (expression: Expression, names: Names, part: string): Exact => {
  const of = (each: Expression): Exact => compute(each, names, part);
  switch (expression.type) {
    case 'number':
      return multiply(exact(expression.text), worthOf(expression.unit));
    case 'name': {
      const found = names.get(expression.name);
      if (found === undefined) throw new RangeError(`no figure ${expression.name}`);
      return typeof found === 'function' ? found() : found;
    }
    case 'negate':
      return negate(of(expression.of));
    case 'arithmetic': {
      const right = of(expression.right);
      if (expression.operator === '/' && isZero(right))
        throw new Refused({ refused: 'zero', part, position: expression.at });
      return bounded(operations[expression.operator](of(expression.left), right));
    }
    case 'extreme': {
      const [first, ...others] = expression.of.map(of);
      if (!first) throw new RangeError('nothing to compare');
      return others.reduce(expression.which === 'min' ? minimum : maximum, first);
    }
    case 'round':
      return exact(roundExact(of(expression.of), { mode: 'half-up', decimals: expression.places }));
    case 'if':
      // Only the side that applies is computed, so that a condition can keep a zero out of a denominator.
      return holds(expression.comparison, compare(of(expression.left), of(expression.right)))
        ? of(expression.then)
        : of(expression.otherwise);
  }
};

/** Computes a formula exactly. `figures` has every figure by name, as entered; a percentage counts as hundredths. */
export const evaluateFormula = (
  compiled: CompiledFormula,
  figures: ReadonlyMap<string, Exact>,
): FormulaValue | FormulaRefusal => {
  const names: Names = new Map();
  for (const { name, unit } of compiled.figures) {
    const entered = figures.get(name);
    if (entered) names.set(name, multiply(entered, worthOf(unit)));
  }
  const intermediates: { name: string; value: Exact }[] = [];
  // Computed when first asked for: one behind an untaken side of `if` may divide by zero.
  for (const { name, expression } of compiled.definitions)
    names.set(name, () => {
      const value = reduce(compute(expression, names, name));
      names.set(name, value);
      intermediates.push({ name, value });
      return value;
    });
  try {
    return { value: reduce(compute(compiled.expression, names, '')), intermediates };
  } catch (error) {
    if (error instanceof Refused) return error.reason;
    throw error;
  }
};
