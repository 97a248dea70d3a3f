import type { Catalogue } from '../../i18n/translation.ts';
import { type Choices, validationMessage } from '../choices.ts';
import type { CellRange, Validation, ValidationRule } from '../sheet-model.ts';
import type { EntryInput } from './entry.ts';

/** Widest range of numbers a cell keeps exactly. */
const widest = '999999999999999';
const firstDay = '1950-01-01';
const lastDay = '2199-12-31';

type Texts = Catalogue['forms']['scoringSheet'];

const ruleOf = (input: EntryInput, choices: Choices): ValidationRule => {
  switch (input.type) {
    case 'number':
      return { type: 'decimal', minimum: input.minimum ?? `-${widest}`, maximum: input.maximum ?? widest };
    case 'whole':
      return { type: 'whole', minimum: '0', maximum: String(input.maximum) };
    case 'day':
      return { type: 'date', minimum: firstDay, maximum: lastDay };
    case 'choice':
      return { type: 'list', source: choices.sourceOf(input.choices) };
  }
};

const errorOf = (input: EntryInput, words: Texts): string => {
  switch (input.type) {
    case 'number':
      return words.numberError(input.minimum, input.maximum);
    case 'whole':
      return words.wholeError(input.maximum);
    case 'day':
      return words.dayError;
    case 'choice':
      return words.choiceListError;
  }
};

/** How an entry cell is checked while it is typed into. */
const validationOf = (input: EntryInput, choices: Choices, words: Texts): Omit<Validation, 'ranges'> => ({
  rule: ruleOf(input, choices),
  prompt:
    input.type === 'number' && input.step !== null
      ? validationMessage(words.promptTitle, words.stepPrompt(input.step))
      : null,
  error: validationMessage(words.errorTitle, errorOf(input, words)),
});

/** Gathers the cells that are checked alike, so that a sheet has one rule per way of checking. */
export class ValidationRanges {
  readonly #choices: Choices;
  readonly #words: Texts;
  readonly #ranges = new Map<string, { readonly input: EntryInput; readonly ranges: CellRange[] }>();

  constructor(choices: Choices, words: Texts) {
    this.#choices = choices;
    this.#words = words;
  }

  add(input: EntryInput, row: number, column: number): void {
    const key = JSON.stringify(input);
    const known = this.#ranges.get(key) ?? { input, ranges: [] };
    this.#ranges.set(key, known);
    const last = known.ranges.at(-1);
    // Cells under each other make one range.
    if (last && last.left === column && last.bottom === row - 1)
      known.ranges[known.ranges.length - 1] = { ...last, bottom: row };
    else known.ranges.push({ top: row, left: column, bottom: row, right: column });
  }

  list(): Validation[] {
    return [...this.#ranges.values()].map(({ input, ranges }) => ({
      ...validationOf(input, this.#choices, this.#words),
      ranges,
    }));
  }
}
