import { Button, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { Catalogue } from '#shared/i18n/translation.ts';
import { type FrameworkDocument, indicatorsOf } from '#shared/model/framework.ts';
import { type EntropyData, entropyConventions, type Weighting } from '#shared/model/weighting.ts';
import type { Statistic } from '#shared/scoring/agreement/statistic.ts';
import type { EntropyWeights } from '#shared/scoring/weights/entropy.ts';
import type { EntropyTable } from '#shared/scoring/weights/entropy-outcome.ts';
import { useRead } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { ColumnHeadings } from '../../components/ColumnHeadings.tsx';
import { CopyTable } from '../../components/CopyTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { readEntropyTable, type TableProblem } from './entropy-paste.ts';
import styles from './Weightings.module.css';
import type { WeightingEditing } from './weighting-editing.ts';

interface EntropyPaneProps {
  readonly document: FrameworkDocument;
  readonly weighting: Weighting;
  readonly editing: WeightingEditing;
  readonly table: EntropyTable | null;
  readonly outcome: Statistic<EntropyWeights>;
}

const sources = ['evaluation', 'table'] as const satisfies readonly EntropyData['of'][];

const problemText = (problem: TableProblem, { weightings }: Catalogue): string => {
  switch (problem.what) {
    case 'empty':
      return weightings.tableEmpty;
    case 'width':
      return weightings.tableWidth(problem.row, problem.found, problem.expected);
    case 'unreadable':
      return weightings.tableUnreadable(problem.row, problem.column, problem.found);
  }
};

/** 熵权法: from an evaluation's score rates or a pasted table, under a named convention. */
export const EntropyPane = ({ document, weighting, editing, table, outcome }: EntropyPaneProps) => {
  const texts = useTexts();
  const { weightings, statistics } = texts;
  const { settings } = weighting;
  const indicators = indicatorsOf(document);
  const evaluations = useRead('evaluations.list', {});
  const [source, setSource] = useState<EntropyData['of']>(settings.entropyData?.of ?? 'evaluation');
  const [pasted, setPasted] = useState('');
  const [problems, setProblems] = useState<readonly TableProblem[]>([]);
  const takeTable = (): void => {
    const read = readEntropyTable(pasted, indicators);
    setProblems(read.ok ? [] : read.problems);
    if (!read.ok) return;
    void editing.enter({ edit: 'set', fields: { entropyData: read.table } });
    setPasted('');
  };
  const headings = [weightings.item, weightings.entropy, weightings.divergence, weightings.weightOf];
  const rows = outcome.defined
    ? indicators.map(({ code, name }, position) => [
        `${code} ${name}`,
        ...[outcome.value.entropies, outcome.value.divergences, outcome.value.weights].map((figures) =>
          (figures[position] ?? 0).toFixed(4),
        ),
      ])
    : [];
  return (
    <div className={styles.page}>
      <div className={styles.tools}>
        <span className={styles.choice}>
          {weightings.entropySource}
          <Segmented
            size="small"
            value={source}
            onChange={setSource}
            aria-label={weightings.entropySource}
            options={sources.map((value) => ({ value, label: weightings.entropySources[value] }))}
          />
        </span>
        {source === 'evaluation' && (
          <Select
            size="small"
            style={{ minWidth: 280 }}
            aria-label={weightings.evaluation}
            placeholder={weightings.chooseEvaluation}
            notFoundContent={weightings.noEvaluations}
            popupMatchSelectWidth={false}
            value={settings.entropyData?.of === 'evaluation' ? settings.entropyData.evaluationId : null}
            onChange={(evaluationId: string) =>
              void editing.enter({ edit: 'set', fields: { entropyData: { of: 'evaluation', evaluationId } } })
            }
            options={(evaluations.data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
        <span className={styles.choice}>
          {weightings.convention}
          <Select
            size="small"
            aria-label={weightings.convention}
            popupMatchSelectWidth={false}
            value={settings.entropyConvention}
            onChange={(entropyConvention) =>
              void editing.enter({ edit: 'set', fields: { entropyConvention } })
            }
            options={entropyConventions.map((value) => ({
              value,
              label: statistics.entropyConventions[value],
            }))}
          />
        </span>
        {rows.length > 0 && <CopyTable rows={[headings, ...rows]} />}
      </div>
      <p className={styles.hint}>{weightings.conventionDetail}</p>
      {source === 'table' && (
        <div className={styles.paste}>
          <Input.TextArea
            rows={4}
            aria-label={weightings.pasteTable}
            placeholder={weightings.pasteTable}
            value={pasted}
            onChange={({ target }) => setPasted(target.value)}
          />
          <div className={styles.tools}>
            <Button size="small" disabled={pasted.trim() === ''} onClick={takeTable}>
              {weightings.takeTable}
            </Button>
            {settings.entropyData?.of === 'table' && (
              <span className={styles.muted}>
                {weightings.tableTaken(
                  settings.entropyData.units.length,
                  settings.entropyData.indicatorIds.length,
                )}
              </span>
            )}
          </div>
          {problems.length > 0 && (
            <ul className={styles.problems} role="alert">
              {problems.slice(0, 6).map((problem) => (
                <li key={JSON.stringify(problem)}>{problemText(problem, texts)}</li>
              ))}
              {problems.length > 6 && <li>{weightings.moreProblems(problems.length - 6)}</li>}
            </ul>
          )}
        </div>
      )}
      {!table ? (
        <EmptyState title={weightings.noEntropy} remedy={weightings.noEntropyRemedy} />
      ) : (
        <>
          <p className={styles.muted}>
            {weightings.units(table.units.length)} ·{' '}
            {statistics.entropyConventions[settings.entropyConvention]}
          </p>
          {table.leftOut.length > 0 && (
            <p className={styles.muted}>
              {weightings.leftOutUnits(table.leftOut.join(weightings.separator))}
            </p>
          )}
          {table.missing.length > 0 ? (
            <p className={styles.problem} role="alert">
              {weightings.missingIndicators(
                table.missing.map(({ code, name }) => `${code} ${name}`).join(weightings.separator),
              )}
            </p>
          ) : (
            !outcome.defined && (
              <p className={styles.problem} role="status">
                {statistics.undefinedReasons[outcome.reason]}
              </p>
            )
          )}
          {rows.length > 0 && (
            <div className={styles.scroll}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <ColumnHeadings headings={headings} />
                  </tr>
                </thead>
                <tbody>
                  {rows.map(([name, entropy, divergence, weight]) => (
                    <tr key={name}>
                      <th scope="row" className={styles.name}>
                        {name}
                      </th>
                      <td className={styles.number}>{entropy}</td>
                      <td className={styles.number}>{divergence}</td>
                      <td className={styles.number}>{weight}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </>
      )}
    </div>
  );
};
