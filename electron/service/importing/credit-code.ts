/** Characters of a 统一社会信用代码: digits and capitals without I, O, S, V, Z (GB 32100—2015). */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const length = 18;

/** Check character for the first 17 characters; null when they hold one outside the alphabet. */
export const creditCodeCheckCharacter = (first: string): string | null => {
  let sum = 0;
  let weight = 1;
  for (const character of first) {
    const value = alphabet.indexOf(character);
    if (value < 0) return null;
    sum += value * weight;
    // Weights are the powers of 3 modulo 31.
    weight = (weight * 3) % alphabet.length;
  }
  return alphabet[(alphabet.length - (sum % alphabet.length)) % alphabet.length] ?? null;
};

/** Whether a code is a well-formed 统一社会信用代码 with the right check character. */
export const isCreditCode = (code: string): boolean =>
  code.length === length && creditCodeCheckCharacter(code.slice(0, -1)) === code.at(-1);
