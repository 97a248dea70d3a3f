import { Alert, Tabs } from 'antd';
import { useMemo, useRef } from 'react';
import { Link } from 'react-router';
import type { CorrectableFacts, ReadingPreview } from '#shared/contract/methods/readings.ts';
import { paragraphSpansOf } from '#shared/plan/paragraphs.ts';
import { sizeText } from '#shared/reports/file-size.ts';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import { FactsForm } from './FactsForm.tsx';
import { type Highlight, type Highlights, highlightsOf } from './highlights.ts';
import styles from './ImportScreen.module.css';
import { StrippedList, WarningList } from './PreviewLists.tsx';
import { bringIntoView, SourcePane } from './SourcePane.tsx';

interface ImportPreviewProps {
  readonly preview: ReadingPreview;
  readonly facts: CorrectableFacts;
  readonly onFacts: (facts: CorrectableFacts) => void;
}

const noKinds: ReadonlySet<never> = new Set();
const noHeadings: ReadonlySet<number> = new Set();
const noClauses: readonly never[] = [];

/** What a document holds before it is kept: its text, what it says of itself, what was stripped, what is doubtful. */
export const ImportPreview = ({ preview, facts, onFacts }: ImportPreviewProps) => {
  const { readings, planReading } = useTexts();
  const texts = readings.import;
  const view = useRef<HTMLElement>(null);
  const { text, warnings, stripped, counts } = preview;
  const spans = useMemo(() => paragraphSpansOf(text), [text]);
  const paragraphs = useMemo(() => spans.map(({ start, end }) => text.slice(start, end)), [text, spans]);
  const highlights: Highlights = useMemo(
    () =>
      highlightsOf(
        { targets: [], responsibilities: [], evaluationClauses: [], setAside: [], sections: [], warnings },
        [],
        spans,
      ),
    [warnings, spans],
  );
  const titleOf = ({ finding }: Highlight): string => {
    const found = warnings[finding];
    return found ? readings.warningAt(planReading.warningKinds[found.kind], found.readAs) : '';
  };
  const found: readonly (readonly [string, number])[] = [
    [texts.found.sections, counts.sections],
    [texts.found.targets, counts.targets],
    [texts.found.responsibilities, counts.responsibilities],
    [texts.found.evaluationClauses, counts.evaluationClauses],
    [texts.found.tasks, counts.tasks],
    [texts.found.indicators, counts.indicatorRows],
    [texts.found.setAside, counts.setAside],
    [texts.found.proposals, counts.proposals],
  ];
  return (
    <div className={styles.preview}>
      <Notices preview={preview} />
      <dl className={styles.counts} aria-label={texts.found.title}>
        {found.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.panes}>
        <SourcePane
          view={view}
          paragraphs={paragraphs}
          headings={noHeadings}
          highlights={highlights}
          hidden={noKinds}
          current={noClauses}
          titleOf={titleOf}
          onPick={() => undefined}
        />
        <aside className={styles.aside}>
          <Tabs
            size="small"
            items={[
              {
                key: 'facts',
                label: texts.facts.title,
                children: (
                  <FactsForm
                    isTitleInferred={preview.found.titleInferred || preview.found.title === null}
                    facts={facts}
                    onChange={onFacts}
                  />
                ),
              },
              {
                key: 'warnings',
                label: texts.warnings.title(warnings.length),
                children: (
                  <WarningList
                    warnings={warnings}
                    onOpen={(paragraph) => view.current && bringIntoView(view.current, paragraph)}
                  />
                ),
              },
              {
                key: 'stripped',
                label: texts.stripped.title(stripped.length),
                children: <StrippedList stripped={stripped} />,
              },
            ]}
          />
        </aside>
      </div>
    </div>
  );
};

const Notices = ({ preview }: Pick<ImportPreviewProps, 'preview'>) => {
  const { readings, planReading } = useTexts();
  const texts = readings.import;
  const { file, duplicates } = preview;
  return (
    <div className={styles.notices}>
      <p className={styles.file}>
        {file.format === 'pasted'
          ? texts.fileFacts([texts.formatNames.pasted, sizeText(file.size)])
          : texts.fileFacts([
              file.name,
              texts.formatNames[file.format],
              sizeText(file.size),
              ...(file.encoding === null ? [] : [file.encoding.toUpperCase()]),
            ])}
      </p>
      {file.notices.map(({ kind, count }) => (
        <Alert key={kind} type="warning" showIcon title={planReading.fileNotices[kind](count)} />
      ))}
      {duplicates.map(({ planId, title, same }) => (
        <Alert
          key={`${planId} ${same}`}
          type={same === 'text' ? 'error' : 'warning'}
          showIcon
          title={same === 'text' ? texts.sameText(title) : texts.sameFile(title)}
          action={<Link to={routes.plan(planId)}>{texts.openExisting}</Link>}
        />
      ))}
    </div>
  );
};
