import { exact, isZero } from '../exact.ts';
import { type Expression, parseFormula } from './parse.ts';
import { type FormulaFault, FormulaStop } from './problem.ts';
import { anyUnit, combineUnits, isPlain, isSameUnit, type UnitOrAny, unitOf, unitText } from './units.ts';

/** A figure that people fill in. */
export interface NamedFigure {
  readonly name: string;
  readonly unit: string;
}

/** An intermediate value with a name of its own. */
export interface NamedFormula {
  readonly name: string;
  readonly formula: string;
}

export interface FormulaText {
  readonly figures: readonly NamedFigure[];
  readonly definitions: readonly NamedFormula[];
  readonly formula: string;
}

export interface CompiledFormula {
  readonly figures: readonly NamedFigure[];
  /** In an order in which each needs only those before it. */
  readonly definitions: readonly { readonly name: string; readonly expression: Expression }[];
  readonly expression: Expression;
  /** Names of figures the formula comes to, directly or through intermediate values. */
  readonly used: ReadonlySet<string>;
}

/** The unit both have, or the fault that they differ. */
const sameUnit = (first: UnitOrAny, second: UnitOrAny, at: number): UnitOrAny => {
  if (!isSameUnit(first, second))
    throw new FormulaStop(at, 'units-differ', unitText(first), unitText(second));
  return first === anyUnit ? second : first;
};

class Compilation {
  readonly faults: FormulaFault[] = [];
  readonly ordered: { name: string; expression: Expression }[] = [];
  readonly used = new Set<string>();
  readonly #text: FormulaText;
  /** Units of what has been gone through; null where something is wrong with it. */
  readonly #units = new Map<string, UnitOrAny | null>();
  /** Definitions being gone through, to notice one that comes back to itself. */
  readonly #open = new Set<string>();

  constructor(text: FormulaText) {
    this.#text = text;
  }

  /** Reads a formula and works out its unit; null where there is a fault, which is then noted. */
  read(part: string, formula: string): { expression: Expression; unit: UnitOrAny } | null {
    const before = this.faults.length;
    try {
      const expression = parseFormula(formula);
      const unit = this.#unitOf(expression, part);
      return this.faults.length === before ? { expression, unit } : null;
    } catch (error) {
      if (!(error instanceof FormulaStop)) throw error;
      const { position, problem, found, wanted } = error;
      this.faults.push({ part, position, problem, found, wanted });
      return null;
    }
  }

  /** Unit of a name; null where it has none because its own definition has a fault. */
  #unitOfName(name: string, at: number): UnitOrAny | null {
    const figure = this.#text.figures.find((each) => each.name === name);
    if (figure) {
      this.used.add(name);
      return unitOf(figure.unit);
    }
    const definition = this.#text.definitions.find((each) => each.name === name);
    if (!definition) throw new FormulaStop(at, 'unknown-name', name);
    if (this.#open.has(name)) throw new FormulaStop(at, 'cyclic', name);
    const known = this.#units.get(name);
    if (known !== undefined) return known;
    this.#units.set(name, null);
    this.#open.add(name);
    const read = this.read(name, definition.formula);
    this.#open.delete(name);
    if (!read) return null;
    this.#units.set(name, read.unit);
    this.ordered.push({ name, expression: read.expression });
    return read.unit;
  }

  /** Goes through every definition, also one that nothing refers to. */
  readDefinitions(): void {
    for (const { name } of this.#text.definitions) if (!this.#units.has(name)) this.#unitOfName(name, 1);
  }

  #same(left: Expression, right: Expression, at: number, part: string): UnitOrAny {
    return sameUnit(this.#unitOf(left, part), this.#unitOf(right, part), at);
  }

  #unitOf(expression: Expression, part: string): UnitOrAny {
    switch (expression.type) {
      case 'number':
        return expression.unit === '' && isZero(exact(expression.text)) ? anyUnit : unitOf(expression.unit);
      case 'name':
        // Where the definition has a fault of its own, that one is told and no further one made of it.
        return this.#unitOfName(expression.name, expression.at) ?? anyUnit;
      case 'negate':
        return this.#unitOf(expression.of, part);
      case 'arithmetic': {
        const { operator, left, right, at } = expression;
        if (operator === '+' || operator === '-') return this.#same(left, right, at, part);
        if (operator === '/' && right.type === 'number' && isZero(exact(right.text)))
          throw new FormulaStop(right.at, 'zero-denominator', right.text);
        const [first, second] = [this.#unitOf(left, part), this.#unitOf(right, part)];
        return combineUnits(first, second, operator === '*' ? 1 : -1);
      }
      case 'extreme':
        return expression.of.reduce<UnitOrAny>(
          (unit, each) => sameUnit(unit, this.#unitOf(each, part), each.at),
          anyUnit,
        );
      case 'round':
        return this.#unitOf(expression.of, part);
      case 'if':
        this.#same(expression.left, expression.right, expression.at, part);
        return this.#same(expression.then, expression.otherwise, expression.at, part);
    }
  }
}

/**
 * Reads a formula with its intermediate values and checks names, circles and units. The whole must come out as a
 * plain number. Either the faults, one per formula at most, or what can be computed with.
 */
export const compileFormula = (
  text: FormulaText,
):
  | { readonly ok: true; readonly value: CompiledFormula }
  | { readonly ok: false; readonly faults: readonly FormulaFault[] } => {
  const compilation = new Compilation(text);
  compilation.readDefinitions();
  const read = compilation.read('', text.formula);
  if (read && !isPlain(read.unit))
    compilation.faults.push({
      part: '',
      position: 1,
      problem: 'unit-left',
      found: unitText(read.unit),
      wanted: '',
    });
  const { faults, ordered, used } = compilation;
  return read && faults.length === 0
    ? {
        ok: true,
        value: { figures: text.figures, definitions: ordered, expression: read.expression, used },
      }
    : { ok: false, faults };
};
