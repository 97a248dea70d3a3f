import type { Catalogue } from '../../i18n/translation.ts';
import { validationMessage } from '../choices.ts';
import type { CellRange, Validation } from '../sheet-model.ts';
import { scoreSheetColumns } from './score-sheet-rows.ts';

type Texts = Catalogue['workbook']['scoreSheet'];

/** What cells of points take while they are typed into: a number from 0 to the full score of their indicator. */
export class PointsChecks {
  readonly #words: Texts;
  readonly #ranges = new Map<string, CellRange[]>();

  constructor(words: Texts) {
    this.#words = words;
  }

  /** Indicators of one full score share a rule; rows count from 0. */
  add(fullScore: string, row: number): void {
    const { at: column } = scoreSheetColumns.points;
    const range = { top: row, left: column, bottom: row, right: column };
    const known = this.#ranges.get(fullScore);
    if (known) known.push(range);
    else this.#ranges.set(fullScore, [range]);
  }

  list(): Validation[] {
    return [...this.#ranges].map(([fullScore, ranges]) => ({
      ranges,
      rule: { type: 'decimal', minimum: '0', maximum: fullScore },
      prompt: null,
      error: validationMessage(this.#words.pointsErrorTitle, this.#words.pointsError(fullScore)),
    }));
  }
}
