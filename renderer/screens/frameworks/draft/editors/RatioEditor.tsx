import { Radio } from 'antd';
import type { RatioParameters } from '#shared/scoring/methods/ratio.ts';
import { useTexts } from '../../../../application/texts.tsx';
import { DecimalInput } from '../../../../components/DecimalInput.tsx';
import { Field, FieldGrid } from '../../../../components/Field.tsx';
import { TextInput } from '../../../../components/TextInput.tsx';
import type { MethodEditorProps } from './editor.ts';

/** 比值封顶: target, cap, direction, and how the target was read. */
export const RatioEditor = ({ parameters, unit, onChange }: MethodEditorProps<RatioParameters>) => {
  const { methods, rules, frameworks } = useTexts();
  const names = methods.parameters;
  const texts = frameworks.parameters;
  const set = (fields: Partial<RatioParameters>): void => onChange({ ...parameters, ...fields });
  return (
    <FieldGrid>
      <Field label={names.target} span={2}>
        <DecimalInput
          label={names.target}
          unit={unit}
          required
          value={parameters.target}
          onChange={(target) => target !== null && set({ target })}
        />
      </Field>
      <Field label={names.cap} span={1}>
        <DecimalInput
          label={names.cap}
          required
          value={parameters.cap}
          onChange={(cap) => cap !== null && set({ cap })}
        />
      </Field>
      <Field label={names.direction} span={3}>
        <Radio.Group
          size="small"
          optionType="button"
          aria-label={names.direction}
          value={parameters.direction}
          onChange={({ target }) => set({ direction: target.value as RatioParameters['direction'] })}
          options={(['higher', 'lower'] as const).map((value) => ({ value, label: rules.directions[value] }))}
        />
      </Field>
      <Field label={names.nominalTarget} span={2}>
        <DecimalInput
          label={names.nominalTarget}
          unit={unit}
          placeholder={texts.nominalNone}
          value={parameters.nominalTarget}
          onChange={(nominalTarget) => set({ nominalTarget })}
        />
      </Field>
      <Field label={names.annualised} span={4}>
        <TextInput
          label={names.annualised}
          maxLength={100}
          placeholder={texts.annualisedNone}
          value={parameters.annualised ?? ''}
          onChange={(text) => set({ annualised: text === '' ? null : text })}
        />
      </Field>
    </FieldGrid>
  );
};
