import { Button } from 'antd';
import { memo, type ReactNode, type RefObject, useDeferredValue } from 'react';
import type { ReviewLine } from '#shared/model/plan-review.ts';
import { useTexts } from '../../application/texts.tsx';
import styles from './LineList.module.css';
import { LineRow } from './LineRow.tsx';
import type { LineGroup, LineKind } from './review-list.ts';

interface LineListProps {
  readonly view: RefObject<HTMLElement | null>;
  readonly groups: readonly LineGroup<ReviewLine>[];
  readonly kinds: ReadonlyMap<string, LineKind>;
  /** Lines with a damaged number that waits for a person. */
  readonly asking: ReadonlySet<string>;
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
          <header className={styles.header}>
            <h2 className={styles.title}>
              <span className={styles.code}>{group.code}</span> {group.name}
            </h2>
            <span className={styles.count}>{texts.undecided(group.undecided, group.total)}</span>
            <span
              className={styles.bar}
              style={{ width: `${((group.total - group.undecided) * 100) / group.total}%` }}
            />
            {group.undecided > 0 && (
              <Button size="small" onClick={() => onAcceptAll(group)}>
                {texts.acceptAll}
              </Button>
            )}
          </header>
          {chunksOf(group.lines).map((lines) => {
            const isHere = lines.some(({ id }) => id === selected);
            return (
              <Chunk
                key={lines[0]?.id}
                lines={lines}
                kinds={kinds}
                asking={asking}
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
> & { readonly lines: readonly ReviewLine[]; readonly isDrawn: boolean };

const Chunk = memo(
  ({ lines, kinds, asking, selected, chosen, onSelect, onChoose, detail, isDrawn }: ChunkProps) =>
    isDrawn ? (
      <ol className={styles.lines}>
        {lines.map((line) => (
          <LineRow
            key={line.id}
            line={line}
            kind={kinds.get(line.id) ?? 'selection'}
            asks={asking.has(line.id)}
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
