/** Characters a cell takes, in UTF-16 units. Longer text is refused by the writer, never cut. */
export const cellTextLimit = 32_767;

const firstControlPicture = 0x2400;
const deletePicture = '␡';
const replacement = '�';
const wideUnderscore = '＿';

/** The underscore between two escapes: `_x005F_x0041_`. */
const sharedUnderscore = /(?<=_x[0-9a-f]{4})_(?=x[0-9a-f]{4}_)/gi;

/** Anything that `fitForCell` replaces, lone surrogates apart. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const unfit = /[\u0000-\u0008\u000b-\u001f\u007f\u0085\u2028\u2029\ufffe\uffff]/;

/**
 * Text as a cell can hold it. Line ends become line feeds; control characters, which no workbook can hold, become
 * their visible pictures (␀ to ␟); lone surrogates and non-characters become �. Workbooks write characters as `_xHHHH_`; where
 * two such texts share an underscore, programs disagree on how to read them, so it becomes a wide one. Everything else
 * stays as it is.
 */
export const fitForCell = (text: string): string => {
  // Most text is fit already; looking once is much cheaper than replacing five times.
  if (!unfit.test(text) && (!text.includes('_') || text.search(sharedUnderscore) < 0) && text.isWellFormed())
    return text;
  return (
    text
      .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (character) =>
        String.fromCharCode(firstControlPicture + character.charCodeAt(0)),
      )
      .replace(/\u007f/g, deletePicture)
      .replace(/[\ufffe\uffff]/g, replacement)
      .replace(sharedUnderscore, wideUnderscore)
      .toWellFormed()
  );
};
