import { Radio, Select } from 'antd';
import { type Failure, failure } from '#shared/contract/failure.ts';
import type { DraftEdit } from '#shared/contract/methods/frameworks.ts';
import type { Dimension, Indicator } from '#shared/model/framework.ts';
import { withFullScore } from '#shared/scoring/reweight.ts';
import { useTexts } from '../../../application/texts.tsx';
import { SavedDecimal } from '../../../components/DecimalInput.tsx';
import { Field, FieldGrid } from '../../../components/Field.tsx';
import { SavedText, SavedTextArea } from '../../../components/SavedTextArea.tsx';
import { CitationsForm } from './CitationsForm.tsx';
import { isCode } from './codes.ts';
import type { DraftEditing } from './draft-editing.ts';
import { LinesForm } from './LinesForm.tsx';
import { MethodForm } from './MethodForm.tsx';
import { RuleForm } from './RuleForm.tsx';

export type IndicatorFields = Extract<DraftEdit, { edit: 'set-indicator' }>['fields'];

type PlaceInDocument = Pick<Dimension, 'id' | 'code' | 'name' | 'groups'> & {
  readonly indicators: readonly unknown[];
};

interface IndicatorFormProps {
  readonly document: { readonly planId: string; readonly dimensions: readonly PlaceInDocument[] };
  readonly dimension: PlaceInDocument;
  readonly indicator: Indicator;
  readonly editing: Pick<DraftEditing, 'save' | 'apply'>;
  /** True where codes follow from the order and are not typed. */
  readonly codeFollows?: boolean;
}

/** A full score is 0 or more; that it is more is the check's to say, because a new indicator starts with none. */
const negativeFault = (decimal: string): Failure | null =>
  decimal.startsWith('-') ? failure('value.below-minimum', { found: decimal, minimum: '0' }) : null;

/** Everything of an indicator that can be changed. */
export const IndicatorForm = ({
  document,
  dimension,
  indicator,
  editing,
  codeFollows = false,
}: IndicatorFormProps) => {
  const { frameworks, rules, application } = useTexts();
  const texts = frameworks.indicator;
  const { id } = indicator;
  const set = (fields: IndicatorFields) => editing.save({ edit: 'set-indicator', id, fields });
  const moveTo = (dimensionId: string): void => {
    const target = document.dimensions.find((each) => each.id === dimensionId);
    if (!target) return;
    void editing.apply(
      { edit: 'move', id, dimensionId, position: target.indicators.length },
      { edit: 'set-indicator', id, fields: { group: null } },
    );
  };
  return (
    <>
      <FieldGrid>
        <Field label={texts.code} span={1}>
          <SavedText
            label={texts.code}
            value={indicator.code}
            maxLength={40}
            disabled={codeFollows}
            refuse={(code) => (isCode(code) ? null : application.codeWanted)}
            onSave={(code) => set({ code })}
          />
        </Field>
        <Field label={texts.name} span={4}>
          <SavedText
            label={texts.name}
            value={indicator.name}
            maxLength={200}
            refuse={(name) => (name.trim() === '' ? application.textWanted : null)}
            onSave={(name) => set({ name })}
          />
        </Field>
        <Field label={texts.fullScore} span={1}>
          <SavedDecimal
            label={texts.fullScore}
            value={indicator.fullScore}
            required
            check={negativeFault}
            onSave={async (fullScore) => {
              if (fullScore === null) return;
              // Parameters that are in points (knots of an interpolation) follow the full score.
              const { method } = withFullScore(indicator, fullScore);
              await set(
                method.parameters === indicator.method.parameters ? { fullScore } : { fullScore, method },
              );
            }}
          />
        </Field>
        <Field label={texts.dimension} span={3}>
          <Select
            aria-label={texts.dimension}
            value={dimension.id}
            onChange={moveTo}
            options={document.dimensions.map(({ id: value, code, name }) => ({
              value,
              label: `${code} ${name}`,
            }))}
          />
        </Field>
        <Field label={texts.group} span={3}>
          <Select
            aria-label={texts.group}
            value={indicator.group ?? ''}
            disabled={dimension.groups.length === 0}
            onChange={(code: string) =>
              void editing.apply({ edit: 'set-indicator', id, fields: { group: code === '' ? null : code } })
            }
            options={[
              { value: '', label: texts.groupNone },
              ...dimension.groups.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
            ]}
          />
        </Field>
      </FieldGrid>
      <MethodForm indicator={indicator} onSave={set} />
      <RuleForm indicator={indicator} onSave={(rule) => set({ rule })} />
      <CitationsForm
        planId={document.planId}
        citations={indicator.citations}
        onChange={(citations) => void editing.apply({ edit: 'set-indicator', id, fields: { citations } })}
      />
      <FieldGrid>
        <Field label={texts.target} span={2}>
          <SavedText
            label={texts.target}
            value={indicator.target ?? ''}
            maxLength={60}
            onSave={(target) =>
              set(
                target.trim() === ''
                  ? { target: null, targetSource: null }
                  : { target, targetSource: 'person' },
              )
            }
          />
        </Field>
        <Field label={texts.unit} span={1}>
          <SavedText
            label={texts.unit}
            value={indicator.unit}
            maxLength={20}
            onSave={(unit) => set({ unit })}
          />
        </Field>
        <Field label={texts.baseline} span={1}>
          <SavedDecimal
            label={texts.baseline}
            value={indicator.baseline}
            onSave={(baseline) => set({ baseline })}
          />
        </Field>
        <Field label={texts.direction} span={2}>
          <Radio.Group
            size="small"
            optionType="button"
            aria-label={texts.direction}
            value={indicator.direction}
            onChange={({ target }) =>
              void editing.apply({
                edit: 'set-indicator',
                id,
                fields: { direction: target.value as Indicator['direction'] },
              })
            }
            options={(['higher', 'lower'] as const).map((value) => ({
              value,
              label: rules.directions[value],
            }))}
          />
        </Field>
        <Field label={texts.definition}>
          <SavedTextArea
            label={texts.definition}
            rows={1}
            value={indicator.definition}
            maxLength={2000}
            onSave={(definition) => set({ definition })}
          />
        </Field>
        <Field label={texts.evidence} span={3} extra={texts.onePerLine}>
          <LinesForm
            label={texts.evidence}
            lines={indicator.evidence}
            maximumLength={400}
            onSave={(evidence) => set({ evidence })}
          />
        </Field>
        <Field label={texts.responsibleUnits} span={3} extra={texts.onePerLine}>
          <LinesForm
            label={texts.responsibleUnits}
            lines={indicator.responsibleUnits}
            maximumLength={100}
            onSave={(responsibleUnits) => set({ responsibleUnits, responsibleSource: 'person' })}
          />
        </Field>
        <Field label={texts.deadline} span={2}>
          <SavedText
            label={texts.deadline}
            value={indicator.deadline ?? ''}
            maxLength={100}
            onSave={(deadline) =>
              set(
                deadline.trim() === ''
                  ? { deadline: null, deadlineSource: null }
                  : { deadline, deadlineSource: 'person' },
              )
            }
          />
        </Field>
        <Field label={texts.note} span={4}>
          <SavedTextArea
            label={texts.note}
            rows={1}
            value={indicator.note ?? ''}
            maxLength={2000}
            onSave={(note) => set({ note: note.trim() === '' ? null : note })}
          />
        </Field>
      </FieldGrid>
    </>
  );
};
