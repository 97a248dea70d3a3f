import type { Clause } from '../../model/plan.ts';
import type { IndicatorProposal } from '../draft/proposal.ts';
import type { PlanReading } from '../reading.ts';
import { paragraphsIn } from './rebase-reading.ts';

/**
 * Ids of what a reader proposes, taken from the words it rests on: the same on every laptop, and the same for every
 * reader version that makes the line from these words. `reading` is in offsets of the plan's own text.
 */

/** FNV-1a over UTF-16 units: short, the same everywhere, and enough to tell the names of one plan apart. */
const shortHash = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
};

/** Gives ids out; a second thing at the same place gets a number behind. */
const distinct = (): ((id: string) => string) => {
  const counts = new Map<string, number>();
  return (id) => {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
};

const placeOf = ({ paragraph, start }: Pick<Clause, 'paragraph' | 'start'>): string =>
  `${paragraph}-${start}`;

/** Line ids by the proposals' own ids, in their order. */
export const lineIds = (
  proposals: readonly IndicatorProposal[],
  reading: PlanReading,
): ReadonlyMap<string, string> => {
  const paragraphs = paragraphsIn(reading.text);
  const next = distinct();
  return new Map(
    proposals.map((proposal) => {
      const [source] = proposal.sources;
      const [citation] = proposal.indicator.citations;
      const figure = source?.kind === 'target' ? reading.targets[source.index]?.figure : null;
      // Several targets may share one quotation; their figures tell them apart.
      const place = figure
        ? paragraphs.cite(figure, '', null).map(placeOf)[0]
        : citation
          ? placeOf(citation)
          : shortHash(proposal.indicator.name);
      return [proposal.id, next(`${source?.kind ?? 'line'}-${place ?? shortHash(proposal.indicator.name)}`)];
    }),
  );
};

/** Id of a dimension: by the heading it is made from, or by the name a table prints. */
export const dimensionId = (
  dimension: { readonly name: string; readonly section: number | null },
  reading: PlanReading,
): string => {
  const section = dimension.section === null ? undefined : reading.sections[dimension.section];
  const [clause] = section ? paragraphsIn(reading.text).cite(section, '', null) : [];
  return clause ? `section-${placeOf(clause)}` : `named-${shortHash(dimension.name)}`;
};

/** Id of a damaged place: by where it stands, or by the words where it concerns the whole text. */
export const damageIds = (reading: PlanReading): readonly string[] => {
  const paragraphs = paragraphsIn(reading.text);
  const next = distinct();
  return reading.warnings.map(({ kind, at, found }) => {
    const [clause] = at ? paragraphs.cite(at, '', null) : [];
    return next(`${kind}-${clause ? placeOf(clause) : shortHash(found)}`);
  });
};
