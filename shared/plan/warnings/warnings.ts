import { isDirectionalCode, isInvisibleCode } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

/** What makes a copy suspicious or hard to read. */
export const warningKinds = [
  'foreign-name',
  'replaced-word',
  'mirror-site',
  'unreadable-characters',
  'direction-override',
  'invisible-characters',
  'lost-plus-sign',
  'lost-quotation-marks',
  'unclosed-bracket',
  'damaged-document-number',
  'damaged-date',
  'damaged-number',
  'look-alike-characters',
  'numbering-gap',
  'elided-units',
] as const;
export type WarningKind = (typeof warningKinds)[number];

export interface PlanWarning {
  readonly kind: WarningKind;
  /** Where it stands in the kept text; null where it was stripped or concerns the whole. */
  readonly span: Span | null;
  /** As found. */
  readonly found: string;
  /** How it may have to be read; null where nothing can be proposed. */
  readonly readAs: string | null;
  readonly confidence: 'high' | 'medium' | 'low';
  /** How often it occurs. */
  readonly count: number;
}

const warning = (kind: WarningKind, found: string, rest: Partial<PlanWarning> = {}): PlanWarning => ({
  kind,
  span: null,
  found,
  readAs: null,
  confidence: 'high',
  count: 1,
  ...rest,
});

/** Set phrases that mirror sites replace word by word: found → what every government text has. */
const setPhrases: readonly (readonly [string, string])[] = [
  ['习大大', '习近平'],
  ['习总书记', '习近平总书记'],
  ['党的十九大大', '党的十九大'],
  ['资讯发布会', '新闻发布会'],
  ['总书纪', '总书记'],
  ['产叫融合', '产教融合'],
  ['职业叫育', '职业教育'],
  ['校起合作', '校企合作'],
];

const occurrences = (text: string, words: string, limit: number): number[] => {
  const found: number[] = [];
  for (
    let at = text.indexOf(words);
    at >= 0 && found.length < limit;
    at = text.indexOf(words, at + words.length)
  )
    found.push(at);
  return found;
};

const most = 1_000;

/** Words of set phrases that something else was put in place of. */
export const replacedWords = (text: string): PlanWarning[] =>
  setPhrases.flatMap(([found, readAs]) => {
    const places = occurrences(text, found, most);
    const [first] = places;
    return first === undefined
      ? []
      : [
          warning('replaced-word', found, {
            span: { start: first, end: first + found.length },
            readAs,
            count: places.length,
          }),
        ];
  });

/** Characters that show nothing, turn the direction, or could not be read. */
export const strangeCharacters = (text: string): PlanWarning[] => {
  let invisible = 0;
  let firstInvisible = -1;
  let directional = 0;
  let firstDirectional = -1;
  let unreadable = 0;
  let firstUnreadable = -1;
  let lookAlike = 0;
  let firstLookAlike = -1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) continue;
    if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) {
      unreadable += 1;
      if (firstUnreadable < 0) firstUnreadable = at;
    } else if (code >= 0x2e80 && code <= 0x2fdf) {
      lookAlike += 1;
      if (firstLookAlike < 0) firstLookAlike = at;
    } else if (isDirectionalCode(code)) {
      directional += 1;
      if (firstDirectional < 0) firstDirectional = at;
    } else if (isInvisibleCode(code) && !(code === 0xfeff && at === 0)) {
      invisible += 1;
      if (firstInvisible < 0) firstInvisible = at;
    }
  }
  const codePoint = (at: number): string =>
    `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`;
  const at = (offset: number): Span => ({ start: offset, end: offset + 1 });
  const found: PlanWarning[] = [];
  if (directional > 0)
    found.push(
      warning('direction-override', codePoint(firstDirectional), {
        span: at(firstDirectional),
        count: directional,
      }),
    );
  if (invisible > 0)
    found.push(
      warning('invisible-characters', codePoint(firstInvisible), {
        span: at(firstInvisible),
        count: invisible,
      }),
    );
  if (unreadable > 0)
    found.push(
      warning('unreadable-characters', codePoint(firstUnreadable), {
        span: at(firstUnreadable),
        count: unreadable,
      }),
    );
  if (lookAlike > 0)
    found.push(
      warning('look-alike-characters', text.charAt(firstLookAlike), {
        span: at(firstLookAlike),
        readAs: text.charAt(firstLookAlike).normalize('NFKC'),
        count: lookAlike,
      }),
    );
  return found;
};

/** “互联网 教育培训”: within quotation marks a lone blank between words stands where a plus sign was. */
export const lostPlusSigns = (text: string): PlanWarning[] => {
  const found: PlanWarning[] = [];
  let open = -1;
  for (let at = 0; at < text.length && found.length < 50; at += 1) {
    const character = text.charAt(at);
    if (character === '“') open = at;
    else if (character === '”' || character === '\n') {
      if (character === '”' && open >= 0 && at - open <= 20) {
        const inside = text.slice(open + 1, at);
        const words = inside.split(' ');
        if (words.length === 2 && words.every((word) => /^[\u4e00-\u9fff]{2,8}$/.test(word)))
          found.push(
            warning('lost-plus-sign', inside, {
              span: { start: open + 1, end: at },
              readAs: words.join('+'),
              confidence: 'medium',
            }),
          );
      }
      open = -1;
    }
  }
  return found;
};

/** Lines on which quotation marks do not pair. */
export const unpairedQuotationMarks = (text: string): PlanWarning[] => {
  const found: PlanWarning[] = [];
  let start = 0;
  let open = 0;
  let unpaired = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const character = at < text.length ? text.charAt(at) : '\n';
    if (character === '“') {
      if (open > 0 && unpaired < 0) unpaired = at;
      open += 1;
    } else if (character === '”') {
      if (open === 0 && unpaired < 0) unpaired = at;
      open = Math.max(0, open - 1);
    } else if (character === '\n') {
      if (unpaired >= 0 && found.length < 50)
        found.push(
          warning(
            'lost-quotation-marks',
            text.slice(Math.max(start, unpaired - 10), Math.min(at, unpaired + 10)),
            { span: { start: unpaired, end: unpaired + 1 } },
          ),
        );
      start = at + 1;
      open = 0;
      unpaired = -1;
    }
  }
  return found;
};

export { warning as makeWarning };
