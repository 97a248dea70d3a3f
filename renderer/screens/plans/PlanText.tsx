import { useEffect, useMemo, useRef } from 'react';
import type { Plan } from '#shared/model/plan.ts';
import { useTexts } from '../../application/texts.tsx';
import type { CitingIndicator } from './citations.ts';
import type { Finding } from './finding.ts';
import { Paragraph } from './Paragraph.tsx';
import styles from './PlanText.module.css';
import type { ReadingPlace } from './reading-place.ts';
import { defectMarks, type TextMark } from './text-marks.ts';

interface PlanTextProps {
  readonly paragraphs: readonly string[];
  readonly plan: Plan;
  readonly place: ReadingPlace;
  readonly finding: Finding;
  readonly citations: ReadonlyMap<number, readonly CitingIndicator[]>;
  readonly versionId: string | null;
}

const nobody: readonly CitingIndicator[] = [];
const elementId = (paragraph: number): string => `paragraph-${paragraph}`;

/** Paragraph number of the first paragraph whose lower edge is below the top of the view. */
const topParagraph = (view: HTMLElement): number => {
  const edge = view.getBoundingClientRect().top + 24;
  for (const element of view.querySelectorAll<HTMLElement>('[data-paragraph]'))
    if (element.getBoundingClientRect().bottom > edge) return Number(element.dataset.paragraph);
  return 1;
};

/** Whether a paragraph is a heading and nothing else: text may run on behind a title on the same line. */
const standsAlone = (text: string, title: string | undefined): boolean => {
  if (title === undefined || text.length >= 40) return false;
  const at = text.indexOf(title);
  return at < 0 || /^[\s。.：:；;]*$/.test(text.slice(at + title.length));
};

/** The numbered paragraphs as found, with defects, the cited words and what was searched for marked on top. */
export const PlanText = ({ paragraphs, plan, place, finding, citations, versionId }: PlanTextProps) => {
  const { plans: texts } = useTexts();
  const view = useRef<HTMLElement>(null);
  const { target, setTop } = place;
  const here = finding.found[finding.current];

  useEffect(() => {
    if (target) document.getElementById(elementId(target.paragraph))?.scrollIntoView({ block: 'start' });
  }, [target]);
  useEffect(() => {
    if (here) document.getElementById(elementId(here.paragraph))?.scrollIntoView({ block: 'center' });
  }, [here]);

  const defects = useMemo(
    () => paragraphs.map((text, index) => defectMarks(text, index + 1, plan.defects)),
    [paragraphs, plan.defects],
  );
  const marksOf = (number: number): TextMark[] => {
    const marks: TextMark[] = [...(defects[number - 1] ?? [])];
    if (target?.paragraph === number && target.start !== null && target.end !== null)
      marks.push({ kind: 'clause', start: target.start, end: target.end });
    for (const place of finding.found)
      if (place.paragraph === number)
        marks.push({ kind: place === here ? 'current' : 'found', start: place.start, end: place.end });
    return marks;
  };

  const headings = useMemo(
    () => new Map(plan.sections.map(({ paragraph, title }) => [paragraph, title])),
    [plan.sections],
  );

  return (
    <section
      className={styles.text}
      ref={view}
      aria-label={texts.text}
      // The text scrolls by keyboard as well.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable without a mouse
      tabIndex={0}
      onScroll={({ currentTarget }) => setTop(topParagraph(currentTarget))}
    >
      {paragraphs.map((text, index) => {
        const number = index + 1;
        return (
          <Paragraph
            key={number}
            id={elementId(number)}
            number={number}
            text={text}
            marks={marksOf(number)}
            isTarget={target?.paragraph === number}
            isHeading={standsAlone(text, headings.get(number))}
            citations={citations.get(number) ?? nobody}
            versionId={versionId}
            onOpen={place.open}
          />
        );
      })}
    </section>
  );
};
