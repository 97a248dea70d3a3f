import { Alert, Button, Radio } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { type Language, languages } from '#shared/contract/methods/settings.ts';
import { catalogues } from '#shared/i18n/index.ts';
import type { EvaluationState } from '#shared/model/evaluation.ts';
import type { EvaluationResult } from '#shared/model/result.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import type { EvaluatedYear } from '#shared/scoring/comparison/years.ts';
import { useBridge, useRead } from '../../application/client.tsx';
import { routes } from '../../application/routes.ts';
import { useLanguage, useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { TaskProgress } from '../../components/TaskProgress.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { EvaluationFrame } from '../evaluations/EvaluationFrame.tsx';
import paper from '../results/paper.module.css';
import { usePreviousYear } from '../results/use-previous-year.ts';
import styles from './ExportScreen.module.css';
import { useWorkbookExport } from './use-workbook-export.ts';
import { workbookContents } from './workbook-contents.ts';

/** States from which on the workbook no longer says 未定稿. */
const finalStates: ReadonlySet<EvaluationState> = new Set(['final', 'reported', 'rectification', 'closed']);

/** 导出: what will be in the workbook, what it is warned about, and the way out. */
export const ExportScreen = () => {
  const { id = '' } = useParams();
  const snapshot = useRead('scoring.snapshot', { evaluationId: id });
  const result = useRead('results.get', { evaluationId: id });
  const previous = usePreviousYear(snapshot.data?.evaluation);
  const failure = snapshot.failure ?? result.failure ?? previous.failure;
  return (
    <EvaluationFrame id={id} step="export" evaluation={snapshot.data?.evaluation ?? null}>
      {failure ? (
        <FailureAlert
          failure={failure}
          onRetry={() => {
            snapshot.reload();
            result.reload();
          }}
        />
      ) : snapshot.data && result.data && !previous.isReading ? (
        <Export snapshot={snapshot.data} result={result.data} previous={previous.year} />
      ) : (
        <Waiting />
      )}
    </EvaluationFrame>
  );
};

interface ExportProps {
  readonly snapshot: EvaluationSnapshot;
  readonly result: EvaluationResult;
  readonly previous: EvaluatedYear | null;
}

const Export = ({ snapshot, result, previous }: ExportProps) => {
  const { exports: words } = useTexts();
  const bridge = useBridge();
  const shown = useLanguage().language;
  const [chosen, setChosen] = useState<Language | null>(null);
  const language = chosen ?? shown;
  const { stage, task, start } = useWorkbookExport();
  const contents = useMemo(
    () =>
      workbookContents(
        snapshot,
        result,
        catalogues[language],
        new Date().toISOString().slice(0, 10),
        previous,
      ),
    [snapshot, result, language, previous],
  );
  const isBusy = stage.stage === 'writing' || stage.stage === 'saving';
  return (
    <div className={styles.screen}>
      <section className={styles.contents} aria-label={words.contents}>
        <h2 className={styles.heading}>{words.contents}</h2>
        <table className={`${paper.table} ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">{words.sheet}</th>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.count}</th>
            </tr>
          </thead>
          <tbody>
            {contents.parts.map(({ id, title, names }) => (
              <tr key={id} data-sheet={id}>
                <th scope="row" className={styles.sheet}>
                  {title}
                </th>
                <td>{words.kinds[id]}</td>
                <td className={paper.number} title={names.join('\n')}>
                  {words.countOf(names.length)}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className={paper.group}>
              <td colSpan={3} className={paper.number}>
                {words.contentsTotal(contents.sheetCount)}
              </td>
            </tr>
          </tfoot>
        </table>
      </section>
      <section className={styles.act} aria-label={words.workbook}>
        <h2 className={styles.heading}>{words.checks}</h2>
        <Checks snapshot={snapshot} result={result} />
        <h2 className={styles.heading}>{words.workbook}</h2>
        <dl className={styles.choices}>
          <dt>{words.language}</dt>
          <dd>
            <Radio.Group
              value={language}
              disabled={isBusy}
              onChange={({ target }) => setChosen(target.value)}
              options={languages.map((each) => ({ value: each, label: words.languages[each] }))}
              aria-label={words.language}
            />
          </dd>
          <dt>{words.fileName}</dt>
          <dd className={styles.fileName}>{contents.fileName}</dd>
        </dl>
        <p className={styles.order}>{bridge.kind === 'browser' ? words.orderDownload : words.order}</p>
        <Button
          type="primary"
          disabled={isBusy}
          onClick={() => void start(snapshot.evaluation.id, language, contents.fileName)}
        >
          {bridge.kind === 'browser' ? words.startDownload : words.start}
        </Button>
        <div className={styles.outcome} aria-live="polite">
          <TaskProgress task={task} />
          {stage.stage === 'saving' && <p>{words.saving}</p>}
          {stage.stage === 'cancelled' && <Alert type="info" showIcon title={words.cancelled} />}
          {stage.stage === 'failed' && <FailureAlert failure={stage.failure} title={words.failed} />}
          {stage.stage === 'done' && (
            <Alert
              type="success"
              showIcon
              role="status"
              title={words.done(stage.file.name, stage.file.sheets.length, stage.file.comparedCells)}
              description={bridge.kind === 'browser' ? words.downloaded : words.savedTo(stage.place)}
            />
          )}
        </div>
      </section>
    </div>
  );
};

/** What a reader of the workbook will see as unfinished. */
const Checks = ({ snapshot, result }: Omit<ExportProps, 'previous'>) => {
  const { exports: words, results } = useTexts();
  const isFinal = finalStates.has(snapshot.evaluation.state);
  const incomplete = result.subjects.filter(({ complete }) => !complete);
  const missing = incomplete.reduce((sum, { missingCells }) => sum + missingCells, 0);
  const names = incomplete.map(
    ({ subjectId }) => snapshot.subjects.find(({ id }) => id === subjectId)?.name ?? subjectId,
  );
  return (
    <ul className={styles.checks}>
      <li>
        {incomplete.length === 0 ? (
          <>
            <StateTag tone="good">{results.subjectTable.complete}</StateTag> {words.complete}
          </>
        ) : (
          <>
            <StateTag tone="warning">{results.provisional.word}</StateTag> {words.incompleteHint(missing)}{' '}
            <Link to={routes.evaluation(snapshot.evaluation.id, 'results')} title={names.join('\n')}>
              {words.incompleteSubjects} {incomplete.length}
            </Link>
          </>
        )}
      </li>
      <li>
        {isFinal ? (
          <>
            <StateTag tone="good">{results.finalState}</StateTag> {words.final}
          </>
        ) : (
          <>
            <StateTag tone="warning">{results.provisionalState}</StateTag> {words.provisionalHint}
          </>
        )}
      </li>
    </ul>
  );
};
