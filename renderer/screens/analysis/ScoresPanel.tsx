import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import type { ScoreMove } from '#shared/scoring/analysis/score-sensitivity.ts';
import { useTexts } from '../../application/texts.tsx';
import { Chart } from '../../components/Chart.tsx';
import styles from './Analysis.module.css';
import { AnalysisTable } from './AnalysisTable.tsx';
import { tornadoOption } from './chart-options.ts';
import { movingScores, nearestToAnotherGrade } from './score-moves.ts';
import type { SensitivityProps } from './sensitivity.ts';
import { useScoreSensitivities } from './use-score-sensitivities.ts';

/** More bars than this cannot be read. */
const mostBars = 15;

/** How far a single score must move until the subject's grade or rank is another one. */
export const ScoresPanel = ({
  snapshot,
  result,
  document,
  subjectName,
}: SensitivityProps & { readonly snapshot: EvaluationSnapshot }) => {
  const { analysis } = useTexts();
  const [subjectId, setSubjectId] = useState(
    () => nearestToAnotherGrade(result) ?? result.subjects[0]?.subjectId ?? '',
  );
  const { computed, start, stop } = useScoreSensitivities(snapshot, result);
  const complete = result.subjects.find((each) => each.subjectId === subjectId)?.complete ?? false;
  const own = computed?.subjectId === subjectId ? computed : null;
  const moving = useMemo(() => (own ? movingScores(own.found) : []), [own]);
  const scorers = useMemo(
    () => new Map(snapshot.scorers.map(({ id, name }) => [id, name])),
    [snapshot.scorers],
  );
  const indicators = useMemo(
    () =>
      new Map(
        document.dimensions.flatMap(({ indicators: each }) =>
          each.map(({ id, code, name }) => [id, { code, name }] as const),
        ),
      ),
    [document],
  );
  const gradeText = (move: ScoreMove<string> | null): string =>
    move ? analysis.moveTo(signed(move.by), move.outcome) : '';
  const rankText = (move: ScoreMove<number> | null): string =>
    move ? analysis.moveTo(signed(move.by), analysis.rankOf(move.outcome)) : '';
  const option = useMemo(
    () =>
      tornadoOption(
        moving.slice(0, mostBars).map(({ indicatorId, scorerId, grade, rank }) => ({
          name: `${indicators.get(indicatorId)?.code ?? ''} ${scorers.get(scorerId) ?? ''}`,
          low: nearestTo(grade.down?.by, rank.down?.by),
          high: nearestTo(grade.up?.by, rank.up?.by),
        })),
        0,
        {
          low: `${analysis.gradeDownTo} / ${analysis.rankDownTo}`,
          high: `${analysis.gradeUpTo} / ${analysis.rankUpTo}`,
        },
      ),
    [moving, analysis, indicators, scorers],
  );
  return (
    <>
      <div className={styles.tools}>
        <Select
          value={subjectId}
          onChange={setSubjectId}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          style={{ minWidth: 190 }}
          aria-label={analysis.subject}
          options={snapshot.subjects.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {own?.running ? (
          <Button onClick={stop}>{analysis.stop}</Button>
        ) : (
          <Button disabled={!complete} onClick={() => start(subjectId)}>
            {analysis.compute}
          </Button>
        )}
        {own && <span role="status">{analysis.computing(own.found.length)}</span>}
      </div>
      <p className={styles.muted}>{complete ? analysis.scoresDetail : analysis.scoresNeedComplete}</p>
      {own && !own.running && moving.length === 0 && <p role="status">{analysis.noneMoves}</p>}
      {own && moving.length > 0 && (
        <div className={styles.columns}>
          <div className={styles.grow}>
            <AnalysisTable
              caption={subjectName(subjectId)}
              headings={[
                analysis.indicator,
                analysis.scorer,
                analysis.current,
                analysis.gradeUpTo,
                analysis.gradeDownTo,
                analysis.rankUpTo,
                analysis.rankDownTo,
              ]}
              figures={new Set([1, 2, 3, 4, 5, 6])}
              rows={moving.map(({ indicatorId, scorerId, current, grade, rank }) => {
                const indicator = indicators.get(indicatorId);
                return {
                  key: `${indicatorId} ${scorerId}`,
                  cells: [
                    indicator ? `${indicator.code} ${indicator.name}` : indicatorId,
                    scorers.get(scorerId) ?? scorerId,
                    current.points,
                    gradeText(grade.up),
                    gradeText(grade.down),
                    rankText(rank.up),
                    rankText(rank.down),
                  ],
                };
              })}
            />
          </div>
          <div className={styles.chart}>
            <p className={styles.title}>{analysis.scoreTornado(subjectName(subjectId))}</p>
            <Chart option={option} label={analysis.scoreTornado(subjectName(subjectId))} height={360} />
          </div>
        </div>
      )}
    </>
  );
};

const signed = (text: string): string => (text.startsWith('-') ? text : `+${text}`);

/** The smaller of two moves as an approximate number for the chart; 0 where there is none. */
const nearestTo = (first: string | undefined, second: string | undefined): number => {
  const moves = [first, second].flatMap((text) => (text === undefined ? [] : Number(text)));
  return moves.reduce((least, move) => (Math.abs(move) < Math.abs(least) ? move : least), moves[0] ?? 0);
};
