import type { Amount } from '../../model/primitives.ts';
import type { RoundingRule } from '../../model/rules.ts';
import { numberCell, textCell } from '../cells.ts';
import type { Cell, Formula, StyleName } from '../sheet-model.ts';
import { roundedFormula, roundsAlike } from './rounding.ts';

/**
 * A cell that is calculated; its content stays as cached result. A null formula, or a blank cell, leaves the value.
 * Where words stand and a number may come, `decimals` are shown of it.
 */
export const calculated = (cell: Cell, formula: Formula | null, decimals?: number): Cell => {
  if (formula === null || (cell.kind !== 'number' && cell.kind !== 'text')) return cell;
  return cell.kind === 'number' || decimals === undefined
    ? { ...cell, formula }
    : { ...cell, formula, decimals };
};

/** A formula that goes through ranges cell by cell. */
export const inArray = (formula: Formula): Formula => `{=${formula}}`;

/** Cells of one sheet whose printed amounts are calculated. */
export class LiveAmounts {
  readonly #rule: RoundingRule;
  #fixed = 0;

  constructor(rule: RoundingRule) {
    this.#rule = rule;
  }

  /** Cells left as values because binary floats might round them to the other side. */
  get fixed(): number {
    return this.#fixed;
  }

  /** The formula that rounds an expression; null where it would not safely come to the amount. */
  rounded(amount: Amount, expression: string): Formula | null {
    if (roundsAlike(amount.exact, this.#rule)) return roundedFormula(expression, this.#rule);
    this.#fixed += 1;
    return null;
  }

  /** The same for an expression that comes to no amount yet. */
  formula(expression: string): Formula {
    return roundedFormula(expression, this.#rule);
  }

  /** The printed amount, calculated from an unrounded expression; without one it is a value. */
  cell(amount: Amount, expression: string | null, style: StyleName): Cell {
    const cell = numberCell(amount.rounded, this.#rule.decimals, style);
    return expression === null ? cell : calculated(cell, this.rounded(amount, expression));
  }

  /** The same where the amount may be missing: `none` then stands there, as long as `isMissing` holds. */
  cellOr(
    amount: Amount | null,
    live: { readonly isMissing: string; readonly expression: string } | null,
    none: string,
    style: StyleName,
  ): Cell {
    const cell = amount ? numberCell(amount.rounded, this.#rule.decimals, style) : textCell(none, style);
    if (live === null) return cell;
    const formula = amount ? this.rounded(amount, live.expression) : this.formula(live.expression);
    return calculated(cell, formula && `IF(${live.isMissing},"${none}",${formula})`, this.#rule.decimals);
  }
}
