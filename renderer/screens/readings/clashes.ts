import type { Damage, ReviewClash, ReviewLine } from '#shared/model/plan-review.ts';
import { damagesOf } from './damages.ts';

/** Where each clash is shown: on the lines it concerns, on its dimension, or apart where neither is listed. */
export interface PlacedClashes {
  readonly ofLine: ReadonlyMap<string, readonly ReviewClash[]>;
  readonly ofDimension: ReadonlyMap<string, readonly ReviewClash[]>;
  readonly elsewhere: readonly ReviewClash[];
}

interface Places {
  readonly lines: readonly Pick<ReviewLine, 'id' | 'spans'>[];
  readonly dimensions: readonly { readonly id: string }[];
  readonly damages: readonly Damage[];
}

/** Tells clashes of one review apart. */
export const clashKey = ({ kind, id, field }: Pick<ReviewClash, 'kind' | 'id' | 'field'>): string =>
  `${kind} ${id} ${field}`;

/** Ids of what shows a clash. A damaged place is shown on every line whose words hold it. */
const placesOf = ({ kind, id }: ReviewClash, { lines, dimensions, damages }: Places): readonly string[] => {
  if (kind === 'dimension') return dimensions.some((each) => each.id === id) ? [id] : [];
  if (kind === 'line') return lines.some((each) => each.id === id) ? [id] : [];
  const damaged = damages.filter((each) => each.id === id);
  return lines.filter((line) => damagesOf(line, damaged).length > 0).map((line) => line.id);
};

export const placeClashes = (clashes: readonly ReviewClash[], places: Places): PlacedClashes => {
  const ofLine = new Map<string, readonly ReviewClash[]>();
  const ofDimension = new Map<string, readonly ReviewClash[]>();
  const elsewhere: ReviewClash[] = [];
  for (const clash of clashes) {
    const ids = placesOf(clash, places);
    if (ids.length === 0) elsewhere.push(clash);
    const map = clash.kind === 'dimension' ? ofDimension : ofLine;
    for (const id of ids) map.set(id, [...(map.get(id) ?? []), clash]);
  }
  return { ofLine, ofDimension, elsewhere };
};

/** The next line with a clash after the one selected, round and round. */
export const nextClashing = <Line extends { readonly id: string }>(
  lines: readonly Line[],
  selected: string | null,
  clashing: Pick<ReadonlySet<string>, 'has'>,
): Line | null => {
  const index = lines.findIndex(({ id }) => id === selected);
  const behind = [...lines.slice(index + 1), ...lines.slice(0, index + 1)];
  return behind.find(({ id }) => clashing.has(id)) ?? null;
};
