import { Button, InputNumber, Select } from 'antd';
import { useMemo, useState } from 'react';
import { type MonteCarloInput, monteCarlo } from '#shared/scoring/analysis/monte-carlo.ts';
import type { ResultWeightedSum } from '#shared/scoring/analysis/weighted-sum.ts';
import { toApproximateNumber } from '#shared/scoring/exact.ts';
import { useTexts } from '../../application/texts.tsx';
import { Chart } from '../../components/Chart.tsx';
import styles from './Analysis.module.css';
import { AnalysisTable } from './AnalysisTable.tsx';
import { acceptabilityOption } from './chart-options.ts';

const spreads = [5, 10, 20, 30, 50] as const;
/** The choice of any weights. */
const anyWeights = 'any';
/** More bars than this cannot be read. */
const mostBars = 25;
const mostRuns = 100_000;

interface ChancePanelProps {
  readonly model: ResultWeightedSum;
  readonly subjectName: (id: string) => string;
}

interface Asked extends Pick<MonteCarloInput, 'draw' | 'runs' | 'seed'> {}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** Monte-Carlo over weights: how often every subject takes every place. The seed stands with the answer. */
export const ChancePanel = ({ model, subjectName }: ChancePanelProps) => {
  const { analysis, statistics } = useTexts();
  const [spread, setSpread] = useState<(typeof spreads)[number] | typeof anyWeights>(20);
  const [runs, setRuns] = useState(10_000);
  const [seed, setSeed] = useState(20_260_101);
  const [asked, setAsked] = useState<Asked | null>(null);
  const outcome = useMemo(
    () =>
      asked &&
      monteCarlo({
        weights: model.weights.map(toApproximateNumber),
        rates: model.rates.map((row) => row.map(toApproximateNumber)),
        ...asked,
      }),
    [asked, model],
  );
  const lines = useMemo(
    () =>
      outcome?.defined
        ? outcome.value.units
            .map((unit, position) => ({
              id: model.subjectIds[position] ?? '',
              unit,
              shares: unit.placeCounts.map((count) => count / outcome.value.runs),
            }))
            .sort((a, b) => a.unit.place - b.unit.place)
        : [],
    [outcome, model],
  );
  const option = useMemo(
    () =>
      acceptabilityOption(
        lines.slice(0, mostBars).map(({ id, shares }) => ({ name: subjectName(id), shares })),
        analysis.place,
      ),
    [lines, subjectName, analysis],
  );
  return (
    <>
      <div className={styles.tools}>
        <span className={styles.choice}>
          {analysis.spreadOf}
          <Select
            size="small"
            value={spread}
            onChange={setSpread}
            popupMatchSelectWidth={false}
            aria-label={analysis.spreadOf}
            options={[
              ...spreads.map((value) => ({ value, label: analysis.spreadOption(value) })),
              { value: anyWeights, label: analysis.anyWeights },
            ]}
          />
        </span>
        <span className={styles.choice}>
          {analysis.runs}
          <InputNumber
            size="small"
            min={100}
            max={mostRuns}
            precision={0}
            value={runs}
            aria-label={analysis.runs}
            onChange={(value) => value !== null && setRuns(value)}
          />
        </span>
        <span className={styles.choice}>
          {analysis.seed}
          <InputNumber
            size="small"
            min={0}
            max={0xffffffff}
            precision={0}
            style={{ width: 120 }}
            value={seed}
            aria-label={analysis.seed}
            onChange={(value) => value !== null && setSeed(value)}
          />
        </span>
        <Button
          onClick={() =>
            setAsked({
              draw: spread === anyWeights ? { name: 'any' } : { name: 'around', spread: spread / 100 },
              runs,
              seed,
            })
          }
        >
          {analysis.compute}
        </Button>
      </div>
      <p className={styles.muted}>{analysis.chanceDetail}</p>
      {outcome && !outcome.defined && <p role="status">{statistics.undefinedReasons[outcome.reason]}</p>}
      {outcome?.defined && asked && (
        <>
          <p role="status">
            {analysis.runs} {outcome.value.runs} · {analysis.seed} {outcome.value.seed} ·{' '}
            {outcome.value.draw.name === 'any'
              ? analysis.anyWeights
              : analysis.spreadOption(Math.round(outcome.value.draw.spread * 100))}
            {' · '}
            {analysis.stability(
              percent(outcome.value.sameOrder / outcome.value.runs),
              percent(outcome.value.sameFirst / outcome.value.runs),
            )}
          </p>
          <div className={styles.columns}>
            <div className={styles.grow}>
              <AnalysisTable
                caption={analysis.acceptability}
                headings={[
                  analysis.subject,
                  analysis.rank,
                  analysis.sharePlace,
                  analysis.bestPlace,
                  analysis.worstPlace,
                  analysis.meanRate,
                ]}
                figures={new Set([1, 2, 3, 4, 5])}
                rows={lines.map(({ id, unit, shares }) => ({
                  key: id,
                  cells: [
                    subjectName(id),
                    String(unit.place),
                    percent(shares[unit.place - 1] ?? 0),
                    String(unit.bestPlace),
                    String(unit.worstPlace),
                    percent(unit.mean),
                  ],
                }))}
              />
            </div>
            <div className={styles.chart}>
              <Chart
                option={option}
                label={analysis.acceptability}
                height={Math.max(200, 60 + 28 * Math.min(lines.length, mostBars))}
              />
            </div>
          </div>
        </>
      )}
    </>
  );
};
