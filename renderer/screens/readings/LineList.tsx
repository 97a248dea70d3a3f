import { Button } from 'antd';
import type { ReactNode, RefObject } from 'react';
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
}

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
}: LineListProps) => {
  const { readings } = useTexts();
  const texts = readings.list;
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
            {group.undecided > 0 && (
              <Button size="small" onClick={() => onAcceptAll(group)}>
                {texts.acceptAll}
              </Button>
            )}
          </header>
          <ol className={styles.lines}>
            {group.lines.map((line) => {
              const isSelected = line.id === selected;
              return (
                <LineRow
                  key={line.id}
                  line={line}
                  kind={kinds.get(line.id) ?? 'selection'}
                  asks={asking.has(line.id)}
                  isSelected={isSelected}
                  isChosen={chosen.has(line.id)}
                  onSelect={onSelect}
                  onChoose={onChoose}
                >
                  {isSelected ? detail : null}
                </LineRow>
              );
            })}
          </ol>
        </section>
      ))}
    </section>
  );
};
