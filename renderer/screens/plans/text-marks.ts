import type { PlanDefect } from '#shared/model/plan.ts';

/** Something marked in a paragraph. The text below the marks is never altered. */
export interface TextMark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'defect' | 'clause' | 'found' | 'current';
  /** How the words are read, for defects. */
  readonly readAs?: string;
}

/** A run of text under the same marks. */
export interface TextRun {
  readonly text: string;
  readonly marks: readonly TextMark[];
}

/** Cuts a paragraph at the borders of its marks. The runs joined are the paragraph, character for character. */
export const runsOf = (paragraph: string, marks: readonly TextMark[]): TextRun[] => {
  const borders = new Set([0, paragraph.length]);
  for (const { start, end } of marks) {
    if (start > 0 && start < paragraph.length) borders.add(start);
    if (end > 0 && end < paragraph.length) borders.add(end);
  }
  const cuts = [...borders].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? paragraph.length;
    return {
      text: paragraph.slice(from, to),
      marks: marks.filter(({ start, end }) => start <= from && end >= to),
    };
  });
};

/** Every place where `words` stand in a paragraph, not overlapping; letter case does not matter. */
export const placesOf = (
  paragraph: string,
  words: string,
): { readonly start: number; readonly end: number }[] => {
  if (words === '') return [];
  const places = [];
  const haystack = paragraph.toLowerCase();
  const needle = words.toLowerCase();
  for (
    let start = haystack.indexOf(needle);
    start >= 0;
    start = haystack.indexOf(needle, start + needle.length)
  )
    places.push({ start, end: start + needle.length });
  return places;
};

/** Marks of the known defects that stand in this paragraph. */
export const defectMarks = (paragraph: string, number: number, defects: readonly PlanDefect[]): TextMark[] =>
  defects
    .filter((defect) => defect.paragraphs.includes(number))
    .flatMap(({ text, readAs }) =>
      placesOf(paragraph, text).map((place): TextMark => ({ ...place, kind: 'defect', readAs })),
    );
