/** The shortest decimal that reads back as this number, without an exponent. */
export const toPlainDecimal = (number: number): string => {
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(String(number));
  if (!match) return String(number === 0 ? 0 : number);
  const [, minus = '', first = '', rest = '', exponent = '0'] = match;
  const digits = first + rest;
  const point = 1 + Number(exponent);
  if (point <= 0) return `${minus}0.${'0'.repeat(-point)}${digits}`;
  return digits.length <= point
    ? `${minus}${digits}${'0'.repeat(point - digits.length)}`
    : `${minus}${digits.slice(0, point)}.${digits.slice(point)}`;
};
