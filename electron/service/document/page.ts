import type { ReportDocument } from '#shared/reports/document/document-model.ts';

/** Lengths in twips, 1/20 of a point; type sizes in half-points, as Word keeps them. */
const twipsOfMillimetre = 1440 / 25.4;
export const twips = (millimetres: number): number => Math.round(millimetres * twipsOfMillimetre);
const pixelsOfTwip = 96 / 1440;

/** Names of fonts; Word takes a similar one where a computer does not have them. */
export interface DocumentFonts {
  readonly title: string;
  readonly heading: string;
  readonly body: string;
}

/** 楷体 of second headings, which the settings do not name. */
export const secondHeadingFont = '楷体';
/** Latin letters and figures. */
export const latinFont = 'Times New Roman';
/** 宋体 of page numbers. */
export const pageNumberFont = '宋体';

/** 字号. */
export const sizes = {
  smallSecond: 36,
  second: 44,
  third: 32,
  fourth: 28,
  smallFourth: 24,
  fifth: 21,
  smallFifth: 18,
} as const;

/** A4 with the margins of GB/T 9704—2012: 天头37, 下35, 订口28, 右26 mm; 版心156×225 mm, 22 lines of 28 characters. */
const official = {
  width: twips(210),
  height: twips(297),
  margins: { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26) },
  lines: 22,
  characters: 28,
} as const;

/** What one page holds at most is more important than the official grid. */
const compactMargins = { top: twips(20), bottom: twips(18), left: twips(25), right: twips(23) } as const;

export interface PageLayout {
  /** Small type, for what has to fit one page. */
  readonly compact: boolean;
  readonly width: number;
  readonly height: number;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** Width between the margins. */
  readonly textWidth: number;
  /** From line to line. */
  readonly linePitch: number;
  /** What is added between characters of prose so that 28 fill a line, in twips. */
  readonly characterSpacing: number;
  /** Type size of prose. */
  readonly bodySize: number;
  readonly tableSize: number;
}

export const uprightPage = ({ compact }: Pick<ReportDocument, 'compact'>): PageLayout => {
  const { width, height, lines, characters } = official;
  const margins = compact ? compactMargins : official.margins;
  const textWidth = width - margins.left - margins.right;
  return {
    compact: compact === true,
    width,
    height,
    margins,
    textWidth,
    linePitch: compact ? 375 : Math.floor((height - margins.top - margins.bottom) / lines),
    characterSpacing: compact ? 0 : Math.floor(textWidth / characters - sizes.third * 10),
    bodySize: compact ? sizes.smallFourth : sizes.third,
    tableSize: compact ? sizes.smallFifth : sizes.fifth,
  };
};

/** The upright page turned by a quarter: the binding edge comes to lie at the top. */
export const lyingPage = (upright: PageLayout): PageLayout => {
  const { top, bottom, left, right } = upright.margins;
  const margins = { top: left, bottom: right, left: bottom, right: top };
  const width = upright.height;
  return {
    ...upright,
    width,
    height: upright.width,
    margins,
    textWidth: width - margins.left - margins.right,
  };
};

export const pixelsOf = (length: number): number => Math.floor(length * pixelsOfTwip);
