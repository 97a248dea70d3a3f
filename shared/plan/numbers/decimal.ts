/** Plain decimal text without superfluous zeros: `007.50` is `7.5`. */
export const normaliseDecimal = (text: string): string => {
  const [whole = '0', fraction = ''] = text.split('.');
  const digits = whole.replace(/^0+(?=\d)/, '');
  let end = fraction.length;
  while (end > 0 && fraction.charAt(end - 1) === '0') end -= 1;
  return end > 0 ? `${digits}.${fraction.slice(0, end)}` : digits;
};

/** A decimal times a power of ten, exactly. */
export const shiftDecimal = (text: string, places: number): string => {
  const [whole = '0', fraction = ''] = text.split('.');
  if (places >= 0) {
    const padded = fraction.padEnd(places, '0');
    return normaliseDecimal(`${whole}${padded.slice(0, places)}.${padded.slice(places)}`);
  }
  const padded = whole.padStart(1 - places, '0');
  const point = padded.length + places;
  return normaliseDecimal(`${padded.slice(0, point)}.${padded.slice(point)}${fraction}`);
};

/** Negative, zero or positive as `a` is below, equal to or above `b`; both are plain decimals without sign. */
export const compareDecimals = (a: string, b: string): number => {
  const [wholeA = '0', fractionA = ''] = normaliseDecimal(a).split('.');
  const [wholeB = '0', fractionB = ''] = normaliseDecimal(b).split('.');
  if (wholeA.length !== wholeB.length) return wholeA.length - wholeB.length;
  if (wholeA !== wholeB) return wholeA < wholeB ? -1 : 1;
  const length = Math.max(fractionA.length, fractionB.length);
  const left = fractionA.padEnd(length, '0');
  const right = fractionB.padEnd(length, '0');
  return left < right ? -1 : left > right ? 1 : 0;
};

/** A share of two whole numbers in percent, two decimals where it does not end. */
export const percentOf = (part: number, whole: number): string => {
  const hundredths = Math.round((part * 10_000) / whole);
  return shiftDecimal(String(hundredths), -2);
};
