/** Characters that take a full square: Chinese, full-width forms, ideographs beyond the basic plane. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6—…“”‘’]|[\u{20000}-\u{3fffd}]/u;

/** Share of the type size that other characters take on average, a little generous. */
const narrowShare = 0.58;

/** How wide a text is at a type size, near enough to lay out labels without a font at hand. */
export const textWidth = (text: string, size: number, narrow = narrowShare): number => {
  let width = 0;
  for (const character of text) width += wide.test(character) ? size : size * narrow;
  return width;
};

/** Breaks a label into lines of at most `width`; between any two wide characters, between words otherwise. */
export const wrapLabel = (text: string, size: number, width: number, narrow = narrowShare): string[] => {
  const pieces = text.match(/[\u0021-\u02af]+\s?|\s|./gsu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size, narrow) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
    // A word longer than a line is broken where the line ends.
    while (textWidth(line.trimEnd(), size, narrow) > width && [...line].length > 1) {
      let kept = '';
      for (const character of line) {
        if (kept !== '' && textWidth(kept + character, size, narrow) > width) break;
        kept += character;
      }
      if (kept.length >= line.length) break;
      lines.push(kept);
      line = line.slice(kept.length);
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
};

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in SVG; what XML cannot hold is left to a visible mark. */
export const svgText = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (character) => escapes[character] ?? character);
