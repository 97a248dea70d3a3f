import { afterAll, describe, expect, it } from 'vitest';
import { readPlan } from '#shared/plan/read-plan.ts';

/** Texts that are made to be slow: one piece over and over. */
const pieces = [
  '产',
  'a',
  '1',
  '一',
  '（',
  '(',
  '[',
  '【',
  '〔',
  '{',
  '「',
  '《',
  '“',
  '）',
  '到2025年',
  '第',
  ' ',
  '\u3000',
  '\n',
  '\r\n',
  '\t',
  '|',
  '一、',
  '（一）',
  '1.',
  '1.2.',
  '1，',
  '一1二2',
  '①',
  '第一条 ',
  '一是',
  '%',
  '，',
  '。',
  '；',
  '\u200b',
  '\u202e',
  '\ufffd',
  '\ud83d',
  '1年3',
  '2025-',
  '〔2025〕1号',
  '建设10个',
  '不少于',
  '（责任单位：市教育局、',
  '一级指标\t分值\n',
  '序号\n',
  '附件1\n',
  '1\n',
  'a\tb\n',
  '|1|2|\n',
  '首页 > ',
  '打印 ',
];

const shown = (piece: string): string => JSON.stringify(piece).slice(1, -1);

const filled = (piece: string, bytes: number): string =>
  piece.repeat(Math.ceil(bytes / Math.max(1, new TextEncoder().encode(piece).length)));

/** Brackets that open a great deal before any closes, and kinds that cross. */
const mixtures: readonly (readonly [string, (bytes: number) => string])[] = [
  ...pieces.map((piece) => [shown(piece), (bytes: number) => filled(piece, bytes)] as const),
  ['（…）', (bytes) => filled('（', bytes / 2) + filled('）', bytes / 2)],
  ['（[【〔{「《“', (bytes) => filled('（[【〔{「《“', bytes)],
  ['一、（一）1.（1）①', (bytes) => filled('一、（一）1.（1）①', bytes)],
  ['到2025年，…个', (bytes) => `${filled('到2025年，', bytes)}建设10个。`],
];

const processorMilliseconds = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};

/**
 * Sizes are in bytes of UTF-8. The small one tells how a text behaves as it grows; the large one is a megabyte, for
 * those that the budget of the suite has room for.
 */
const small = 14_000;
const growth = 6;
const megabyte = 1_000_000;
/** A text that grows six times may take six times as long, here up to fifteen times; squares would take 36 times. */
const mostGrowth = 15;
/** Below this the clock and the compiler tell more than the text. */
const noise = 120;

describe('hostile text', () => {
  const measured: { readonly what: string; readonly milliseconds: number }[] = [];
  // Code that has not been compiled yet would be measured instead of the text.
  readPlan(filled('一、到2025年，建设基地10个。（责任单位：市教育局）\n', 60_000));

  it.each(mixtures)('%s costs in proportion to its length', (what, text) => {
    const first = processorMilliseconds(() => readPlan(text(small)));
    const second = processorMilliseconds(() => readPlan(text(small * growth)));
    measured.push({ what, milliseconds: second });
    expect(second).toBeLessThan(Math.max(first, noise) * mostGrowth);
  });

  it.each(['产', '1', '（', '一、', '到2025年', '第', ' ', '1.'])('a megabyte of %j is read', (piece) => {
    const milliseconds = processorMilliseconds(() => readPlan(filled(piece, megabyte)));
    measured.push({ what: `1 MB ${shown(piece)}`, milliseconds });
    expect(milliseconds).toBeLessThan(15_000);
  });

  afterAll(() => {
    const slowest = measured.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 5);
    const total = measured.reduce((sum, each) => sum + each.milliseconds, 0);
    console.info(
      [
        `slowest of ${measured.length} hostile texts (processor time, ${(total / 1_000).toFixed(1)} s together):`,
        ...slowest.map(({ what, milliseconds }) => `  ${Math.round(milliseconds)} ms  ${what}`),
      ].join('\n'),
    );
  });
});
