import { createHash } from 'node:crypto';
import { type Failure, failure } from '#shared/contract/failure.ts';
import type { ImportChoices, ImportEntry, ImportPreview } from '#shared/contract/methods/imports.ts';
import { canonicalJson } from '#shared/model/canonical-json.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { columnLetters } from '#shared/reports/cell-address.ts';
import { toJson } from '../../log/to-json.ts';
import type { FoundEntries, FoundEntry } from './found-entry.ts';

/** What is stored already, by what it belongs to. */
export type Stored = Pick<EvaluationSnapshot, 'scores' | 'observations' | 'reviewRounds'>;

/** A cell that would be written, and what stands there. */
export interface PlannedEntry {
  readonly key: string;
  readonly found: FoundEntry;
  readonly state: ImportEntry['state'];
  readonly before: ImportEntry['before'];
  readonly problem: Failure | null;
}

export interface ImportPlan {
  readonly preview: ImportPreview;
  readonly entries: readonly PlannedEntry[];
}

/** Refused, doubtful and replacing cells that are listed at most, and others shown beside them. */
const mostRemarked = 5_000;
const mostPlain = 200;
const linesAtOnce = 1_000;

type Held = NonNullable<ImportEntry['before']>;

const keyOf = (subjectId: string | null, item: string | null, scorerId: string | null): string =>
  `${subjectId ?? ''}/${item ?? ''}/${scorerId ?? ''}`;

/** First-round values and shared facts that hold anything. */
const heldBy = ({ scores, observations }: Stored): Map<string, Held> => {
  const held = new Map<string, Held>();
  const add = (key: string, { value, blankReason }: Held) => {
    if (value !== null || blankReason !== null) held.set(key, { value, blankReason });
  };
  for (const score of scores)
    if (score.round === 1) add(keyOf(score.subjectId, score.indicatorId, score.scorerId), score);
  for (const fact of observations) add(keyOf(fact.subjectId, fact.item, null), fact);
  return held;
};

/** Few values occur, again and again; each is written out once. */
const valueTexts = new WeakMap<object, string>();

const textOf = ({ value, blankReason }: Held): string => {
  if (blankReason !== null || value === null) return blankReason ?? '';
  const known = valueTexts.get(value);
  if (known !== undefined) return known;
  const text = canonicalJson(toJson(value));
  valueTexts.set(value, text);
  return text;
};

/**
 * Compares what a file says with what is stored, and says of every cell what becomes of it. The digest covers all of
 * it, so that what is taken over is what was looked at.
 */
export const planEntries = (
  read: FoundEntries,
  stored: Stored,
  choices: ImportChoices,
  nameOf: (found: FoundEntry) => string,
): ImportPlan => {
  const held = heldBy(stored);
  const reviewed = new Map(
    stored.reviewRounds.flatMap(({ cells, round }) =>
      cells.flatMap(({ subjectId, indicatorIds }) =>
        indicatorIds.map((indicatorId) => [keyOf(subjectId, indicatorId, null), round] as const),
      ),
    ),
  );
  const digest = createHash('sha256');
  digest.update(canonicalJson(toJson(choices)));
  const counts = {
    cells: 0,
    fresh: 0,
    replaced: 0,
    same: 0,
    doubtful: 0,
    refused: 0,
    observations: 0,
    scores: 0,
  };
  const lines: string[] = [];
  const remarked: PlannedEntry[] = [];
  const plain: PlannedEntry[] = [];
  let remarkedTotal = 0;
  const entries = read.entries.map((found): PlannedEntry => {
    const own = keyOf(found.subjectId, found.item, found.scorerId);
    const before = held.get(own) ?? null;
    const round =
      found.scorerId === null || reviewed.size === 0
        ? undefined
        : reviewed.get(keyOf(found.subjectId, found.item, null));
    const problem =
      found.problem ??
      (round === undefined ? null : failure('review.first-round-closed', { place: nameOf(found), round }));
    const after = problem ? '' : textOf(found);
    const state = problem
      ? 'refused'
      : before === null
        ? 'new'
        : textOf(before) === after
          ? 'same'
          : 'replaces';
    const key = `${found.table}!${columnLetters(found.column)}${found.row}`;
    const entry: PlannedEntry = { key, found, state, before, problem };
    lines.push(`${key} ${own} ${state} ${after} ${before ? textOf(before) : ''}`);
    if (lines.length >= linesAtOnce) digest.update(lines.splice(0).join('\n'));
    counts.cells += 1;
    if (state === 'refused') counts.refused += 1;
    else if (state === 'same') counts.same += 1;
    else {
      if (state === 'new') counts.fresh += 1;
      else counts.replaced += 1;
      if (found.doubts.length > 0) counts.doubtful += 1;
      if (found.scorerId === null) counts.observations += 1;
      else counts.scores += 1;
    }
    const isRemarked =
      state === 'refused' || state === 'replaces' || (state === 'new' && found.doubts.length > 0);
    if (isRemarked) {
      remarkedTotal += 1;
      if (remarked.length < mostRemarked) remarked.push(entry);
    } else if (plain.length < mostPlain) plain.push(entry);
    return entry;
  });
  digest.update(lines.join('\n'));
  const shown = ({ key, found, state, before, problem }: PlannedEntry): ImportEntry => ({
    key,
    sheet: read.tables[found.table]?.sheet ?? '',
    row: found.row,
    column: columnLetters(found.column),
    subjectId: found.subjectId,
    item: found.item,
    scorerId: found.scorerId,
    found: found.found,
    after: problem ? null : { value: found.value, blankReason: found.blankReason },
    before,
    state,
    problem,
    doubts: problem ? [] : [...found.doubts],
  });
  return {
    entries,
    preview: {
      tables: read.tables.map((table) => ({ ...table, needs: [...table.needs] })),
      labels: [...read.labels],
      counts: { ...counts, unmatched: read.unmatched },
      remarked: remarked.map(shown),
      remarkedTotal,
      plain: plain.map(shown),
      rows: [...read.rows],
      encoding: read.encoding,
      digest: digest.digest('hex'),
    },
  };
};
