import { Alert, Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { isFinal } from '#shared/model/evaluation.ts';
import type { Amount } from '#shared/model/primitives.ts';
import type { EvaluationResult, SubjectResult } from '#shared/model/result.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import type { SubjectComparison } from '#shared/model/year-comparison.ts';
import { useRead } from '../../application/client.tsx';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import paper from './paper.module.css';
import { YearDetails } from './YearDetails.tsx';
import styles from './YearsView.module.css';
import { signedChange } from './year-change.ts';

interface YearsViewProps {
  readonly snapshot: EvaluationSnapshot;
  readonly result: EvaluationResult;
  readonly subjectId: string;
  readonly onSubject: (subjectId: string) => void;
}

/** 年度对比: this year's results beside those of the evaluation chosen as last year's. */
export const YearsView = ({ snapshot, result, subjectId, onSubject }: YearsViewProps) => {
  const { years: words } = useTexts();
  const { evaluation } = snapshot;
  const compared = useRead('results.compareYears', { evaluationId: evaluation.id });
  const [onlyIncomparable, setOnlyIncomparable] = useState(false);
  if (compared.failure) return <FailureAlert failure={compared.failure} onRetry={compared.reload} />;
  if (compared.data === undefined) return <Waiting />;
  if (compared.data === null)
    return (
      <EmptyState
        title={words.screen.none}
        remedy={words.screen.noneRemedy}
        action={<Link to={routes.evaluation(evaluation.id, 'setup')}>{words.screen.toSetup}</Link>}
      />
    );
  const { previous, subjects } = compared.data;
  const open = subjects.find((each) => each.subjectId === subjectId) ?? subjects[0];
  const nameOf = (id: string): string => snapshot.subjects.find((each) => each.id === id)?.name ?? id;
  return (
    <div className={styles.view}>
      <div className={styles.head}>
        <strong>{words.screen.heading(previous.year, previous.title)}</strong>
        {!isFinal(previous) && (
          <Alert type="warning" showIcon role="status" title={words.screen.beforeNotFinal} />
        )}
      </div>
      <div className={`${paper.pane} ${styles.subjects}`}>
        <table className={paper.table} data-years="subjects">
          <caption className="visually-hidden">{words.screen.subjects}</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2} className={paper.sticky}>
                {words.sheet.subject}
              </th>
              <th scope="colgroup" colSpan={3}>
                {words.sheet.total}
              </th>
              <th scope="colgroup" colSpan={2}>
                {words.sheet.rate}
              </th>
              <th scope="colgroup" colSpan={2}>
                {words.sheet.rank}
              </th>
              <th scope="colgroup" colSpan={2}>
                {words.sheet.grade}
              </th>
              <th scope="col" rowSpan={2}>
                {words.sheet.note}
              </th>
            </tr>
            <tr className={styles.second}>
              <th scope="col">{words.sheet.before}</th>
              <th scope="col">{words.sheet.now}</th>
              <th scope="col">{words.sheet.change}</th>
              {['rate', 'rank', 'grade'].flatMap((group) => [
                <th scope="col" key={`${group} before`}>
                  {words.sheet.before}
                </th>,
                <th scope="col" key={`${group} now`}>
                  {words.sheet.now}
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {subjects.map((each) => (
              <SubjectYears
                key={each.subjectId}
                comparison={each}
                name={nameOf(each.subjectId)}
                decimals={result.rules.rounding.decimals}
                isOpen={each === open}
                onOpen={() => onSubject(each.subjectId)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {open && (
        <>
          <div className={styles.head}>
            <strong>{words.screen.details(nameOf(open.subjectId))}</strong>
            <Checkbox
              checked={onlyIncomparable}
              onChange={({ target }) => setOnlyIncomparable(target.checked)}
            >
              {words.screen.onlyIncomparable}
            </Checkbox>
          </div>
          <YearDetails
            framework={snapshot.framework.document}
            comparison={open}
            decimals={result.rules.rounding.decimals}
            onlyIncomparable={onlyIncomparable}
          />
        </>
      )}
    </div>
  );
};

interface SubjectYearsProps {
  readonly comparison: SubjectComparison;
  readonly name: string;
  readonly decimals: number;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

const SubjectYears = ({ comparison, name, decimals, isOpen, onOpen }: SubjectYearsProps) => {
  const { years: words } = useTexts();
  const { reasons } = comparison;
  const amount = (value: Amount | null) => (
    <td className={paper.number}>{value?.rounded ?? <span className={paper.muted}>{words.none}</span>}</td>
  );
  const rank = (value: SubjectResult['rank']) => {
    if (value === null) return <td className={`${paper.short} ${paper.muted}`}>{words.none}</td>;
    const text = words.sheet.rankOf(value.position, value.of);
    return <td className={paper.short}>{value.tied ? words.sheet.tied(text) : text}</td>;
  };
  return (
    <tr data-subject={comparison.subjectId} aria-selected={isOpen} className={isOpen ? styles.open : ''}>
      <th scope="row" className={`${paper.sticky} ${paper.name}`}>
        <button type="button" className={styles.link} onClick={onOpen} title={words.screen.open(name)}>
          {name}
        </button>
      </th>
      {amount(comparison.totalBefore)}
      {amount(comparison.totalNow)}
      <td className={paper.number}>{signedChange(comparison.change, decimals) ?? words.none}</td>
      {amount(comparison.rateBefore)}
      {amount(comparison.rateNow)}
      {rank(comparison.rankBefore)}
      {rank(comparison.rankNow)}
      <td className={paper.short}>{comparison.gradeBefore ?? words.none}</td>
      <td className={paper.short}>{comparison.gradeNow ?? words.none}</td>
      <td>
        {reasons.length === 0
          ? words.comparable
          : words.notComparable(reasons.map((reason) => words.totalReasons[reason]).join(words.separator))}
      </td>
    </tr>
  );
};
