import { FormulaStop } from './problem.ts';
import { type Operator, type Token, tokensOf } from './tokens.ts';

export type Comparison = '<' | '<=' | '>' | '>=' | '=' | '!=';
export type Arithmetic = '+' | '-' | '*' | '/';

/** A formula as a tree; `at` is where the part stands, counted from 1. */
export type Expression =
  | { readonly type: 'number'; readonly text: string; readonly unit: string; readonly at: number }
  | { readonly type: 'name'; readonly name: string; readonly at: number }
  | { readonly type: 'negate'; readonly of: Expression; readonly at: number }
  | {
      readonly type: 'arithmetic';
      readonly operator: Arithmetic;
      readonly left: Expression;
      readonly right: Expression;
      readonly at: number;
    }
  | {
      readonly type: 'extreme';
      readonly which: 'min' | 'max';
      readonly of: readonly Expression[];
      readonly at: number;
    }
  | { readonly type: 'round'; readonly of: Expression; readonly places: number; readonly at: number }
  | {
      readonly type: 'if';
      readonly comparison: Comparison;
      readonly left: Expression;
      readonly right: Expression;
      readonly then: Expression;
      readonly otherwise: Expression;
      readonly at: number;
    };

/** Deepest nesting of brackets, functions and signs. */
export const deepestNesting = 40;
/** Most decimals `round` keeps. */
export const mostPlaces = 20;

const comparisons: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '=', '!=']);

const isComparison = (text: string): text is Comparison => comparisons.has(text);

/** Reads the pieces from left to right; every way to a deeper part goes through `expression` or `factor`. */
class Reader {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Expression {
    const found = this.expression();
    const { type, text, at } = this.#peek();
    if (isComparison(text)) throw new FormulaStop(at, 'comparison-outside-if', text);
    if (type !== 'end') throw new FormulaStop(at, 'unexpected', text);
    return found;
  }

  expression(): Expression {
    let left = this.#product();
    for (let { text, at } = this.#peek(); text === '+' || text === '-'; { text, at } = this.#peek()) {
      this.#next += 1;
      left = { type: 'arithmetic', operator: text, left, right: this.#product(), at };
    }
    return left;
  }

  #product(): Expression {
    let left = this.#factor();
    for (let { text, at } = this.#peek(); text === '*' || text === '/'; { text, at } = this.#peek()) {
      this.#next += 1;
      left = { type: 'arithmetic', operator: text, left, right: this.#factor(), at };
    }
    return left;
  }

  #factor(): Expression {
    const token = this.#take();
    this.#depth += 1;
    if (this.#depth > deepestNesting)
      throw new FormulaStop(token.at, 'too-deep', token.text, String(deepestNesting));
    const found = this.#factorAt(token);
    this.#depth -= 1;
    return found;
  }

  #factorAt(token: Token): Expression {
    const { at } = token;
    if (token.type === 'number') return { type: 'number', text: token.text, unit: token.unit, at };
    if (token.type === 'name')
      return this.#peek().text === '(' ? this.#call(token.text, at) : { type: 'name', name: token.text, at };
    if (token.type === 'end') throw new FormulaStop(at, 'unexpected-end', this.#lastText());
    if (token.text === '-') return { type: 'negate', of: this.#factor(), at };
    if (token.text !== '(') throw new FormulaStop(at, 'unexpected', token.text);
    const inside = this.expression();
    this.#close();
    return inside;
  }

  #call(name: string, at: number): Expression {
    this.#next += 1;
    switch (name) {
      case 'min':
      case 'max': {
        const of = [this.expression()];
        while (this.#peek().text === ',') {
          this.#next += 1;
          of.push(this.expression());
        }
        this.#close();
        if (of.length < 2) throw new FormulaStop(at, 'wrong-argument-count', name, '2');
        return { type: 'extreme', which: name, of, at };
      }
      case 'round': {
        const of = this.expression();
        this.#comma(name, at);
        const places = this.#take();
        if (
          places.type !== 'number' ||
          places.unit !== '' ||
          !/^\d{1,2}$/.test(places.text) ||
          Number(places.text) > mostPlaces
        )
          throw new FormulaStop(places.at, 'places-not-whole', places.text, String(mostPlaces));
        this.#close();
        return { type: 'round', of, places: Number(places.text), at };
      }
      case 'if': {
        const left = this.expression();
        const comparison = this.#take();
        if (!isComparison(comparison.text))
          throw new FormulaStop(comparison.at, 'condition-wanted', comparison.text);
        const right = this.expression();
        this.#comma(name, at);
        const then = this.expression();
        this.#comma(name, at);
        const otherwise = this.expression();
        this.#close();
        return { type: 'if', comparison: comparison.text, left, right, then, otherwise, at };
      }
      default:
        throw new FormulaStop(at, 'unknown-function', name);
    }
  }

  #peek(): Token {
    return this.#tokens[this.#next] ?? { type: 'end', text: '', at: 1 };
  }

  #take(): Token {
    const token = this.#peek();
    this.#next += 1;
    return token;
  }

  /** The last piece before the end. */
  #lastText(): string {
    return this.#tokens.at(-2)?.text ?? '';
  }

  /** Between arguments; a function closed too early has too few of them. */
  #comma(name: string, at: number): void {
    const token = this.#take();
    if (token.text === ')')
      throw new FormulaStop(at, 'wrong-argument-count', name, name === 'if' ? '3' : '2');
    this.#expect(token, ',');
  }

  #close(): void {
    this.#expect(this.#take(), ')');
  }

  #expect(token: Token, wanted: Operator): void {
    if (token.text === wanted) return;
    if (isComparison(token.text)) throw new FormulaStop(token.at, 'comparison-outside-if', token.text);
    if (token.type === 'end') throw new FormulaStop(token.at, 'unexpected-end', this.#lastText(), wanted);
    throw new FormulaStop(token.at, 'unexpected', token.text, wanted);
  }
}

/**
 * Reads a formula: + − × ÷, brackets, a minus sign, min, max, round(x, places) and if(a < b, x, y).
 * @throws FormulaStop at the first thing that is not one.
 */
export const parseFormula = (formula: string): Expression => {
  const tokens = tokensOf(formula);
  if (tokens.length === 1) throw new FormulaStop(1, 'empty', formula);
  return new Reader(tokens).whole();
};
