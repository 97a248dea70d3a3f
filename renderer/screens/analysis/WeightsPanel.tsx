import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { type CriticalChange, criticalCriteria } from '#shared/scoring/analysis/critical-criterion.ts';
import { defaultWeightChanges, weightChanges } from '#shared/scoring/analysis/weight-change.ts';
import type { ResultWeightedSum } from '#shared/scoring/analysis/weighted-sum.ts';
import {
  compare,
  type Exact,
  exact,
  hundred,
  multiply,
  negate,
  one,
  sign,
  subtract,
} from '#shared/scoring/exact.ts';
import { roundExact } from '#shared/scoring/rounding.ts';
import { useTexts } from '../../application/texts.tsx';
import { Chart } from '../../components/Chart.tsx';
import styles from './Analysis.module.css';
import { AnalysisTable } from './AnalysisTable.tsx';
import { tornadoOption } from './chart-options.ts';
import { type GradeTurn, nearestTurns, type RankTurn } from './nearest-weights.ts';
import type { SensitivityProps } from './sensitivity.ts';

/** More bars than this cannot be read. */
const mostBars = 20;

const percent = (value: Exact): string =>
  `${roundExact(multiply(value, hundred), { mode: 'half-up', decimals: 2 })}%`;

/** Comparing every pair takes long beyond this; then only the best is compared with the others. */
const mostPairedUnits = 60;

const magnitude = (value: Exact): Exact => (sign(value) < 0 ? negate(value) : value);

/** The criterion that needs the smallest relative change to turn an order, as long as its weight stays below 1. */
const mostCritical = (model: ResultWeightedSum): CriticalChange | null => {
  const { byCriterion } = criticalCriteria(model, model.subjectIds.length > mostPairedUnits ? 'top' : 'any');
  return byCriterion.reduce<CriticalChange | null>((least, change) => {
    const weight = change && model.weights[change.criterion];
    if (!change || !weight || compare(subtract(weight, change.change), one) > 0) return least;
    return least && compare(magnitude(least.percent), magnitude(change.percent)) <= 0 ? least : change;
  }, null);
};

/** How far each weight can move until a rank or a grade turns, and what ±10 % and ±20 % do. */
export const WeightsPanel = ({
  result,
  document,
  model,
  subjectName,
}: SensitivityProps & { readonly model: ResultWeightedSum }) => {
  const { analysis } = useTexts();
  const [unit, setUnit] = useState(0);
  const { gradeBands, rounding, ranking } = result.rules;
  const rules = useMemo(
    () => ({ gradeBands, rounding, ranking, totalScore: document.totalScore }),
    [gradeBands, rounding, ranking, document.totalScore],
  );
  const changes = useMemo(() => weightChanges(model, rules), [model, rules]);
  const turns = useMemo(() => nearestTurns(model, rules), [model, rules]);
  const critical = useMemo(() => mostCritical(model), [model]);
  const nameOf = (position: number): string => subjectName(model.subjectIds[position] ?? '');
  const criterionName = (position: number): string => {
    const { id = '', code = '' } = model.criteria[position] ?? {};
    const found =
      document.dimensions.find((each) => each.id === id) ??
      document.dimensions.flatMap(({ indicators }) => indicators).find((each) => each.id === id);
    return found ? `${code} ${found.name}` : code;
  };
  const rankText = (turn: RankTurn | null): string =>
    turn
      ? analysis.labelled(percent(turn.weight), analysis.between(nameOf(turn.first), nameOf(turn.second)))
      : analysis.irreversible;
  const gradeText = (turn: GradeTurn | null): string =>
    turn
      ? analysis.labelled(percent(turn.weight), analysis.shiftsTo(nameOf(turn.unit), turn.grade))
      : analysis.irreversible;
  const changeText = (criterion: number, change: string): string => {
    const found = changes.find((each) => each.criterion === criterion && each.change === change);
    if (!found?.possible) return analysis.notPossible;
    return analysis.changed(found.ranks.length, found.grades.length);
  };
  const signedPercent = (change: string): string => {
    const text = roundExact(multiply(exact(change), hundred), { mode: 'half-up', decimals: 0 });
    return analysis.changeOf(text.startsWith('-') ? text : `+${text}`);
  };
  const present = Number(changes[0]?.totals[unit] ?? 0);
  const option = useMemo(() => {
    const bars = model.criteria.flatMap(({ code }, criterion) => {
      const totalAt = (change: string): number | null => {
        const total = changes.find((each) => each.criterion === criterion && each.change === change)?.totals[
          unit
        ];
        return total === undefined ? null : Number(total);
      };
      const low = totalAt('-0.2');
      const high = totalAt('0.2');
      return low === null || high === null ? [] : [{ name: code, low, high }];
    });
    const official = result.subjects.find(({ subjectId }) => subjectId === model.subjectIds[unit]);
    const widest = bars
      .toSorted((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low))
      .slice(0, mostBars);
    return tornadoOption(widest, Number(official?.base.rounded ?? present), {
      low: analysis.tornadoLow,
      high: analysis.tornadoHigh,
    });
  }, [model, changes, unit, result, present, analysis]);
  return (
    <>
      <AnalysisTable
        caption={analysis.views.weights}
        headings={[
          analysis.indicator,
          analysis.weight,
          analysis.rankDown,
          analysis.rankUp,
          analysis.gradeDown,
          analysis.gradeUp,
          ...defaultWeightChanges.map(signedPercent),
        ]}
        figures={new Set([1, 6, 7, 8, 9])}
        rows={turns.map(({ criterion, weight, rank, grade }) => ({
          key: String(criterion),
          cells: [
            criterionName(criterion),
            percent(weight),
            rankText(rank.below),
            rankText(rank.above),
            gradeText(grade.below),
            gradeText(grade.above),
            ...defaultWeightChanges.map((change) => changeText(criterion, change)),
          ],
        }))}
      >
        <p className={styles.muted}>{analysis.weightsDetail}</p>
        <p>
          {critical
            ? analysis.mostCritical(
                criterionName(critical.criterion),
                sign(critical.change) > 0 ? 'less' : 'more',
                roundExact(magnitude(critical.percent), { mode: 'half-up', decimals: 2 }),
                nameOf(critical.better),
                nameOf(critical.worse),
              )
            : analysis.noneCritical}
        </p>
      </AnalysisTable>
      <div className={styles.chart}>
        <div className={styles.tools}>
          <Select
            size="small"
            value={unit}
            onChange={setUnit}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            aria-label={analysis.subject}
            options={model.subjectIds.map((id, value) => ({ value, label: subjectName(id) }))}
          />
          <span>{analysis.tornado(nameOf(unit))}</span>
        </div>
        <Chart option={option} label={analysis.tornado(nameOf(unit))} height={320} />
      </div>
    </>
  );
};
