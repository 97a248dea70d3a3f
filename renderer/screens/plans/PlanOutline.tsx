import { useEffect, useRef } from 'react';
import type { PlanSection } from '#shared/model/plan.ts';
import { useTexts } from '../../application/texts.tsx';
import styles from './PlanOutline.module.css';

interface PlanOutlineProps {
  readonly sections: readonly PlanSection[];
  /** First paragraph in view; its section is marked. */
  readonly current: number;
  readonly onOpen: (paragraph: number) => void;
}

/** The plan's own headings; a click goes there, and the section in view is marked. */
export const PlanOutline = ({ sections, current, onOpen }: PlanOutlineProps) => {
  const { plans: texts } = useTexts();
  const active = sections.findLastIndex((section) => section.paragraph <= current);
  const activeItem = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (active >= 0) activeItem.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <nav className={styles.outline} aria-label={texts.outline}>
      <h2 className={styles.title}>{texts.outline}</h2>
      {sections.length === 0 && <p className={styles.none}>{texts.outlineNone}</p>}
      <ol className={styles.list}>
        {sections.map(({ marker, title, level, paragraph }, index) => (
          <li key={`${paragraph}-${marker}`}>
            <button
              type="button"
              ref={index === active ? activeItem : null}
              className={index === active ? styles.active : styles.section}
              style={{ paddingLeft: 4 + level * 10 }}
              aria-current={index === active ? 'location' : undefined}
              onClick={() => onOpen(paragraph)}
            >
              <span className={styles.marker}>{marker}</span>
              {title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
};
