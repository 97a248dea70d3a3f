import type { DocumentFacts } from '../facts/document-facts.ts';
import { quantitiesIn } from '../numbers/quantities.ts';
import type { Passage } from '../text/passage.ts';
import { type DamageEvidence, garbledYears } from './garbled.ts';

/** Periods are spoken of in the opening paragraphs. */
const opening = 60;

/**
 * Whether the text has lost dashes, brackets or the signs of dates for certain: a period of 510 years, a document
 * number without its closing bracket. A signing date of eight digits alone is only a habit of typists.
 */
export const damageEvidence = (passages: readonly Passage[], facts: DocumentFacts): DamageEvidence => {
  const numbersDamaged = [...facts.numbers.values()].some((numbers) =>
    numbers.some((number) => number.damaged),
  );
  const yearsDamaged = passages
    .slice(0, opening)
    .some(({ folded }) =>
      quantitiesIn(folded.slice(0, 4_000)).some(
        (quantity) =>
          quantity.unit === '年' &&
          garbledYears(quantity, folded.slice(quantity.end, quantity.end + 8)) !== null,
      ),
    );
  return { charactersLost: numbersDamaged || yearsDamaged };
};
