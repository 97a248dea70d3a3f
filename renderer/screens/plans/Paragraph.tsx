import { Link } from 'react-router';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import type { CitingIndicator } from './citations.ts';
import styles from './Paragraph.module.css';
import { runsOf, type TextMark } from './text-marks.ts';

interface ParagraphProps {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly marks: readonly TextMark[];
  readonly isTarget: boolean;
  readonly isHeading: boolean;
  readonly citations: readonly CitingIndicator[];
  readonly versionId: string | null;
  readonly onOpen: (paragraph: number) => void;
}

/** One paragraph: its number, its words as found under their marks, and who cites it. */
export const Paragraph = ({
  id,
  number,
  text,
  marks,
  isTarget,
  isHeading,
  citations,
  versionId,
  onOpen,
}: ParagraphProps) => {
  const { plans: texts } = useTexts();
  return (
    <div id={id} data-paragraph={number} className={`${styles.paragraph} ${isTarget ? styles.target : ''}`}>
      <button
        type="button"
        className={styles.number}
        aria-label={texts.paragraph(number)}
        onClick={() => onOpen(number)}
        tabIndex={-1}
      >
        {number}
      </button>
      <p className={`${styles.words} ${isHeading ? styles.heading : ''}`}>
        {runsOf(text, marks).map((run, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their order
          <Run key={index} {...run} />
        ))}
      </p>
      <div className={styles.citations}>
        {versionId !== null &&
          citations.map(({ indicator }, index) => (
            <Link
              // biome-ignore lint/suspicious/noArrayIndexKey: one indicator may cite a paragraph twice
              key={`${indicator.id}-${index}`}
              className={styles.citation}
              to={routes.frameworkVersion(versionId, { indicator: indicator.id })}
              title={`${texts.citedBy.title} ${texts.citedBy.indicator(indicator.code, indicator.name)}`}
            >
              {indicator.code}
            </Link>
          ))}
      </div>
    </div>
  );
};

const Run = ({ text, marks }: { readonly text: string; readonly marks: readonly TextMark[] }) => {
  const { plans: texts } = useTexts();
  if (marks.length === 0) return text;
  const defect = marks.find(({ kind }) => kind === 'defect');
  const reading = defect?.readAs === undefined ? undefined : texts.defects.reading(defect.readAs);
  return (
    <mark
      className={marks.map(({ kind }) => styles[kind]).join(' ')}
      title={reading}
      aria-description={reading}
      data-marks={marks.map(({ kind }) => kind).join(' ')}
    >
      {text}
    </mark>
  );
};
