import { dateText } from '#shared/model/primitives.ts';
import type { DeadlineParameters } from '#shared/scoring/methods/deadline.ts';
import { useTexts } from '../../../../application/texts.tsx';
import { DecimalInput } from '../../../../components/DecimalInput.tsx';
import { Field, FieldGrid } from '../../../../components/Field.tsx';
import { TextInput } from '../../../../components/TextInput.tsx';
import { Choice } from './Choice.tsx';
import type { MethodEditorProps } from './editor.ts';
import { RowTable } from './RowTable.tsx';

type Late = DeadlineParameters['late'];
type Steps = Extract<Late, { rule: 'steps' }>;

const startingLate: { readonly [Rule in Late['rule']]: Extract<Late, { rule: Rule }> } = {
  'per-period': { rule: 'per-period', period: 'month', points: '1' },
  steps: { rule: 'steps', steps: [{ days: 30, points: '1' }] },
};

/** 按期完成: the last day on time, what lateness costs, and what is left of the points. */
export const DeadlineEditor = ({ parameters, onChange }: MethodEditorProps<DeadlineParameters>) => {
  const { methods } = useTexts();
  const names = methods.parameters;
  const texts = methods.editor;
  const { deadline, late } = parameters;
  const set = (fields: Partial<DeadlineParameters>): void => onChange({ ...parameters, ...fields });
  return (
    <>
      <FieldGrid>
        <Field label={names.deadline} span={2}>
          <TextInput
            label={names.deadline}
            maxLength={10}
            placeholder={texts.datePattern}
            value={deadline}
            invalid={!dateText.safeParse(deadline).success}
            onChange={(next) => set({ deadline: next })}
          />
        </Field>
        <Field label={names.rule} span={4}>
          <Choice
            label={names.rule}
            value={late.rule}
            options={methods.lateRules}
            onChange={(rule) => rule !== late.rule && set({ late: startingLate[rule] })}
          />
        </Field>
        {late.rule === 'per-period' && (
          <>
            <Field label={names.period} span={3}>
              <Choice
                label={names.period}
                value={late.period}
                options={methods.periods}
                onChange={(period) => set({ late: { ...late, period } })}
              />
            </Field>
            <Field label={texts.pointsPerPeriod} span={2}>
              <DecimalInput
                label={texts.pointsPerPeriod}
                required
                value={late.points}
                onChange={(points) => points !== null && set({ late: { ...late, points } })}
              />
            </Field>
          </>
        )}
      </FieldGrid>
      {late.rule === 'steps' && <StepsTable late={late} onChange={(next) => set({ late: next })} />}
      <FieldGrid>
        <Field label={texts.lateLowest} span={2}>
          <DecimalInput
            label={texts.lateLowest}
            required
            value={parameters.floor}
            onChange={(floor) => floor !== null && set({ floor })}
          />
        </Field>
        <Field label={names.notDone} span={2}>
          <DecimalInput
            label={names.notDone}
            required
            value={parameters.notDone}
            onChange={(notDone) => notDone !== null && set({ notDone })}
          />
        </Field>
      </FieldGrid>
    </>
  );
};

interface StepsTableProps {
  readonly late: Steps;
  readonly onChange: (late: Steps) => void;
}

const StepsTable = ({ late, onChange }: StepsTableProps) => {
  const { methods } = useTexts();
  const texts = methods.editor;
  const { steps } = late;
  const set = (index: number, fields: Partial<Steps['steps'][number]>): void =>
    onChange({ ...late, steps: steps.map((step, at) => (at === index ? { ...step, ...fields } : step)) });
  return (
    <RowTable
      headings={[texts.daysUpTo, texts.deductedPoints]}
      rows={steps}
      least={1}
      addLabel={texts.addStep}
      removeLabel={texts.remove}
      onAdd={() => {
        const last = steps.at(-1);
        onChange({
          ...late,
          steps: [...steps, { days: (last?.days ?? 0) + 30, points: last?.points ?? '1' }],
        });
      }}
      onRemove={(index) => onChange({ ...late, steps: steps.filter((_, at) => at !== index) })}
      cells={(step, index) => [
        <DecimalInput
          key="days"
          label={`${texts.daysUpTo} ${index + 1}`}
          required
          value={String(step.days)}
          onChange={(days) => days !== null && set(index, { days: Number(days) })}
        />,
        <DecimalInput
          key="points"
          label={`${texts.deductedPoints} ${index + 1}`}
          required
          value={step.points}
          onChange={(points) => points !== null && set(index, { points })}
        />,
      ]}
    />
  );
};
