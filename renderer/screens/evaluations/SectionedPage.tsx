import type { ReactNode } from 'react';
import { useTexts } from '../../application/texts.tsx';
import styles from './SectionedPage.module.css';

export interface Section<Name extends string> {
  readonly name: Name;
  readonly label: string;
  /** A short fact beside the label: how many there are. */
  readonly fact?: string;
  readonly problems: number;
}

interface SectionedPageProps<Name extends string> {
  readonly sections: readonly Section<Name>[];
  readonly open: Name;
  readonly onOpen: (name: Name) => void;
  /** Stands under the list of sections. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** A list of sections with what is missing in each, and the open one beside it. */
export const SectionedPage = <Name extends string>({
  sections,
  open,
  onOpen,
  foot,
  children,
}: SectionedPageProps<Name>) => {
  const { evaluations } = useTexts();
  return (
    <div className={styles.page}>
      <nav className={styles.list} aria-label={evaluations.sections.label}>
        {sections.map(({ name, label, fact, problems }) => (
          <button
            key={name}
            type="button"
            className={`${styles.section} ${name === open ? styles.open : ''}`}
            aria-current={name === open ? 'step' : undefined}
            onClick={() => onOpen(name)}
          >
            <span className={styles.label}>
              {label}
              {fact !== undefined && <span className={styles.fact}>{fact}</span>}
            </span>
            {problems > 0 && (
              <span className={styles.problems}>{evaluations.sections.problems(problems)}</span>
            )}
          </button>
        ))}
        {foot !== undefined && <div className={styles.foot}>{foot}</div>}
      </nav>
      <div className={styles.content}>{children}</div>
    </div>
  );
};

/** Problems of the open section, one sentence each. */
export const ProblemList = ({ problems }: { readonly problems: readonly string[] }) =>
  problems.length === 0 ? null : (
    <ul className={styles.problemList} role="alert">
      {problems.map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  );
