import { Alert, Button, Checkbox, Radio } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { type Language, languages } from '#shared/contract/methods/settings.ts';
import { catalogues } from '#shared/i18n/index.ts';
import { isFinal } from '#shared/model/evaluation.ts';
import type { EvaluationResult } from '#shared/model/result.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { useBridge } from '../../application/client.tsx';
import { routes } from '../../application/routes.ts';
import { useSavedFile } from '../../application/saved-file.ts';
import { useLanguage, useTexts } from '../../application/texts.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { withMember } from '../../components/with-member.ts';
import paper from '../results/paper.module.css';
import { usePreviousYear } from '../results/use-previous-year.ts';
import { ExportOutcome } from './ExportOutcome.tsx';
import styles from './ExportScreen.module.css';
import { workbookContents } from './workbook-contents.ts';

export interface ExportProps {
  readonly snapshot: EvaluationSnapshot;
  readonly result: EvaluationResult;
}

/** What will be in the workbook, what it is warned about, and the way out. */
export const WorkbookExport = ({ snapshot, result }: ExportProps) => {
  const { exports: words, exportProfiles } = useTexts();
  const bridge = useBridge();
  const shown = useLanguage().language;
  const [chosen, setChosen] = useState<Language | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const language = chosen ?? shown;
  const work = useSavedFile('exports.workbook');
  const previous = usePreviousYear(snapshot.evaluation).year;
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
  const kept = contents.parts.filter(({ id }) => !left.has(id));
  const sheetCount = kept.reduce((count, { names }) => count + names.length, 0);
  const choose = (id: string, isWanted: boolean): void => setLeft(withMember(left, id, !isWanted));
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
                  <Checkbox
                    checked={!left.has(id)}
                    disabled={work.isBusy}
                    onChange={({ target }) => choose(id, target.checked)}
                  >
                    {title}
                  </Checkbox>
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
                {left.size > 0 && <>{exportProfiles.sheetsChosen(kept.length, contents.parts.length)} · </>}
                {words.contentsTotal(sheetCount)}
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
              disabled={work.isBusy}
              onChange={({ target }) => setChosen(target.value)}
              options={languages.map((each) => ({ value: each, label: words.languages[each] }))}
              aria-label={words.language}
            />
          </dd>
          <dt>{words.fileName}</dt>
          <dd className={styles.fileName}>{contents.fileName}</dd>
        </dl>
        <p className={styles.order}>{bridge.kind === 'browser' ? words.orderDownload : words.order}</p>
        {kept.length === 0 && <Alert type="warning" showIcon title={exportProfiles.chosenNone} />}
        <Button
          type="primary"
          disabled={work.isBusy || kept.length === 0}
          onClick={() =>
            void work.start(
              {
                evaluationId: snapshot.evaluation.id,
                language,
                ...(left.size === 0 ? {} : { sheets: kept.map(({ id }) => id) }),
              },
              contents.fileName,
            )
          }
        >
          {bridge.kind === 'browser' ? words.startDownload : words.start}
        </Button>
        <ExportOutcome
          work={work}
          done={({ name, sheets, comparedCells }) => words.done(name, sheets.length, comparedCells)}
        />
      </section>
    </div>
  );
};

/** What a reader of the workbook will see as unfinished. */
const Checks = ({ snapshot, result }: ExportProps) => {
  const { exports: words, results } = useTexts();
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
        {isFinal(snapshot.evaluation) ? (
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
