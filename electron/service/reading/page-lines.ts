/** A run of characters on a page, in points from the lower left corner. */
export interface PageRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Runs whose base lines differ by less than this share of their height stand on one line. */
const sameLine = 0.5;
/** A gap of this many heights parts columns; a smaller one parts words. */
const columnGap = 2;
const wordGap = 0.3;
/** A first run this many heights further in begins a paragraph. */
const indent = 1.2;

interface PageLine {
  readonly runs: PageRun[];
  readonly y: number;
  readonly height: number;
}

/** The lines of a page from top to bottom, in the order of reading. */
const linesOf = (runs: readonly PageRun[]): PageLine[] => {
  const sorted = runs.filter((run) => run.text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  const lines: PageLine[] = [];
  for (const run of sorted) {
    const last = lines.at(-1);
    const height = Math.max(last?.height ?? 0, run.height, 1);
    if (last && Math.abs(last.y - run.y) < height * sameLine) last.runs.push(run);
    else lines.push({ runs: [run], y: run.y, height: Math.max(run.height, 1) });
  }
  for (const line of lines) line.runs.sort((a, b) => a.x - b.x);
  return lines;
};

const isHan = (character: string | undefined): boolean =>
  character !== undefined && /[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]/.test(character);

/**
 * A page as lines of text. Words stand as they were set; columns are parted by tabs and a paragraph's indent is kept as
 * two wide blanks, which is what tells paragraphs from lines that the page width cuts.
 */
export const pageLines = (runs: readonly PageRun[]): string[] => {
  const lines = linesOf(runs);
  const margins = lines.map((line) => line.runs[0]?.x ?? 0).sort((a, b) => a - b);
  // The margin most lines begin at, not that of a page number or a note outside of it.
  const margin = margins[Math.floor(margins.length * 0.2)] ?? 0;
  return lines.map((line) => {
    let text = (line.runs[0]?.x ?? 0) - margin > line.height * indent ? '\u3000\u3000' : '';
    let end: number | null = null;
    for (const run of line.runs) {
      if (end !== null) {
        const gap = run.x - end;
        const height = Math.max(run.height, 1);
        if (gap > height * columnGap) text += '\t';
        else if (gap > height * wordGap && !(isHan(text.at(-1)) && isHan(run.text[0]))) text += ' ';
      }
      text += run.text;
      end = run.x + run.width;
    }
    return text.trimEnd();
  });
};
