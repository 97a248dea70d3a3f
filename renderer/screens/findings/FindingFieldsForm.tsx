import {
  type Finding,
  type FindingFields,
  findingNatures,
  findingSeverities,
} from '#shared/model/finding.ts';
import type { Clause } from '#shared/model/plan.ts';
import { useWrite } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { ClauseView } from '../../components/ClauseView.tsx';
import { Field, FieldGrid } from '../../components/Field.tsx';
import { SavedText, SavedTextArea } from '../../components/SavedTextArea.tsx';
import { EvidenceChoice } from './EvidenceChoice.tsx';
import styles from './findings.module.css';
import { SavedChoice } from './SavedChoice.tsx';
import type { FindingScene } from './scene.ts';

const isSame = (one: Clause, other: Clause): boolean =>
  one.planId === other.planId &&
  one.paragraph === other.paragraph &&
  one.start === other.start &&
  one.end === other.end;

const shortQuote = (quote: string): string => (quote.length > 40 ? `${quote.slice(0, 40)}…` : quote);

interface FindingFieldsFormProps {
  readonly scene: FindingScene;
  readonly finding: Finding;
}

/** What people write into a finding, saved as typed. */
export const FindingFieldsForm = ({ scene, finding }: FindingFieldsFormProps) => {
  const { findings } = useTexts();
  const words = findings.editor;
  const { mutateAsync } = useWrite('findings.set');
  const set = (fields: Partial<FindingFields>): Promise<unknown> =>
    mutateAsync({ evaluationId: scene.evaluation.id, id: finding.id, fields, actor: 'lead' });
  const indicator = finding.indicatorId === null ? undefined : scene.indicators.get(finding.indicatorId);
  const cited = indicator?.citations ?? [];
  const { clause } = finding;
  // A clause that came along from elsewhere stays a choice beside the indicator's own.
  const clauses = clause && !cited.some((each) => isSame(each, clause)) ? [clause, ...cited] : cited;
  const chosen = clause ? clauses.findIndex((each) => isSame(each, clause)) : -1;
  const shown = clause ? [clause] : cited;
  const disabled = scene.isLocked;
  return (
    <FieldGrid>
      <Field label={words.statement}>
        <SavedTextArea
          value={finding.statement}
          label={words.statement}
          maxLength={2000}
          disabled={disabled}
          refuse={(text) =>
            text.trim() === '' ? (
              <span className={styles.bad} role="alert">
                {words.statementWanted}
              </span>
            ) : null
          }
          onSave={(statement) => set({ statement })}
        />
      </Field>
      <Field label={words.facts}>
        <SavedTextArea
          value={finding.facts}
          label={words.facts}
          maxLength={8000}
          disabled={disabled}
          onSave={(facts) => set({ facts })}
        />
      </Field>
      <Field label={words.nature} span={2}>
        <SavedChoice
          value={finding.nature}
          options={findingNatures.map((nature) => ({ value: nature, label: findings.natures[nature] }))}
          label={words.nature}
          disabled={disabled}
          onSave={(nature) => set({ nature })}
        />
      </Field>
      <Field label={words.severity} span={2}>
        <SavedChoice
          value={finding.severity}
          options={findingSeverities.map((severity) => ({
            value: severity,
            label: findings.severities[severity],
          }))}
          label={words.severity}
          disabled={disabled}
          onSave={(severity) => set({ severity })}
        />
      </Field>
      <Field label={words.unit} span={2}>
        <SavedText
          value={finding.responsibleUnit}
          label={words.unit}
          maxLength={500}
          disabled={disabled}
          onSave={(responsibleUnit) => set({ responsibleUnit })}
        />
      </Field>
      <Field label={words.indicator}>
        <SavedChoice
          value={finding.indicatorId ?? ''}
          options={[
            { value: '', label: findings.allIndicators },
            ...[...scene.indicators.values()].map(({ id, code, name }) => ({
              value: id,
              label: `${code} ${name}`,
            })),
          ]}
          label={words.indicator}
          disabled={disabled}
          // The clause chosen before belongs to the indicator left.
          onSave={(id) => set({ indicatorId: id === '' ? null : id, clause: null })}
        />
      </Field>
      <Field label={words.clause}>
        {clauses.length > 0 && (
          <SavedChoice
            value={String(chosen)}
            options={[
              { value: '-1', label: cited.length > 0 ? words.ownClauses : words.noClause },
              ...clauses.map(({ section, paragraph, quote }, index) => ({
                value: String(index),
                label: words.clauseAt(section, paragraph, shortQuote(quote)),
              })),
            ]}
            label={words.clause}
            disabled={disabled}
            onSave={(index) => set({ clause: clauses[Number(index)] ?? null })}
          />
        )}
        {shown.length === 0 && clauses.length === 0 && <p className={styles.quiet}>{words.noClause}</p>}
        {shown.map((each) => (
          <ClauseView key={`${each.planId}/${each.paragraph}/${each.start}/${each.end}`} clause={each} />
        ))}
      </Field>
      <Field label={words.evidence}>
        <EvidenceChoice
          scene={scene}
          subjectId={finding.subjectId}
          value={finding.evidenceIds}
          label={words.evidence}
          disabled={disabled}
          onSave={(evidenceIds) => set({ evidenceIds })}
        />
      </Field>
      <Field label={words.suggestion}>
        <SavedTextArea
          value={finding.suggestion}
          label={words.suggestion}
          maxLength={4000}
          disabled={disabled}
          onSave={(suggestion) => set({ suggestion })}
        />
      </Field>
    </FieldGrid>
  );
};
