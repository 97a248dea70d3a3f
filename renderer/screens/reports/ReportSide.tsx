import { Segmented } from 'antd';
import { memo, useMemo, useState } from 'react';
import type { ReportTextState } from '#shared/contract/methods/reports.ts';
import type { ReportText, ReportTextClash } from '#shared/model/report-text.ts';
import type { ReportDocument } from '#shared/reports/document/document-model.ts';
import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { StateTag, type StateTone } from '../../components/StateTag.tsx';
import { anchorOf, outlineOf } from './paper-sheets.ts';
import styles from './report.module.css';
import { UnplacedText } from './UnplacedText.tsx';
import { goToParagraph } from './writing-scene.ts';

type WrittenText = ReportText & { readonly state: ReportTextState };

interface ReportSideProps {
  readonly document: ReportDocument;
  readonly texts: readonly WrittenText[];
  readonly clashes: readonly ReportTextClash[];
}

const tones: { readonly [State in ReportTextState | 'clash']: StateTone } = {
  current: 'neutral',
  outdated: 'warning',
  unplaced: 'warning',
  clash: 'bad',
};

/** The headings of the paper, or the paragraphs people wrote: those that need a decision first. */
export const ReportSide = memo(({ document, texts, clashes }: ReportSideProps) => {
  const { reports } = useTexts();
  const [view, setView] = useState<'outline' | 'changes'>('outline');
  const count = new Set([
    ...texts.map(({ paragraph }) => paragraph),
    ...clashes.map(({ paragraph }) => paragraph),
  ]).size;
  return (
    <aside className={styles.side} aria-label={reports.side}>
      <Segmented
        block
        size="small"
        value={view}
        onChange={setView}
        options={[
          { value: 'outline', label: reports.outline },
          { value: 'changes', label: reports.changesCount(count) },
        ]}
      />
      {view === 'outline' ? (
        <Outline document={document} />
      ) : (
        <Changes document={document} texts={texts} clashes={clashes} />
      )}
    </aside>
  );
});

const Outline = ({ document: paper }: { readonly document: ReportDocument }) => {
  const { reports } = useTexts();
  const lines = useMemo(() => outlineOf(paper), [paper]);
  if (lines.length === 0) return <p className={styles.quiet}>{reports.noOutline}</p>;
  return (
    <ul className={styles.outline}>
      {lines.map(({ key, text, level }) => (
        <li key={key} data-level={level}>
          <button
            type="button"
            title={text}
            onClick={() => document.getElementById(anchorOf(key, 'paper'))?.scrollIntoView()}
          >
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
};

const urgency: readonly (ReportTextState | 'clash')[] = ['clash', 'outdated', 'unplaced', 'current'];

const Changes = ({ document, texts, clashes }: ReportSideProps) => {
  const { reports } = useTexts();
  const places = useMemo(
    () =>
      new Map(
        document.blocks.flatMap((block, index) => (block.kind === 'paragraph' ? [[block.key, index]] : [])),
      ),
    [document],
  );
  const lines = useMemo(() => {
    const differing = new Set(clashes.map(({ paragraph }) => paragraph));
    const own = texts.map((text) => ({
      ...text,
      state: differing.has(text.paragraph) ? ('clash' as const) : text.state,
    }));
    const restored = clashes
      .filter(({ paragraph }) => !texts.some((text) => text.paragraph === paragraph))
      .map(({ paragraph, values }) => ({
        paragraph,
        text: values.find(({ text }) => text !== null)?.text ?? '',
        state: 'clash' as const,
      }));
    return [...own, ...restored].sort(
      (a, b) =>
        urgency.indexOf(a.state) - urgency.indexOf(b.state) ||
        (places.get(a.paragraph) ?? 0) - (places.get(b.paragraph) ?? 0),
    );
  }, [texts, clashes, places]);
  if (lines.length === 0) return <EmptyState title={reports.noChanges} remedy={reports.noChangesRemedy} />;
  return (
    <ul className={styles.changes}>
      {lines.map(({ paragraph, text, state }) => (
        <li key={paragraph} data-change={state}>
          <StateTag tone={tones[state]}>{reports.states[state]}</StateTag>
          {state === 'unplaced' ? (
            <UnplacedText paragraph={paragraph} text={text} />
          ) : (
            <button type="button" onClick={() => goToParagraph(paragraph)} title={text}>
              {text === '' ? reports.emptied : text}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
};
