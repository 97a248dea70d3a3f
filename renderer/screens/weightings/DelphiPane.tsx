import { Button, Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { WeightingEdit } from '#shared/contract/methods/weightings.ts';
import { type FrameworkDocument, indicatorsOf } from '#shared/model/framework.ts';
import type { Weighting } from '#shared/model/weighting.ts';
import type { Statistic } from '#shared/scoring/agreement/statistic.ts';
import { type DelphiItem, delphiRound } from '#shared/scoring/weights/delphi.ts';
import { ratingsOfRound } from '#shared/scoring/weights/delphi-outcome.ts';
import { useTexts } from '../../application/texts.tsx';
import { ColumnHeadings } from '../../components/ColumnHeadings.tsx';
import { CopyTable } from '../../components/CopyTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { statisticText } from '../../components/statistic-text.ts';
import { ExpertBar } from './ExpertBar.tsx';
import { ProblemList } from './ProblemList.tsx';
import { isRange, pastedCells } from './pasted-cells.ts';
import { RatingCell, ratingProblem } from './RatingCell.tsx';
import styles from './Weightings.module.css';
import type { WeightingEditing } from './weighting-editing.ts';

interface DelphiPaneProps {
  readonly document: FrameworkDocument;
  readonly weighting: Weighting;
  readonly editing: WeightingEditing;
}

const mostRounds = 9;
const scaleMaxima = [5, 7, 9, 10] as const;
const tones = { keep: 'good', discuss: 'waiting', drop: 'warning' } as const;

const figureOf = (item: DelphiItem, figure: 'mean' | 'variation'): Statistic => {
  if (!item.ratings.defined) return item.ratings;
  const { mean, variationCoefficient } = item.ratings.value;
  return figure === 'mean' ? { defined: true, value: mean } : variationCoefficient;
};

/** 德尔菲法: ratings by round, and which indicators the experts would keep. */
export const DelphiPane = ({ document, weighting, editing }: DelphiPaneProps) => {
  const texts = useTexts();
  const { weightings, statistics } = texts;
  const { experts, settings } = weighting;
  const [round, setRound] = useState(settings.rounds);
  const [problems, setProblems] = useState<readonly Failure[]>([]);
  const indicators = useMemo(() => indicatorsOf(document), [document]);
  const ratings = useMemo(() => ratingsOfRound(document, weighting, round), [document, weighting, round]);
  const outcome = useMemo(
    () => delphiRound(ratings, { minimum: 1, maximum: settings.scaleMaximum }),
    [ratings, settings.scaleMaximum],
  );
  const place = weightings.round(round);
  const storedOf = (expertId: string, indicatorId: string): string | null =>
    experts
      .find(({ id }) => id === expertId)
      ?.ratings.find((each) => each.round === round && each.indicatorId === indicatorId)?.rating ?? null;
  const rate = (expertId: string, indicatorId: string, rating: string | null): void =>
    void editing.enter({ edit: 'set-ratings', expertId, round, ratings: [{ indicatorId, rating }] });
  const takePaste = (row: number, column: number, text: string): boolean => {
    if (!isRange(text)) return false;
    const cells = pastedCells(text);
    const found = cells.flatMap((line, i) =>
      line.map((cell, j) => ({ cell, indicator: indicators[row + i], expert: experts[column + j] })),
    );
    const refused = found.flatMap(({ cell, indicator, expert }) => {
      if (!indicator || !expert || cell === '') return [];
      return (
        ratingProblem(cell, {
          place,
          expert: expert.name,
          indicator: `${indicator.code} ${indicator.name}`,
          maximum: settings.scaleMaximum,
        }) ?? []
      );
    });
    setProblems(refused);
    if (refused.length > 0) return true;
    const byExpert = Map.groupBy(
      found.filter(({ indicator, expert }) => indicator && expert),
      ({ expert }) => expert?.id ?? '',
    );
    const edits = [...byExpert.entries()].map(
      ([expertId, own]): WeightingEdit => ({
        edit: 'set-ratings',
        expertId,
        round,
        ratings: own.flatMap(({ cell, indicator }) =>
          indicator ? [{ indicatorId: indicator.id, rating: cell === '' ? null : cell }] : [],
        ),
      }),
    );
    if (edits.length > 0) void editing.enter(...edits);
    return true;
  };
  const begun = ratings.some((row) => row.some((rating) => rating !== null));
  const dropped = indicators.filter((_, position) => outcome.items[position]?.suggestion === 'drop');
  const { concordance } = outcome;
  const figures = (position: number): string[] => {
    const item = outcome.items[position];
    return item && item.experts > 0
      ? [
          statisticText(figureOf(item, 'mean'), 2, texts),
          statisticText(figureOf(item, 'variation'), 3, texts),
          statisticText(item.fullFrequency, 2, texts),
          statistics.delphiSuggestions[item.suggestion],
        ]
      : ['', '', '', ''];
  };
  const headings = [weightings.mean, weightings.variation, weightings.fullFrequency, weightings.suggestion];
  return (
    <div className={styles.page}>
      <div className={styles.tools}>
        <Segmented
          size="small"
          value={round}
          onChange={setRound}
          aria-label={weightings.rounds}
          options={Array.from({ length: settings.rounds }, (_, each) => ({
            value: each + 1,
            label: weightings.round(each + 1),
          }))}
        />
        <Button
          size="small"
          disabled={settings.rounds >= mostRounds || !begun}
          onClick={() => {
            const rounds = settings.rounds + 1;
            void editing.enter({ edit: 'set', fields: { rounds } }).then((problem) => {
              if (!problem) setRound(rounds);
            });
          }}
        >
          {weightings.addRound}
        </Button>
        <span className={styles.choice}>
          {weightings.scale}
          <Select
            size="small"
            aria-label={weightings.scale}
            value={settings.scaleMaximum}
            onChange={(scaleMaximum) => void editing.enter({ edit: 'set', fields: { scaleMaximum } })}
            options={scaleMaxima.map((value) => ({ value, label: value }))}
          />
        </span>
        <ExpertBar experts={experts} editing={editing} />
        <CopyTable
          rows={[
            [weightings.item, ...experts.map(({ name }) => name), ...headings],
            ...indicators.map(({ id, code, name }, position) => [
              `${code} ${name}`,
              ...experts.map((expert) => storedOf(expert.id, id) ?? ''),
              ...figures(position),
            ]),
          ]}
        />
      </div>
      <p className={styles.hint}>{weightings.scaleDetail(settings.scaleMaximum)}</p>
      {problems.length > 0 && <ProblemList problems={problems} />}
      {experts.length === 0 ? (
        <EmptyState title={weightings.noExperts} remedy={weightings.noExpertsRemedy} />
      ) : (
        <>
          {begun && (
            <div className={styles.summary} role="status">
              <StateTag tone={outcome.converged ? 'good' : 'waiting'}>
                {outcome.converged ? weightings.converged : weightings.notConverged}
              </StateTag>
              <span>
                {concordance.defined
                  ? weightings.concordance(
                      concordance.value.concordance.toFixed(3),
                      concordance.value.chiSquare.toFixed(2),
                      concordance.value.degrees,
                      concordance.value.probability.toFixed(4),
                    )
                  : weightings.concordanceUndefined(statistics.undefinedReasons[concordance.reason])}
              </span>
              <span>
                {dropped.length > 0
                  ? weightings.dropped(
                      dropped.map(({ code, name }) => `${code} ${name}`).join(weightings.separator),
                    )
                  : weightings.noneDropped}
              </span>
            </div>
          )}
          <div className={styles.scroll} data-grid>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{weightings.item}</th>
                  {experts.map(({ id, name }) => (
                    <th key={id} scope="col">
                      {name}
                    </th>
                  ))}
                  <ColumnHeadings headings={headings} />
                </tr>
              </thead>
              <tbody>
                {indicators.map(({ id, code, name }, row) => {
                  const [mean, variation, frequency, suggestion] = figures(row);
                  const item = outcome.items[row];
                  return (
                    <tr key={id}>
                      <th scope="row" className={styles.name}>
                        {code} {name}
                      </th>
                      {experts.map((expert, column) => (
                        <td key={expert.id}>
                          <RatingCell
                            key={`${round} ${expert.id}`}
                            row={row}
                            column={column}
                            stored={storedOf(expert.id, id)}
                            label={weightings.rating(expert.name, code)}
                            expert={expert.name}
                            indicator={`${code} ${name}`}
                            maximum={settings.scaleMaximum}
                            place={place}
                            onRate={(rating) => rate(expert.id, id, rating)}
                            onProblem={(problem) => setProblems(problem ? [problem] : [])}
                            onPaste={(text) => takePaste(row, column, text)}
                          />
                        </td>
                      ))}
                      <td className={styles.number}>{mean}</td>
                      <td className={styles.number}>{variation}</td>
                      <td className={styles.number}>{frequency}</td>
                      <td>
                        {suggestion !== '' && item && (
                          <StateTag tone={tones[item.suggestion]}>{suggestion}</StateTag>
                        )}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
              {begun && (
                <tfoot>
                  <tr>
                    <th scope="row">{weightings.bounds}</th>
                    <td colSpan={experts.length} />
                    <td className={styles.number}>{statisticText(outcome.bounds.mean, 2, texts)}</td>
                    <td className={styles.number}>{statisticText(outcome.bounds.variation, 3, texts)}</td>
                    <td className={styles.number}>{statisticText(outcome.bounds.fullFrequency, 2, texts)}</td>
                    <td />
                  </tr>
                </tfoot>
              )}
            </table>
          </div>
          <p className={styles.hint}>{weightings.boundsDetail}</p>
          <p className={styles.hint}>{weightings.delphiWeights}</p>
        </>
      )}
    </div>
  );
};
