import { FormulaStop } from './problem.ts';

export type Operator = '+' | '-' | '*' | '/' | '(' | ')' | ',' | '<' | '<=' | '>' | '>=' | '=' | '!=';

/** A piece of a formula; `at` is its first character, counted from 1. */
export type Token =
  | { readonly type: 'number'; readonly text: string; readonly unit: string; readonly at: number }
  | { readonly type: 'name'; readonly text: string; readonly at: number }
  | { readonly type: 'operator'; readonly text: Operator; readonly at: number }
  | { readonly type: 'end'; readonly text: ''; readonly at: number };

/** Longest formula, in characters. */
export const longestFormula = 1000;
/** Longest number in a formula, in digits. */
export const longestNumber = 40;

/** Other ways to write an operator; full-width characters are brought to half width before. */
const spellings: Readonly<Record<string, string>> = {
  '×': '*',
  '·': '*',
  '÷': '/',
  '−': '-',
  '–': '-',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '、': ',',
};

const operators = ['<=', '>=', '!=', '==', '+', '-', '*', '/', '(', ')', ',', '<', '>', '='];

const number = /\d+(?:\.\d+)?/y;
const unit = /%|‰|\p{L}+/uy;
const name = /[\p{L}_][\p{L}\p{N}_]*/uy;
const blank = /\s+/y;

/** Character for character, so that positions stay those of the text as typed. */
const halfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

const matchAt = (pattern: RegExp, text: string, index: number): string => {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0] ?? '';
};

/** Whether a figure or an intermediate value may bear this name: it must read as one word of a formula. */
export const isFormulaName = (text: string): boolean =>
  matchAt(name, text, 0) === text && text !== '' && !reservedNames.has(text);

/** Names of functions. */
export const reservedNames: ReadonlySet<string> = new Set(['min', 'max', 'round', 'if']);

/**
 * Cuts a formula into pieces. Full-width characters, × ÷ and ≤ ≥ ≠ are read like their plain counterparts; a unit
 * stands right behind its number (`2000万元`, `85%`).
 * @throws FormulaStop
 */
export const tokensOf = (formula: string): Token[] => {
  if (formula.length > longestFormula)
    throw new FormulaStop(longestFormula + 1, 'too-long', String(formula.length), String(longestFormula));
  const text = halfWidth(formula);
  const tokens: Token[] = [];
  let index = 0;
  while (index < text.length) {
    const at = index + 1;
    const space = matchAt(blank, text, index);
    if (space !== '') {
      index += space.length;
      continue;
    }
    const digits = matchAt(number, text, index);
    if (digits !== '') {
      if (digits.replace('.', '').length > longestNumber)
        throw new FormulaStop(at, 'number-too-long', `${digits.slice(0, 20)}…`, String(longestNumber));
      index += digits.length;
      const behind = matchAt(unit, text, index);
      index += behind.length;
      tokens.push({ type: 'number', text: digits, unit: behind, at });
      continue;
    }
    const word = matchAt(name, text, index);
    if (word !== '') {
      index += word.length;
      tokens.push({ type: 'name', text: word, at });
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
    const spelled = spellings[character];
    const operator = spelled ?? operators.find((each) => text.startsWith(each, index));
    if (operator === undefined) throw new FormulaStop(at, 'unexpected-character', character);
    index += spelled === undefined ? operator.length : character.length;
    tokens.push({ type: 'operator', text: (operator === '==' ? '=' : operator) as Operator, at });
  }
  tokens.push({ type: 'end', text: '', at: text.length + 1 });
  return tokens;
};
