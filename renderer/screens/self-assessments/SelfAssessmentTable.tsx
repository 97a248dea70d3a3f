import { Fragment } from 'react';
import type { Evaluation, Subject } from '#shared/model/evaluation.ts';
import type { FrameworkDocument, Indicator } from '#shared/model/framework.ts';
import type { SelfAssessment, SelfAssessmentFields } from '#shared/model/self-assessment.ts';
import { statedTarget } from '#shared/reports/self-assessment/contents.ts';
import { checkSelfScore } from '#shared/scoring/check-self-assessment.ts';
import { useWrite } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { SavedDecimal } from '../../components/DecimalInput.tsx';
import { SavedTextArea } from '../../components/SavedTextArea.tsx';
import paper from '../results/paper.module.css';
import styles from './self-assessments.module.css';

interface SelfAssessmentTableProps {
  readonly evaluation: Evaluation;
  readonly subject: Subject;
  readonly framework: FrameworkDocument;
  readonly indicators: readonly Indicator[];
  readonly written: ReadonlyMap<string, SelfAssessment>;
  readonly disabled: boolean;
}

/** 自评表 on screen: saved as typed, the scoring rule under the indicator's name. */
export const SelfAssessmentTable = (props: SelfAssessmentTableProps) => {
  const { selfAssessments: words } = useTexts();
  const { framework, subject, indicators } = props;
  const shown = new Set(indicators.map(({ id }) => id));
  return (
    <div className={`${paper.pane} ${styles.pane}`}>
      <table className={paper.table}>
        <caption className="visually-hidden">
          {words.title} {subject.name}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.code}</th>
            <th scope="col">{words.indicator}</th>
            <th scope="col">{words.target}</th>
            <th scope="col">{words.actual}</th>
            <th scope="col">{words.fullScore}</th>
            <th scope="col">{words.score}</th>
            <th scope="col">{words.deviation}</th>
          </tr>
        </thead>
        <tbody>
          {framework.dimensions.map((dimension) => {
            const own = dimension.indicators.filter(({ id }) => shown.has(id));
            return own.length === 0 ? null : (
              <Fragment key={dimension.id}>
                <tr className={paper.group}>
                  <th scope="row" className={paper.code}>
                    {dimension.code}
                  </th>
                  <th scope="row" colSpan={6}>
                    {dimension.name}
                  </th>
                </tr>
                {own.map((indicator) => (
                  <Line key={indicator.id} {...props} indicator={indicator} />
                ))}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

const Line = ({
  evaluation,
  subject,
  indicator,
  written,
  disabled,
}: SelfAssessmentTableProps & { readonly indicator: Indicator }) => {
  const { selfAssessments: words } = useTexts();
  const { mutateAsync } = useWrite('selfAssessments.set');
  const { id, code, name, fullScore, rule } = indicator;
  const own = written.get(id);
  const save = (fields: Partial<SelfAssessmentFields>): Promise<unknown> =>
    mutateAsync({
      evaluationId: evaluation.id,
      subjectId: subject.id,
      indicatorId: id,
      actor: 'lead',
      ...fields,
    });
  return (
    <tr data-indicator={code}>
      <th scope="row" className={paper.code}>
        {code}
      </th>
      <th scope="row" className={styles.name}>
        {name}
        <span className={styles.rule}>{rule}</span>
      </th>
      <td className={styles.short}>
        <SavedTextArea
          value={own?.targetValue ?? ''}
          label={words.field(words.target, code)}
          placeholder={statedTarget(indicator, evaluation.rules)}
          maxLength={500}
          rows={1}
          disabled={disabled}
          onSave={(targetValue) => save({ targetValue })}
        />
      </td>
      <td className={styles.middle}>
        <SavedTextArea
          value={own?.actualValue ?? ''}
          label={words.field(words.actual, code)}
          maxLength={2_000}
          rows={1}
          disabled={disabled}
          onSave={(actualValue) => save({ actualValue })}
        />
      </td>
      <td className={paper.number}>{fullScore}</td>
      <td className={styles.score}>
        <SavedDecimal
          value={own?.selfScore ?? null}
          label={words.field(words.score, code)}
          check={(decimal) =>
            decimal.startsWith('-')
              ? { code: 'value.below-minimum', path: [], facts: { found: decimal, minimum: '0' } }
              : checkSelfScore(indicator, decimal)
          }
          disabled={disabled}
          width={84}
          onSave={(selfScore) => save({ selfScore })}
        />
      </td>
      <td className={styles.long}>
        <SavedTextArea
          value={own?.deviation ?? ''}
          label={words.field(words.deviation, code)}
          maxLength={8_000}
          rows={1}
          disabled={disabled}
          onSave={(deviation) => save({ deviation })}
        />
      </td>
    </tr>
  );
};
