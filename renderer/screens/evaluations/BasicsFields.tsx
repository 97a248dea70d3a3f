import type { ReactNode } from 'react';
import { useTexts } from '../../application/texts.tsx';
import { SavedText } from '../../components/SavedTextArea.tsx';
import styles from './sections.module.css';

export interface Basics {
  readonly title: string;
  readonly year: string;
  readonly client: string;
  readonly agency: string;
}

interface BasicsFieldsProps {
  readonly basics: Basics;
  readonly disabled: boolean;
  readonly titleHint?: string | null;
  /** Whether an empty title or an unreadable year is refused at once, because it is stored at once. */
  readonly isStored: boolean;
  readonly onChange: (fields: Partial<Basics>) => Promise<unknown>;
  /** Further lines below. */
  readonly children?: ReactNode;
}

export const isYear = (text: string): boolean =>
  /^\d{4}$/.test(text) && Number(text) >= 1990 && Number(text) <= 2200;

/** Title, year, client and agency. */
export const BasicsFields = ({
  basics,
  disabled,
  titleHint = null,
  isStored,
  onChange,
  children,
}: BasicsFieldsProps) => {
  const { evaluations } = useTexts();
  const words = evaluations.basics;
  const box = (field: keyof Basics, maxLength: number, refuse?: (text: string) => ReactNode | null) => (
    <SavedText
      value={basics[field]}
      onSave={(text) => onChange({ [field]: text })}
      label={words[field]}
      maxLength={maxLength}
      disabled={disabled}
      {...(refuse ? { refuse } : {})}
    />
  );
  const bad = (sentence: string) => <span className={styles.bad}>{sentence}</span>;
  return (
    <dl className={styles.fields}>
      <dt>{words.year}</dt>
      <dd style={{ width: 120 }}>
        {box('year', 4, isStored ? (text) => (isYear(text) ? null : bad(words.yearRange)) : undefined)}
      </dd>
      <dt>{words.title}</dt>
      <dd>
        {box(
          'title',
          300,
          isStored ? (text) => (text.trim() === '' ? bad(words.titleWanted) : null) : undefined,
        )}
        {titleHint !== null && <div className={styles.hint}>{titleHint}</div>}
      </dd>
      <dt>{words.client}</dt>
      <dd>{box('client', 200)}</dd>
      <dt>{words.agency}</dt>
      <dd>{box('agency', 200)}</dd>
      {children}
    </dl>
  );
};
