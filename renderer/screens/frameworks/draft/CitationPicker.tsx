import { Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Clause, Plan } from '#shared/model/plan.ts';
import { paragraphsOf } from '#shared/plan/paragraphs.ts';
import { sectionPathAt } from '#shared/plan/section-path.ts';
import { useRead } from '../../../application/client.tsx';
import { useTexts } from '../../../application/texts.tsx';
import { FailureAlert } from '../../../components/FailureAlert.tsx';
import { Waiting } from '../../../components/Waiting.tsx';
import { FindBox } from '../../plans/FindBox.tsx';
import { useFinding } from '../../plans/finding.ts';
import { runsOf } from '../../plans/text-marks.ts';
import styles from './CitationPicker.module.css';
import { readSelection, type SelectedWords } from './selection.ts';

interface CitationPickerProps {
  readonly planId: string;
  /** The clause to be replaced; the plan opens at it. */
  readonly present: Clause | null;
  readonly onPick: (clause: Clause) => void;
  readonly onClose: () => void;
}

/** The plan's text to select words from; what is selected becomes a clause with its place. */
export const CitationPicker = ({ planId, present, onPick, onClose }: CitationPickerProps) => {
  const { frameworks, application } = useTexts();
  const texts = frameworks.citations;
  const plan = useRead('plans.get', { id: planId });
  const [selected, setSelected] = useState<SelectedWords | 'across' | null>(null);
  const pick = (): void => {
    if (!plan.data || selected === null || selected === 'across') return;
    onPick({ planId, ...selected, section: sectionPathAt(plan.data.sections, selected.paragraph) });
  };
  return (
    <Modal
      open
      centered
      width={820}
      title={texts.pickTitle}
      okText={texts.use}
      cancelText={application.cancel}
      okButtonProps={{ disabled: selected === null || selected === 'across' }}
      onOk={pick}
      onCancel={onClose}
    >
      <FailureAlert failure={plan.failure} onRetry={plan.reload} />
      {plan.data ? (
        <PickableText plan={plan.data} present={present} selected={selected} onSelect={setSelected} />
      ) : (
        <Waiting />
      )}
    </Modal>
  );
};

interface PickableTextProps {
  readonly plan: Plan;
  readonly present: Clause | null;
  readonly selected: SelectedWords | 'across' | null;
  readonly onSelect: (selected: SelectedWords | 'across' | null) => void;
}

const PickableText = ({ plan, present, selected, onSelect }: PickableTextProps) => {
  const { frameworks, plans } = useTexts();
  const texts = frameworks.citations;
  const [paragraphs] = useState(() => paragraphsOf(plan.text));
  const finding = useFinding(paragraphs);
  const view = useRef<HTMLDivElement>(null);
  const here = finding.found[finding.current];

  useEffect(() => {
    const listen = (): void => {
      const words = view.current ? readSelection(view.current) : undefined;
      // Clicking a button empties the selection; what was selected before stays chosen.
      if (words !== undefined && words !== null) onSelect(words);
    };
    document.addEventListener('selectionchange', listen);
    return () => document.removeEventListener('selectionchange', listen);
  }, [onSelect]);
  const target = here?.paragraph ?? present?.paragraph ?? null;
  useEffect(() => {
    if (target !== null)
      view.current?.querySelector(`[data-paragraph="${target}"]`)?.scrollIntoView({ block: 'center' });
  }, [target]);

  const marksOf = (number: number) => [
    ...finding.found
      .filter(({ paragraph }) => paragraph === number)
      .map(({ start, end }) => ({ start, end, kind: 'found' as const })),
    ...(present?.paragraph === number
      ? [{ start: present.start, end: present.end, kind: 'clause' as const }]
      : []),
    ...(selected !== null && selected !== 'across' && selected.paragraph === number
      ? [{ start: selected.start, end: selected.end, kind: 'current' as const }]
      : []),
  ];
  return (
    <>
      <div className={styles.tools}>
        <span className={styles.hint}>{texts.pickDetail}</span>
        <FindBox finding={finding} />
      </div>
      <div ref={view} className={styles.text}>
        {paragraphs.map((text, index) => {
          const number = index + 1;
          return (
            <div key={number} className={styles.paragraph}>
              <button
                type="button"
                className={styles.number}
                aria-label={texts.wholeParagraph(number)}
                title={texts.wholeParagraph(number)}
                onClick={() => onSelect({ paragraph: number, start: 0, end: text.length, quote: text })}
              >
                {number}
              </button>
              <p className={styles.words} data-paragraph={number}>
                {runsOf(text, marksOf(number)).map((run, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their order
                  <span key={at} className={run.marks.map(({ kind }) => styles[kind]).join(' ')}>
                    {run.text}
                  </span>
                ))}
              </p>
            </div>
          );
        })}
      </div>
      <p className={styles.chosen} role="status">
        {selected === null && texts.nothing}
        {selected === 'across' && texts.acrossParagraphs}
        {selected !== null && selected !== 'across' && (
          <>
            <span className={styles.hint}>
              {plans.place(sectionPathAt(plan.sections, selected.paragraph), selected.paragraph)}
            </span>{' '}
            {selected.quote}
          </>
        )}
      </p>
    </>
  );
};
