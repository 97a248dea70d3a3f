import { Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { EvaluationResult } from '#shared/model/result.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { useTexts } from '../../application/texts.tsx';
import { Chart } from '../../components/Chart.tsx';
import { DerivedNumber } from './DerivedNumber.tsx';
import styles from './DimensionView.module.css';
import { type ChartKind, dimensionChartOption } from './dimension-chart.ts';
import paper from './paper.module.css';
import { sortSubjects } from './subject-order.ts';

/** More series than this cannot be told apart. */
const chartLimit = 6;
/** Subjects compared before anybody chose. */
const initialCount = 3;
const radarMinimum = 3;

interface DimensionViewProps {
  readonly snapshot: EvaluationSnapshot;
  readonly result: EvaluationResult;
}

/** 维度得分率: a picture and the table it is drawn from. */
export const DimensionView = ({ snapshot, result }: DimensionViewProps) => {
  const { results } = useTexts();
  const words = results.dimensionView;
  const { dimensions } = snapshot.framework.document;
  const [kind, setKind] = useState<ChartKind>('bars');
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const lines = useMemo(() => {
    const found = new Map(result.subjects.map((each) => [each.subjectId, each]));
    const all = snapshot.subjects.flatMap((subject) => {
      const each = found.get(subject.id);
      return each ? [{ subject, result: each }] : [];
    });
    return sortSubjects(all, { order: { by: 'rank' }, descending: false });
  }, [snapshot, result]);
  const shown = useMemo(
    () =>
      chosen === null
        ? lines.slice(0, initialCount)
        : lines.filter(({ subject }) => chosen.includes(subject.id)),
    [lines, chosen],
  );
  const label = words.chartLabel(
    shown
      .slice(0, chartLimit)
      .map(({ subject }) => subject.name)
      .join(results.separators.item),
  );
  const option = useMemo(() => {
    const drawn = shown.slice(0, chartLimit);
    return dimensionChartOption(kind, {
      dimensions: dimensions.map(({ code, name }) => `${code} ${name}`),
      series: drawn.map(({ subject, result: own }) => ({
        name: subject.name,
        rates: dimensions.map(({ id }) => {
          const rate = own.dimensions.find(({ dimensionId }) => dimensionId === id)?.rate;
          return rate ? Number(rate.rounded) : null;
        }),
      })),
      label,
    });
  }, [kind, shown, dimensions, label]);
  const isRadarPossible = dimensions.length >= radarMinimum;
  return (
    <div className={styles.view}>
      <div className={styles.controls}>
        <div className={styles.control}>
          {words.chosen}
          <Select
            mode="multiple"
            value={shown.map(({ subject }) => subject.id)}
            onChange={setChosen}
            showSearch={{ optionFilterProp: 'label' }}
            maxTagCount="responsive"
            className={styles.subjects ?? ''}
            options={lines.map(({ subject }) => ({ value: subject.id, label: subject.name }))}
            aria-label={words.chosen}
          />
        </div>
        <Segmented
          value={kind}
          onChange={setKind}
          options={[
            { value: 'bars', label: words.charts.bars },
            { value: 'radar', label: words.charts.radar, disabled: !isRadarPossible },
          ]}
          aria-label={words.chart}
        />
        {!isRadarPossible && <span className={paper.muted}>{words.radarNeeds}</span>}
        {shown.length > chartLimit && <span className={paper.muted}>{words.atMost(chartLimit)}</span>}
      </div>
      <div className={styles.columns}>
        <div className={styles.chart}>
          <Chart option={option} label={label} waiting={words.loading} />
        </div>
        <div className={`${paper.pane} ${styles.table}`}>
          <table className={paper.table}>
            <caption className={styles.caption}>{words.caption}</caption>
            <thead>
              <tr>
                <th scope="col" className={paper.sticky}>
                  {words.dimension}
                </th>
                <th scope="col">{words.fullScore}</th>
                {shown.map(({ subject }) => (
                  <th key={subject.id} scope="col">
                    <span className={paper.heading}>{subject.name}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {dimensions.map(({ id, code, name, weight }) => (
                <tr key={id}>
                  <th scope="row" className={`${paper.sticky} ${paper.name}`}>
                    {code} {name}
                  </th>
                  <td className={paper.number}>{weight}</td>
                  {shown.map(({ subject, result: own }) => {
                    const rate = own.dimensions.find(({ dimensionId }) => dimensionId === id)?.rate;
                    return (
                      <td key={subject.id} className={paper.number}>
                        {rate ? (
                          <DerivedNumber
                            subjectId={subject.id}
                            target={{ of: 'dimension', dimensionId: id }}
                            name={results.derivation.numbers.dimension(code, name)}
                            value={rate.rounded}
                          />
                        ) : (
                          words.noRate
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr className={paper.group}>
                <th scope="row" className={paper.sticky}>
                  {results.subjectTable.total}
                </th>
                <td className={paper.number}>{snapshot.framework.document.totalScore}</td>
                {shown.map(({ subject, result: own }) => (
                  <td key={subject.id} className={paper.number}>
                    <DerivedNumber
                      subjectId={subject.id}
                      target={{ of: 'total' }}
                      name={results.subjectTable.rate}
                      value={own.rate.rounded}
                    />
                    {!own.complete && (
                      <span className={`${paper.stack} ${paper.muted}`}>{results.provisional.word}</span>
                    )}
                  </td>
                ))}
              </tr>
            </tfoot>
          </table>
        </div>
      </div>
    </div>
  );
};
