import { Checkbox, Select } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { EvaluationResult } from '#shared/model/result.ts';
import { reviewMeasures } from '#shared/model/review-rule.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { disagreementReport } from '#shared/scoring/agreement/panel.ts';
import { ratedPanel } from '#shared/scoring/agreement/rated-units.ts';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import styles from './Analysis.module.css';
import { HeatTable } from './HeatTable.tsx';
import { subjectHeatLines, summaryHeatLines } from './heat-map.ts';
import { PanelTable } from './PanelTable.tsx';
import { TendencyTable } from './TendencyTable.tsx';

interface DisagreementViewProps {
  readonly snapshot: EvaluationSnapshot;
  readonly result: EvaluationResult;
}

/** The choice of no single subject. */
const everySubject = 'all';

/** 评分差异: who gave what, how far apart, and how well the panel agrees. */
export const DisagreementView = ({ snapshot, result }: DisagreementViewProps) => {
  const texts = useTexts();
  const { analysis } = texts;
  const { document } = snapshot.framework;
  const [subjectId, setSubjectId] = useState(everySubject);
  const [onlyFlagged, setOnlyFlagged] = useState(false);
  const report = useMemo(() => disagreementReport(result, document), [result, document]);
  const panel = useMemo(() => ratedPanel(result, document), [result, document]);
  const scorerNames = report.scorerIds.map(
    (id) => snapshot.scorers.find((each) => each.id === id)?.name ?? id,
  );
  const subjects = new Map(snapshot.subjects.map(({ id, name }) => [id, name]));
  const isSummary = !subjects.has(subjectId);
  const lines = useMemo(
    () =>
      isSummary
        ? summaryHeatLines(document, panel, report.indicators)
        : subjectHeatLines(document, panel, report.units, subjectId),
    [isSummary, document, panel, report, subjectId],
  );
  const isFlagged = ({ flag }: (typeof lines)[number]): boolean => flag === 'notice' || flag === 'review';
  const units = isSummary ? report.units : report.units.filter((unit) => unit.subjectId === subjectId);
  const countOf = (flag: 'notice' | 'review'): number => units.filter((unit) => unit.flag === flag).length;
  if (!report.units.some(({ scorers }) => scorers >= 2))
    return <EmptyState title={analysis.nothingJudged} remedy={analysis.nothingJudgedRemedy} />;
  const rules = reviewMeasures.flatMap((measure) => {
    const thresholds = report.rule[measure];
    return thresholds ? analysis.ruleOf[measure](thresholds.notice, thresholds.review) : [];
  });
  const shown = onlyFlagged ? lines.filter(isFlagged) : lines;
  return (
    <div className={styles.view}>
      <div className={styles.tools}>
        <span className={styles.choice}>
          {analysis.subject}
          <Select
            value={isSummary ? everySubject : subjectId}
            onChange={setSubjectId}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            style={{ minWidth: 190 }}
            aria-label={analysis.subject}
            options={[
              { value: everySubject, label: analysis.allSubjects },
              ...snapshot.subjects.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </span>
        <Checkbox checked={onlyFlagged} onChange={({ target }) => setOnlyFlagged(target.checked)}>
          {analysis.onlyFlagged}
        </Checkbox>
        <span className={styles.muted}>
          {analysis.panel(result.subjects.length, report.scorerIds.length)}
        </span>
        <strong>{analysis.counts(countOf('review'), countOf('notice'))}</strong>
        <Link to={routes.evaluation(snapshot.evaluation.id, 'reviews')}>{analysis.toReview}</Link>
      </div>
      <p className={styles.muted}>
        {analysis.labelled(analysis.rule, rules.join(analysis.separator))}
        {texts.application.sentenceEnd}
        {analysis.onRates}
      </p>
      {shown.length === 0 ? (
        <EmptyState title={analysis.nothingFlagged} remedy={analysis.nothingFlaggedRemedy} />
      ) : (
        <HeatTable
          lines={shown}
          scorers={scorerNames}
          caption={isSummary ? analysis.heatMapAll : analysis.heatMap(subjects.get(subjectId) ?? '')}
        />
      )}
      <PanelTable panel={report.panel} />
      <TendencyTable tendencies={report.tendencies} scorers={scorerNames} />
    </div>
  );
};
