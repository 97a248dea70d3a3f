import type { ReviewDimension, ReviewLine, ReviewState } from '#shared/model/plan-review.ts';
import { countStates } from '#shared/plan/review/review-states.ts';

/** What a line was made from. */
export const lineKinds = [
  'target',
  'evaluation-clause',
  'measure',
  'indicator-row',
  'task-list',
  'selection',
] as const;
export type LineKind = (typeof lineKinds)[number];

/** What the list needs to know of a line. */
export type ListedLine = Pick<
  ReviewLine,
  'id' | 'state' | 'dimensionId' | 'origin' | 'sources' | 'from' | 'indicator'
>;

/**
 * What a line was made from. Parts and merged lines are of the kind of the line they come from; lines that the reader
 * proposes no more are taken for what a person selected.
 */
export const kindOf = (line: ListedLine, byId: ReadonlyMap<string, ListedLine>): LineKind => {
  const [source] = line.sources;
  if (source) return source.kind;
  const before = line.from[0] === undefined ? undefined : byId.get(line.from[0]);
  return before && before.id !== line.id && before.sources.length > 0 ? kindOf(before, byId) : 'selection';
};

/** What the list shows. Null shows all. */
export interface LineFilter {
  /** `clash`: lines on which people decided differently. */
  readonly state: ReviewState | 'clash' | null;
  readonly kind: LineKind | null;
  readonly words: string;
}
export const noFilter: LineFilter = { state: null, kind: null, words: '' };

/** A dimension of the list with its lines as filtered, and how far all of its lines are. */
export interface LineGroup<Line extends ListedLine> {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly lines: readonly Line[];
  readonly total: number;
  readonly undecided: number;
}

/** What the list needs to know of a dimension. */
export interface ListedDimension {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly origin: ReviewDimension['origin'];
}

/** Ids of what people decided on differently. */
export interface Clashing {
  readonly lines: Pick<ReadonlySet<string>, 'has'>;
  readonly dimensions: Pick<ReadonlySet<string>, 'has'>;
}
export const noClash: Clashing = { lines: new Set(), dimensions: new Set() };

const isFoundIn = ({ indicator }: ListedLine, words: string): boolean =>
  [
    indicator.code,
    indicator.name,
    indicator.unit,
    indicator.rule,
    ...indicator.responsibleUnits,
    ...indicator.citations.map(({ quote }) => quote),
  ].some((text) => text.toLowerCase().includes(words));

const matches = (
  line: ListedLine,
  { state, kind, words }: LineFilter,
  byId: ReadonlyMap<string, ListedLine>,
  clashing: Clashing,
): boolean =>
  (state === null || (state === 'clash' ? clashing.lines.has(line.id) : line.state === state)) &&
  (kind === null || kindOf(line, byId) === kind) &&
  (words.trim() === '' || isFoundIn(line, words.trim().toLowerCase()));

/**
 * The list by dimension; counts are always those of all lines. Dimensions without a line to show are left out, but for
 * what has to be seen without one: a dimension a person added and has put nothing into yet, as long as nothing narrows
 * the list, and one whose name people decided on differently.
 */
export const groupLines = <Line extends ListedLine>(
  lines: readonly Line[],
  dimensions: readonly ListedDimension[],
  filter: LineFilter,
  clashing: Clashing = noClash,
): LineGroup<Line>[] => {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const byDimension = new Map<string, Line[]>();
  for (const line of lines) {
    const here = byDimension.get(line.dimensionId);
    if (here) here.push(line);
    else byDimension.set(line.dimensionId, [line]);
  }
  const isNarrow = filter.state !== null || filter.kind !== null || filter.words.trim() !== '';
  return dimensions.flatMap(({ id, code, name, origin }) => {
    const all = byDimension.get(id) ?? [];
    const shown = all.filter((line) => matches(line, filter, byId, clashing));
    const isSeenEmpty = isNarrow
      ? filter.state === 'clash' && clashing.dimensions.has(id)
      : clashing.dimensions.has(id) || (origin === 'added' && all.length === 0);
    return shown.length === 0 && !isSeenEmpty
      ? []
      : [
          {
            id,
            code,
            name,
            lines: shown,
            total: all.length,
            undecided: all.filter(({ state }) => state === 'undecided').length,
          },
        ];
  });
};

/** How far the review is. */
export interface Progress {
  readonly total: number;
  readonly decided: number;
  readonly states: Readonly<Record<ReviewState, number>>;
}

export const countLines = (lines: readonly Pick<ListedLine, 'state'>[]): Progress => {
  const states = countStates(lines);
  return { total: lines.length, decided: lines.length - states.undecided, states };
};

/** The line so many steps from the one selected, stopping at the ends; the first one where none is selected. */
export const stepFrom = <Line extends Pick<ListedLine, 'id'>>(
  lines: readonly Line[],
  selected: string | null,
  step: 1 | -1,
): Line | null => {
  const index = lines.findIndex(({ id }) => id === selected);
  if (index < 0) return lines[0] ?? null;
  return lines[Math.min(lines.length - 1, Math.max(0, index + step))] ?? null;
};

/** The first undecided line after the one selected, round and round; null when all are decided. */
export const nextUndecided = <Line extends Pick<ListedLine, 'id' | 'state'>>(
  lines: readonly Line[],
  selected: string | null,
): Line | null => {
  const index = lines.findIndex(({ id }) => id === selected);
  const behind = [...lines.slice(index + 1), ...lines.slice(0, index + 1)];
  return behind.find(({ state }) => state === 'undecided') ?? null;
};

/** Where a review opens: at the remembered line if it is still there, else at the first undecided one. */
export const openingLine = <Line extends Pick<ListedLine, 'id' | 'state'>>(
  lines: readonly Line[],
  remembered: string | null,
): Line | null =>
  lines.find(({ id }) => id === remembered) ??
  lines.find(({ state }) => state === 'undecided') ??
  lines[0] ??
  null;
