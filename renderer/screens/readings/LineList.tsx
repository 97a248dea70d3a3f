import { memo, type ReactNode, type RefObject, useDeferredValue } from 'react';
import type { Review, ReviewClash, ReviewLine } from '#shared/model/plan-review.ts';
import { useTexts } from '../../application/texts.tsx';
import { ClashList } from './ClashList.tsx';
import type { PlacedClashes } from './clashes.ts';
import { DimensionHeader } from './DimensionHeader.tsx';
import styles from './LineList.module.css';
import { LineRow } from './LineRow.tsx';
import type { LineGroup, LineKind } from './review-list.ts';

/** Changing the name of a dimension in its place. */
export interface Renaming {
  readonly id: string | null;
  readonly start: (dimensionId: string) => void;
  /** The new name, or null when it stays as it was. */
  readonly finish: (dimension: { readonly id: string; readonly name: string }, name: string | null) => void;
}

interface LineListProps {
  readonly view: RefObject<HTMLElement | null>;
  readonly groups: readonly LineGroup<ReviewLine>[];
  readonly kinds: ReadonlyMap<string, LineKind>;
  /** Lines with a damaged number that waits for a person. */
  readonly asking: ReadonlySet<string>;
  readonly clashing: PlacedClashes;
  readonly review: Review;
  readonly onSettle: (clash: ReviewClash, value: ReviewClash['values'][number]['value']) => void;
  /** The dimension whose name is being changed. */
  readonly renaming: Renaming;
  readonly selected: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly onSelect: (id: string) => void;
  readonly onChoose: (id: string) => void;
  readonly onAcceptAll: (group: LineGroup<ReviewLine>) => void;
  /** What stands below the selected line. */
  readonly detail: ReactNode;
  /** Shown where there is no line. */
  readonly empty: ReactNode;
  /** What stands below the list. */
  readonly below: ReactNode;
}

/** Lines are drawn in stretches of this many, so that selecting one touches few of them. */
const stretch = 30;
/** About how high a row is that is not selected. */
const rowHeight = 50;

const cut = new WeakMap<readonly ReviewLine[], readonly (readonly ReviewLine[])[]>();

/** The same stretches for the same list, so that those that did not change are not drawn again. */
const chunksOf = (lines: readonly ReviewLine[]): readonly (readonly ReviewLine[])[] => {
  const known = cut.get(lines);
  if (known) return known;
  const chunks = Array.from({ length: Math.ceil(lines.length / stretch) }, (_, index) =>
    lines.slice(index * stretch, (index + 1) * stretch),
  );
  cut.set(lines, chunks);
  return chunks;
};

/** The proposed lines by dimension, each dimension with how far it is and a way to accept the rest of it. */
export const LineList = ({
  view,
  groups,
  kinds,
  asking,
  clashing,
  review,
  onSettle,
  renaming,
  selected,
  chosen,
  onSelect,
  onChoose,
  onAcceptAll,
  detail,
  empty,
  below,
}: LineListProps) => {
  const { readings } = useTexts();
  const texts = readings.list;
  // The stretch of the selected line comes first; the rest of a long list follows when the page stands.
  const isWhole = useDeferredValue(true, false);
  return (
    <section ref={view} className={styles.list} aria-label={texts.title}>
      {groups.length === 0 && empty}
      {groups.map((group) => (
        <section key={group.id} aria-label={`${group.code} ${group.name}`}>
          <DimensionHeader
            group={group}
            isRenaming={renaming.id === group.id}
            onRename={() => renaming.start(group.id)}
            onRenamed={(name) => renaming.finish(group, name)}
            onAcceptAll={onAcceptAll}
          />
          <ClashList clashes={clashing.ofDimension.get(group.id) ?? []} review={review} onSettle={onSettle} />
          {group.total === 0 && <p className={styles.nothing}>{texts.emptyDimension}</p>}
          {chunksOf(group.lines).map((lines) => {
            const isHere = lines.some(({ id }) => id === selected);
            return (
              <Chunk
                key={lines[0]?.id}
                lines={lines}
                kinds={kinds}
                asking={asking}
                clashing={clashing.ofLine}
                selected={isHere ? selected : null}
                chosen={chosen}
                onSelect={onSelect}
                onChoose={onChoose}
                detail={isHere ? detail : null}
                isDrawn={isWhole || isHere}
              />
            );
          })}
        </section>
      ))}
      {below}
    </section>
  );
};

type ChunkProps = Pick<
  LineListProps,
  'kinds' | 'asking' | 'selected' | 'chosen' | 'onSelect' | 'onChoose' | 'detail'
> & {
  readonly lines: readonly ReviewLine[];
  readonly clashing: PlacedClashes['ofLine'];
  readonly isDrawn: boolean;
};

const Chunk = memo(
  ({ lines, kinds, asking, clashing, selected, chosen, onSelect, onChoose, detail, isDrawn }: ChunkProps) =>
    isDrawn ? (
      <ol className={styles.lines}>
        {lines.map((line) => (
          <LineRow
            key={line.id}
            line={line}
            kind={kinds.get(line.id) ?? 'selection'}
            asks={asking.has(line.id)}
            isClashing={clashing.has(line.id)}
            isSelected={line.id === selected}
            isChosen={chosen.has(line.id)}
            onSelect={onSelect}
            onChoose={onChoose}
          >
            {line.id === selected ? detail : null}
          </LineRow>
        ))}
      </ol>
    ) : (
      <div style={{ height: lines.length * rowHeight }} />
    ),
);
