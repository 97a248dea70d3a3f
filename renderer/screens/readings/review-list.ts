/** How a line stands with the person who reviews it. */
export const lineStates = ['undecided', 'accepted', 'edited', 'added', 'rejected', 'merged'] as const;
export type LineState = (typeof lineStates)[number];

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
export interface ListedLine {
  readonly id: string;
  readonly state: LineState;
  /** Code of its dimension. */
  readonly dimension: string;
  readonly kind: LineKind;
  readonly indicator: {
    readonly code: string;
    readonly name: string;
    readonly unit: string;
    readonly rule: string;
    readonly responsibleUnits: readonly string[];
    readonly citations: readonly { readonly quote: string }[];
  };
}

/** What the list shows. Null shows all. */
export interface LineFilter {
  readonly state: LineState | null;
  readonly kind: LineKind | null;
  readonly words: string;
}
export const noFilter: LineFilter = { state: null, kind: null, words: '' };

/** A dimension of the list with its lines as filtered, and how far all of its lines are. */
export interface LineGroup<Line extends ListedLine> {
  readonly code: string;
  readonly name: string;
  readonly lines: readonly Line[];
  readonly total: number;
  readonly undecided: number;
}

const isFoundIn = ({ indicator }: ListedLine, words: string): boolean =>
  [
    indicator.code,
    indicator.name,
    indicator.unit,
    indicator.rule,
    ...indicator.responsibleUnits,
    ...indicator.citations.map(({ quote }) => quote),
  ].some((text) => text.toLowerCase().includes(words));

export const matches = (line: ListedLine, { state, kind, words }: LineFilter): boolean =>
  (state === null || line.state === state) &&
  (kind === null || line.kind === kind) &&
  (words.trim() === '' || isFoundIn(line, words.trim().toLowerCase()));

/**
 * The list by dimension. Dimensions without a line to show are left out; their counts are always those of all lines.
 * Lines of a dimension that is not among the named ones stand at the end under its code.
 */
export const groupLines = <Line extends ListedLine>(
  lines: readonly Line[],
  dimensions: readonly { readonly code: string; readonly name: string }[],
  filter: LineFilter,
): LineGroup<Line>[] => {
  const byDimension = new Map<string, Line[]>(dimensions.map(({ code }) => [code, []]));
  for (const line of lines) {
    const here = byDimension.get(line.dimension);
    if (here) here.push(line);
    else byDimension.set(line.dimension, [line]);
  }
  const names = new Map(dimensions.map(({ code, name }) => [code, name]));
  return [...byDimension].flatMap(([code, all]) => {
    const shown = all.filter((line) => matches(line, filter));
    return shown.length === 0
      ? []
      : [
          {
            code,
            name: names.get(code) ?? code,
            lines: shown,
            total: all.length,
            undecided: all.filter(({ state }) => state === 'undecided').length,
          },
        ];
  });
};

/** How far the review is. */
export interface ReviewCounts {
  readonly total: number;
  readonly decided: number;
  readonly states: Readonly<Record<LineState, number>>;
}

export const countLines = (lines: readonly Pick<ListedLine, 'state'>[]): ReviewCounts => {
  const states: Record<LineState, number> = {
    undecided: 0,
    accepted: 0,
    edited: 0,
    added: 0,
    rejected: 0,
    merged: 0,
  };
  for (const { state } of lines) states[state] += 1;
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
