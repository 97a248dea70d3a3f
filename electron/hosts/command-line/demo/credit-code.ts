/** Characters of a unified social credit code; I, O, S, V and Z are left out (GB 32100-2015). */
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The 18th character of a credit code, from the seventeen before it. */
export const checkCharacter = (body: string): string => {
  const sum = weights.reduce(
    (total, weight, index) => total + weight * characters.indexOf(body.charAt(index)),
    0,
  );
  return characters.charAt((31 - (sum % 31)) % 31);
};

/**
 * A credit code 统一社会信用代码 of the right form with a correct check character. The body is `DEM` and a serial
 * number, so it belongs to nobody.
 */
export const creditCode = (category: '12' | '91', division: string, serial: number): string => {
  const body = `${category}${division}DEM${String(serial).padStart(6, '0')}`;
  return body + checkCharacter(body);
};
