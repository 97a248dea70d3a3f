/** Quotations are compared without blanks and with half-width punctuation. */
export const normalise = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/\s+/gu, '')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replaceAll('，', ',')
    .replaceAll('：', ':')
    .replaceAll('；', ';');

type Place = readonly [start: number, end: number];

/** Finds every place of a quotation in a text and measures how much two quotations share. */
export class QuotationPlaces {
  readonly #text: string;
  readonly #known = new Map<string, readonly Place[]>();

  constructor(text: string) {
    this.#text = normalise(text);
  }

  places(quotation: string | undefined): readonly Place[] {
    const words = normalise(quotation);
    const known = this.#known.get(words);
    if (known) return known;
    const places: Place[] = [];
    if (words !== '')
      for (let at = this.#text.indexOf(words); at >= 0; at = this.#text.indexOf(words, at + 1))
        places.push([at, at + words.length]);
    this.#known.set(words, places);
    return places;
  }

  /** Largest share of the shorter quotation that lies in the other, over all their places. */
  overlap(a: string | undefined, b: string | undefined): number {
    let best = 0;
    for (const [startA, endA] of this.places(a))
      for (const [startB, endB] of this.places(b)) {
        const shared = Math.min(endA, endB) - Math.max(startA, startB);
        if (shared > 0) best = Math.max(best, shared / Math.min(endA - startA, endB - startB));
      }
    return best;
  }
}
