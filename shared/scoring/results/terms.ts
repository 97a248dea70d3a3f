import { add, type Exact, zero } from '../exact.ts';

/** Thousandths of a point, the unit most entries are whole numbers of. */
const unit = 1000n;
/** Up to a million terms below this add up without leaving the machine's exact integers. */
const largest = 2 ** 33;

/**
 * A number as it is summed: `scaled` ÷ (1000 × `parts`), a machine integer over a small one, where it is that; the
 * exact number itself anywhere. Nothing is rounded: what does not fit is summed as it is.
 */
export interface Term {
  readonly value: Exact;
  readonly scaled: number | null;
  readonly parts: number;
}

/** The term of a number in lowest terms. */
export const termOf = (value: Exact, parts = 1): Term => {
  const denominator = unit * BigInt(parts);
  if (denominator % value.denominator !== 0n) return { value, scaled: null, parts };
  const scaled = Number(value.numerator * (denominator / value.denominator));
  return { value, scaled: Math.abs(scaled) <= largest ? scaled : null, parts };
};

/** `scaled` thousandths, shared out in `parts`. */
export const scaledToExact = (scaled: number, parts: number): Exact => ({
  numerator: BigInt(scaled),
  denominator: unit * BigInt(parts),
});

/** A sum that stays in machine integers as long as its terms do. */
export class TermSum {
  readonly #scaled: number[] = [];
  #rest: Exact = zero;

  add({ value, scaled, parts }: Term): void {
    if (scaled === null) this.#rest = add(this.#rest, value);
    else this.#scaled[parts] = (this.#scaled[parts] ?? 0) + scaled;
  }

  /** The sum so far, with another one of the same kind. */
  total(further?: Exact): Exact {
    let total = further ? add(this.#rest, further) : this.#rest;
    this.#scaled.forEach((scaled, parts) => {
      if (scaled !== 0) total = add(total, scaledToExact(scaled, parts));
    });
    return total;
  }
}
