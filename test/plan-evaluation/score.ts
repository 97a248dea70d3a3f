import type { Gold } from './gold.ts';
import { normalise, QuotationPlaces } from './quotations.ts';

/** Found and right, found and wrong, not found. */
export interface Counts {
  readonly right: number;
  readonly extra: number;
  readonly missed: number;
}

export const kinds = ['headings', 'targets', 'responsibilities', 'evaluation_clauses', 'annex_rows'] as const;
export type Kind = (typeof kinds)[number];

export interface Miss {
  readonly kind: Kind | 'field';
  readonly what: 'missed' | 'extra' | 'wrong';
  readonly text: string;
}

export interface Score {
  readonly counts: { readonly [Each in Kind]?: Counts };
  /** Of the targets found: how many have value, unit and deadline right. */
  readonly fields: {
    readonly value: number;
    readonly unit: number;
    readonly deadline: number;
    readonly found: number;
  };
  /** Extra targets that lie on words marked as no target. */
  readonly onTraps: number;
  readonly misses: readonly Miss[];
}

/** Shares of quotations from which two are taken for the same. */
const sameTarget = 0.3;
const sameClause = 0.5;
const onTrap = 0.8;

const number = (value: unknown): unknown => {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(number);
  const read = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
  return Number.isNaN(read) ? value : Math.round(read * 1e6) / 1e6;
};

const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Pairs each item of the gold, in order, with the best unused prediction. */
const pair = <Expected, Found>(
  gold: readonly Expected[],
  found: readonly Found[],
  likeness: (gold: Expected, found: Found) => number,
): { pairs: (readonly [number, number])[]; used: ReadonlySet<number> } => {
  const used = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  gold.forEach((expected, goldIndex) => {
    let best: readonly [number, number] | null = null;
    found.forEach((candidate, index) => {
      if (used.has(index)) return;
      const score = likeness(expected, candidate);
      if (score > 0 && (best === null || score > best[0])) best = [score, index];
    });
    if (best !== null) {
      used.add(best[1]);
      pairs.push([goldIndex, best[1]]);
    }
  });
  return { pairs, used };
};

type Target = Gold['targets'][number];

const isObligatory = (target: Target): boolean =>
  target.value !== null &&
  (target.kind === undefined || target.kind === null || target.kind === 'target' || target.kind === 'norm') &&
  !['frequency', 'time_limit', 'reward', 'weight'].includes(target.class ?? '');

const isRight = (
  expected: Target,
  found: Target,
  key: 'value' | 'unit' | 'deadline_iso',
  read: (value: unknown) => unknown,
): boolean => {
  const alternative = expected[`${key}_alt`];
  const isList =
    Array.isArray(alternative) &&
    !(key === 'value' && alternative.length > 0 && !Array.isArray(alternative[0]));
  const alternatives: unknown[] = isList
    ? alternative
    : alternative === undefined || alternative === null
      ? []
      : [alternative];
  return [expected[key], ...alternatives].some((each) => equal(read(found[key]), read(each)));
};

const headingsOf = (reading: Gold): (readonly [string, string])[] =>
  reading.sections
    .filter((section) => section.title)
    .map((section) => [
      normalise(section.marker).replace(/[、.．]+$/u, ''),
      normalise(section.title).replace(/[。.]+$/u, ''),
    ]);

const sameHeading = (gold: readonly [string, string], found: readonly [string, string]): boolean =>
  gold[0] === found[0] &&
  (gold[1] === found[1] ||
    (found[1].startsWith(gold[1]) && found[1].length <= gold[1].length + 4) ||
    (gold[1].startsWith(found[1]) && found[1].length >= 4));

const rowKey = (row: Readonly<Record<string, unknown>>): string => {
  const stated = row.item || row.content;
  if (typeof stated === 'string') return normalise(stated);
  const texts = Object.values(row).filter((each) => typeof each === 'string');
  return normalise(texts.reduce((longest, each) => (each.length > longest.length ? each : longest), ''));
};

/** Counts a reading against a careful one. */
export const scoreReading = (text: string, gold: Gold, found: Gold): Score => {
  const places = new QuotationPlaces(text);
  const counts: { [Each in Kind]?: Counts } = {};
  const misses: Miss[] = [];
  const note = (kind: Miss['kind'], what: Miss['what'], words: string): void => {
    misses.push({ kind, what, text: words });
  };

  const rest = headingsOf(found);
  let right = 0;
  for (const expected of headingsOf(gold)) {
    const index = rest.findIndex((each) => sameHeading(expected, each));
    if (index < 0) note('headings', 'missed', expected.join(' '));
    else {
      rest.splice(index, 1);
      right += 1;
    }
  }
  for (const each of rest) note('headings', 'extra', each.join(' '));
  counts.headings = { right, extra: rest.length, missed: headingsOf(gold).length - right };

  const obligatory = gold.targets.filter(isObligatory);
  const optional = gold.targets.filter((target) => !isObligatory(target));
  const figures = found.targets.filter((target) => target.value !== null);
  const targets = pair(obligatory, figures, (expected, candidate) => {
    const shared = places.overlap(expected.quote, candidate.quote);
    return shared < sameTarget
      ? 0
      : shared + (equal(number(expected.value), number(candidate.value)) ? 1 : 0);
  });
  const fields = { value: 0, unit: 0, deadline: 0, found: targets.pairs.length };
  for (const [goldIndex, index] of targets.pairs) {
    const expected = obligatory[goldIndex];
    const candidate = figures[index];
    if (!expected || !candidate) continue;
    const checks = [
      ['value', 'value', number],
      ['unit', 'unit', (each: unknown) => normalise(each as string | null)],
      ['deadline', 'deadline_iso', (each: unknown) => each || null],
    ] as const;
    for (const [name, key, read] of checks)
      if (isRight(expected, candidate, key, read)) fields[name] += 1;
      else
        note(
          'field',
          'wrong',
          `${key} ${JSON.stringify(candidate[key])} for ${JSON.stringify(expected[key])}: ${expected.quote}`,
        );
  }
  const free = figures.filter(
    (candidate, index) =>
      !targets.used.has(index) &&
      !optional.some((each) => places.overlap(each.quote, candidate.quote) >= sameTarget),
  );
  for (const candidate of free)
    note('targets', 'extra', `${JSON.stringify(candidate.value)}${candidate.unit ?? ''}: ${candidate.quote}`);
  const pairedTargets = new Set(targets.pairs.map(([index]) => index));
  obligatory.forEach((expected, index) => {
    if (!pairedTargets.has(index))
      note('targets', 'missed', `${JSON.stringify(expected.value)}${expected.unit ?? ''}: ${expected.quote}`);
  });
  counts.targets = {
    right: targets.pairs.length,
    extra: free.length,
    missed: obligatory.length - targets.pairs.length,
  };
  const onTraps = free.filter((candidate) =>
    gold.not_targets.some((trap) => places.overlap(trap.quote, candidate.quote) >= onTrap),
  ).length;

  const names = (list: readonly string[]): string => [...new Set(list.map(normalise))].sort().join('\n');
  const responsible = pair(gold.responsibilities, found.responsibilities, (expected, candidate) =>
    names(expected.lead) === names(candidate.lead) && names(expected.units) === names(candidate.units)
      ? places.overlap(expected.quote, candidate.quote)
      : 0,
  );
  const pairedUnits = new Set(responsible.pairs.map(([index]) => index));
  gold.responsibilities.forEach((expected, index) => {
    if (!pairedUnits.has(index))
      note(
        'responsibilities',
        'missed',
        `${expected.lead.join('|')} / ${expected.units.join('|')}: ${expected.quote}`,
      );
  });
  found.responsibilities.forEach((candidate, index) => {
    if (!responsible.used.has(index))
      note(
        'responsibilities',
        'extra',
        `${candidate.lead.join('|')} / ${candidate.units.join('|')}: ${candidate.quote}`,
      );
  });
  counts.responsibilities = {
    right: responsible.pairs.length,
    extra: found.responsibilities.length - responsible.used.size,
    missed: gold.responsibilities.length - responsible.pairs.length,
  };

  const clauses = pair(gold.evaluation_clauses, found.evaluation_clauses, (expected, candidate) => {
    const shared = places.overlap(expected.quote, candidate.quote);
    return shared >= sameClause ? shared : 0;
  });
  const extraClauses = found.evaluation_clauses.filter(
    (candidate, index) =>
      !clauses.used.has(index) &&
      !gold.evaluation_clauses.some((each) => places.overlap(each.quote, candidate.quote) >= sameClause),
  );
  const pairedClauses = new Set(clauses.pairs.map(([index]) => index));
  gold.evaluation_clauses.forEach((expected, index) => {
    if (!pairedClauses.has(index)) note('evaluation_clauses', 'missed', expected.quote);
  });
  for (const candidate of extraClauses) note('evaluation_clauses', 'extra', candidate.quote);
  counts.evaluation_clauses = {
    right: clauses.pairs.length,
    extra: extraClauses.length,
    missed: gold.evaluation_clauses.length - clauses.pairs.length,
  };

  const expectedRows = (gold.annex?.rows ?? []).map(rowKey);
  if (expectedRows.length > 0) {
    const foundRows = (found.annex?.rows ?? found.indicator_table?.rows ?? []).map(rowKey);
    const hits = expectedRows.filter(
      (key) =>
        key !== '' &&
        foundRows.some((row) => key === row || row.includes(key) || (row.length > 6 && key.includes(row))),
    );
    for (const key of expectedRows) if (!hits.includes(key)) note('annex_rows', 'missed', key);
    counts.annex_rows = {
      right: hits.length,
      extra: Math.max(0, foundRows.length - hits.length),
      missed: expectedRows.length - hits.length,
    };
  }
  return { counts, fields, onTraps, misses };
};

export const rates = ({
  right,
  extra,
  missed,
}: Counts): { precision: number; recall: number; f1: number } => {
  const precision = right + extra > 0 ? right / (right + extra) : 1;
  const recall = right + missed > 0 ? right / (right + missed) : 1;
  return {
    precision,
    recall,
    f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
  };
};

/** The sum of the counts of a kind over documents. */
export const sumOf = (scores: readonly Score[], kind: Kind): Counts =>
  scores.reduce<Counts>(
    (sum, { counts }) => ({
      right: sum.right + (counts[kind]?.right ?? 0),
      extra: sum.extra + (counts[kind]?.extra ?? 0),
      missed: sum.missed + (counts[kind]?.missed ?? 0),
    }),
    { right: 0, extra: 0, missed: 0 },
  );
