import { failure, type Outcome } from '../contract/failure.ts';
import { quoted } from '../contract/quoted.ts';

/** Longest number that is taken, counted in digits of both sides of the point. */
export const maximumDigits = 40;

const fullWidth: Readonly<Record<string, string>> = {
  '．': '.',
  '，': ',',
  '－': '-',
  '−': '-',
  '＋': '+',
  '％': '%',
};

const toHalfWidth = (text: string): string =>
  text.replace(
    /[０-９．，－−＋％]/g,
    (character) => fullWidth[character] ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );

const plain = /^\d*\.\d+$|^\d+$/;
const grouped = /^\d{1,3}(,\d{3})+(\.\d+)?$/;

/**
 * Reads a number as people type and paste it: full-width digits and signs, thousands commas where they are grouped
 * correctly, surrounding white space, a leading plus, and a trailing % when the unit is %. The result is plain
 * decimal text: no leading zeros beyond one, no negative zero, the decimals as entered.
 * Refuses everything else (`1,2`, `12万`, `1e5`) with `value.not-a-number`, and more than 40 digits with
 * `value.too-many-digits`; it never guesses.
 */
export const readDecimal = (
  text: string,
  options: { readonly unit?: string | undefined } = {},
): Outcome<string> => {
  const refused: Outcome<string> = {
    ok: false,
    failure: failure('value.not-a-number', { found: quoted(text) }),
  };
  let body = toHalfWidth(text.replace(/^[\s\u200b]+|[\s\u200b]+$/g, ''));
  if (body.endsWith('%')) {
    if (toHalfWidth(options.unit ?? '') !== '%') return refused;
    body = body.slice(0, -1).trimEnd();
  }
  const negative = body.startsWith('-');
  if (negative || body.startsWith('+')) body = body.slice(1);
  if (!plain.test(body) && !grouped.test(body)) return refused;
  const digits = body.replaceAll(',', '');
  const point = digits.indexOf('.');
  const integer = (point < 0 ? digits : digits.slice(0, point)).replace(/^0+(?=\d)/, '') || '0';
  const fraction = point < 0 ? '' : digits.slice(point);
  if (integer.length + Math.max(0, fraction.length - 1) > maximumDigits)
    return {
      ok: false,
      failure: failure('value.too-many-digits', { found: quoted(text), maximum: maximumDigits }),
    };
  const isZero = /^0(\.0+)?$/.test(integer + fraction);
  return { ok: true, value: `${negative && !isZero ? '-' : ''}${integer}${fraction}` };
};
