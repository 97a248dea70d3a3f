import type { ReviewDimension } from '../../model/plan-review.ts';
import type { ProposedReview } from './proposed-review.ts';
import type { ReviewDecisions } from './review-decisions.ts';

type DimensionSeed = Omit<ReviewDimension, 'code' | 'groups' | 'counts'> & {
  readonly groups: readonly string[];
};

/** The dimensions of a review in form order, before their lines are put in; `used` are the ids its lines name. */
export const dimensionSeeds = (
  proposed: ProposedReview,
  { dimensions, lines }: ReviewDecisions,
  used: ReadonlySet<string>,
): DimensionSeed[] => {
  const renamed = new Map(dimensions.map(({ id, name }) => [id, name]));
  const seeds: DimensionSeed[] = proposed.dimensions.map(({ id, name, section, groups }) => ({
    id,
    name: renamed.get(id) ?? name,
    proposedName: name,
    section,
    groups,
    origin: 'proposed',
  }));
  const known = new Set(seeds.map(({ id }) => id));
  const snapshots = new Map(
    lines.flatMap(({ decidedUpon }) =>
      decidedUpon ? [[decidedUpon.dimensionId, decidedUpon.dimensionName] as const] : [],
    ),
  );
  for (const { id, name, added } of dimensions)
    if (added && !known.has(id)) {
      known.add(id);
      seeds.push({ id, name: name ?? id, proposedName: null, section: null, groups: [], origin: 'added' });
    }
  for (const id of [...used].sort())
    if (!known.has(id))
      seeds.push({
        id,
        name: renamed.get(id) ?? snapshots.get(id) ?? id,
        proposedName: null,
        section: null,
        groups: [],
        origin: 'orphaned',
      });
  return seeds;
};
