import { App, Button, Checkbox, Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { Weighting, WeightingExpert, WeightingSettings } from '#shared/model/weighting.ts';
import {
  type Comparison,
  completionOf,
  dimensionsKey,
  expertAnalysis,
} from '#shared/scoring/weights/comparisons.ts';
import type { WorkedComparison } from '#shared/scoring/weights/hierarchy-outcome.ts';
import { priorityMethods } from '#shared/scoring/weights/priorities.ts';
import { randomIndexTableNames } from '#shared/scoring/weights/random-index.ts';
import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { AnalysisTable } from './AnalysisTable.tsx';
import { ExpertBar, groupChoice } from './ExpertBar.tsx';
import { JudgementMatrix } from './JudgementMatrix.tsx';
import { ProblemList } from './ProblemList.tsx';
import { comparisonName } from './places.ts';
import { Questionnaire } from './Questionnaire.tsx';
import styles from './Weightings.module.css';
import type { WeightingEditing } from './weighting-editing.ts';

const modes = ['matrix', 'questions'] as const;
type Mode = (typeof modes)[number];

interface ComparePaneProps {
  readonly weighting: Weighting;
  readonly worked: readonly WorkedComparison[];
  readonly editing: WeightingEditing;
}

/** 层次分析法: every comparison, every expert, and what follows. */
export const ComparePane = ({ weighting, worked, editing }: ComparePaneProps) => {
  const texts = useTexts();
  const { weightings, statistics } = texts;
  const { experts, settings } = weighting;
  const { message } = App.useApp();
  const [chosen, setChosen] = useState<string | null>(null);
  const [key, setKey] = useState<string>(dimensionsKey);
  const [mode, setMode] = useState<Mode>('matrix');
  const current = worked.find(({ comparison }) => comparison.key === key) ?? worked[0];
  const expert =
    chosen === groupChoice ? null : (experts.find(({ id }) => id === chosen) ?? experts[0] ?? null);
  if (!current)
    return <EmptyState title={weightings.noComparisons} remedy={weightings.noComparisonsRemedy} />;
  const keep = (kept: readonly string[]): void =>
    void editing.enter({ edit: 'set', fields: { kept: [...kept] } });
  const clear = async (cleared: WeightingExpert, { parentId, items }: Comparison): Promise<void> => {
    const present = new Set(items.map(({ id }) => id));
    const own = cleared.judgements.filter(
      ({ parentId: under, first, second }) => under === parentId && present.has(first) && present.has(second),
    );
    const problem = await editing.enter({
      edit: 'set-judgements',
      expertId: cleared.id,
      parentId,
      judgements: own.map(({ first, second }) => ({ first, second, text: null })),
    });
    if (!problem) void message.info(weightings.cleared);
  };
  const within = worked.filter(({ comparison }) => comparison.parentId !== null);
  const allWithinKept = within.length > 0 && within.every(({ group }) => group === null);
  const set = (fields: Partial<WeightingSettings>) => void editing.enter({ edit: 'set', fields });
  return (
    <div className={styles.panes}>
      <nav className={styles.list} aria-label={weightings.comparisons}>
        {worked.map(({ comparison, group }) => (
          <button
            key={comparison.key}
            type="button"
            className={styles.entry}
            aria-current={comparison.key === current.comparison.key}
            onClick={() => setKey(comparison.key)}
          >
            <span>{comparisonName(comparison, texts)}</span>
            <span className={styles.muted}>
              {group === null ? weightings.kept : <Progress comparison={comparison} weighting={weighting} />}
            </span>
          </button>
        ))}
        <Button
          size="small"
          disabled={within.length === 0}
          onClick={() =>
            keep(
              allWithinKept
                ? settings.kept.filter((each) => each === dimensionsKey)
                : [
                    ...settings.kept.filter((each) => each === dimensionsKey),
                    ...within.map(({ comparison }) => comparison.key),
                  ],
            )
          }
        >
          {allWithinKept ? weightings.compareAll : weightings.keepWithin}
        </Button>
      </nav>
      <div className={styles.work}>
        <ExpertBar
          experts={experts}
          editing={editing}
          chosen={expert?.id ?? groupChoice}
          onChoose={setChosen}
        />
        <div className={styles.heading}>
          <h3 className={styles.title}>{comparisonName(current.comparison, texts)}</h3>
          <Checkbox
            checked={current.group === null}
            onChange={({ target }) =>
              keep(
                target.checked
                  ? [...settings.kept, current.comparison.key]
                  : settings.kept.filter((each) => each !== current.comparison.key),
              )
            }
          >
            {weightings.keepHere}
          </Checkbox>
          {expert && current.group !== null && (
            <>
              <Segmented
                size="small"
                value={mode}
                onChange={setMode}
                options={modes.map((value) => ({ value, label: weightings.modes[value] }))}
              />
              <Button
                size="small"
                disabled={completionOf(current.comparison, expert).made === 0}
                onClick={() => void clear(expert, current.comparison)}
              >
                {weightings.clear}
              </Button>
            </>
          )}
        </div>
        {current.group === null ? (
          <p className={styles.muted}>{weightings.keptDetail}</p>
        ) : experts.length === 0 ? (
          <EmptyState title={weightings.noExperts} remedy={weightings.noExpertsRemedy} />
        ) : expert ? (
          <ExpertComparison
            key={`${expert.id} ${current.comparison.key}`}
            comparison={current.comparison}
            weighting={weighting}
            expertId={expert.id}
            mode={mode}
            editing={editing}
          />
        ) : (
          <GroupComparison worked={current} weighting={weighting} />
        )}
        <div className={styles.tools}>
          <span className={styles.choice}>
            {weightings.chosenMethod}
            <Select
              size="small"
              value={settings.priorities}
              aria-label={weightings.chosenMethod}
              popupMatchSelectWidth={false}
              onChange={(priorities) => set({ priorities })}
              options={priorityMethods.map((value) => ({ value, label: statistics.priorityMethods[value] }))}
            />
          </span>
          <span className={styles.choice}>
            {weightings.randomIndexTable}
            <Select
              size="small"
              value={settings.randomIndex}
              aria-label={weightings.randomIndexTable}
              popupMatchSelectWidth={false}
              onChange={(randomIndex) => set({ randomIndex })}
              options={randomIndexTableNames.map((value) => ({
                value,
                label: statistics.randomIndexTables[value],
              }))}
            />
          </span>
        </div>
      </div>
    </div>
  );
};

/** How many of all judgements of all experts are made. */
const Progress = ({
  comparison,
  weighting,
}: {
  readonly comparison: Comparison;
  readonly weighting: Weighting;
}) => {
  const { weightings } = useTexts();
  const each = weighting.experts.map((expert) => completionOf(comparison, expert));
  const made = each.reduce((sum, completion) => sum + completion.made, 0);
  const asked = each.reduce((sum, completion) => sum + completion.asked, 0);
  return asked === 0 ? null : weightings.completion(made, asked);
};

interface ExpertComparisonProps {
  readonly comparison: Comparison;
  readonly weighting: Weighting;
  readonly expertId: string;
  readonly mode: Mode;
  readonly editing: WeightingEditing;
}

const ExpertComparison = ({ comparison, weighting, expertId, mode, editing }: ExpertComparisonProps) => {
  const texts = useTexts();
  const { weightings } = texts;
  const expert = weighting.experts.find(({ id }) => id === expertId);
  const place = weightings.place(expert?.name ?? '', comparisonName(comparison, texts));
  const analysis = useMemo(
    () => (expert ? expertAnalysis(comparison, expert, weighting.settings.randomIndex, place) : null),
    [comparison, expert, weighting.settings.randomIndex, place],
  );
  if (!expert || !analysis) return null;
  return (
    <div className={styles.columns}>
      <div className={styles.entering}>
        {mode === 'matrix' ? (
          <JudgementMatrix
            comparison={comparison}
            expert={expert}
            editing={editing}
            worstTriple={analysis.ok && !analysis.analysis.accepted ? analysis.analysis.worstTriple : null}
          />
        ) : (
          <Questionnaire comparison={comparison} expert={expert} editing={editing} />
        )}
      </div>
      <section className={styles.outcome} aria-label={weightings.results}>
        {analysis.ok ? (
          <AnalysisTable
            comparison={comparison}
            analysis={analysis.analysis}
            used={weighting.settings.priorities}
          />
        ) : (
          <Incomplete comparison={comparison} weighting={weighting} expertId={expertId} analysis={analysis} />
        )}
      </section>
    </div>
  );
};

const Incomplete = ({
  comparison,
  weighting,
  expertId,
  analysis,
}: {
  readonly comparison: Comparison;
  readonly weighting: Weighting;
  readonly expertId: string;
  readonly analysis: Extract<ReturnType<typeof expertAnalysis>, { ok: false }>;
}) => {
  const { weightings } = useTexts();
  const expert = weighting.experts.find(({ id }) => id === expertId);
  const completion = expert ? completionOf(comparison, expert) : { made: 0, asked: 0 };
  const open = completion.asked - completion.made;
  // Both halves of the matrix miss the same judgement; it is named once.
  const once = analysis.failures.filter(({ path: [row = 0, column = 0] }) => row <= column);
  return (
    <>
      <StateTag tone="waiting">{weightings.incomplete(open > 0 ? open : once.length)}</StateTag>
      {completion.made > 0 && <ProblemList problems={once.length > 0 ? once : analysis.failures} />}
    </>
  );
};

const GroupComparison = ({
  worked: { comparison, group },
  weighting,
}: {
  readonly worked: WorkedComparison;
  readonly weighting: Weighting;
}) => {
  const { weightings } = useTexts();
  if (!group) return null;
  const { outcome, experts, silent } = group;
  return (
    <section aria-label={weightings.results}>
      {experts.length > 0 && (
        <p className={styles.muted}>{weightings.groupOf(experts.join(weightings.separator))}</p>
      )}
      {silent.length > 0 && (
        <p className={styles.muted}>{weightings.silent(silent.join(weightings.separator))}</p>
      )}
      {outcome.ok ? (
        <AnalysisTable
          comparison={comparison}
          analysis={outcome.analysis}
          used={weighting.settings.priorities}
        />
      ) : (
        <ProblemList title={weightings.problems} problems={outcome.failures} />
      )}
    </section>
  );
};
