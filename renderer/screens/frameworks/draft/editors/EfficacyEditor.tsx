import type { EfficacyParameters } from '#shared/scoring/methods/efficacy.ts';
import { useTexts } from '../../../../application/texts.tsx';
import { DecimalInput } from '../../../../components/DecimalInput.tsx';
import { Field, FieldGrid } from '../../../../components/Field.tsx';
import type { MethodEditorProps } from './editor.ts';

/** 功效系数: the two values, base and range, and what the coefficient is limited to. */
export const EfficacyEditor = ({ parameters, unit, onChange }: MethodEditorProps<EfficacyParameters>) => {
  const { methods } = useTexts();
  const names = methods.parameters;
  const texts = methods.editor;
  const limits = { floor: texts.lowestCoefficient, cap: texts.highestCoefficient };
  return (
    <FieldGrid>
      {(['satisfactory', 'impermissible'] as const).map((field) => (
        <Field key={field} label={names[field]} span={2}>
          <DecimalInput
            label={names[field]}
            unit={unit}
            required
            value={parameters[field]}
            onChange={(value) => value !== null && onChange({ ...parameters, [field]: value })}
          />
        </Field>
      ))}
      {(['base', 'range'] as const).map((field) => (
        <Field key={field} label={names[field]} span={1}>
          <DecimalInput
            label={names[field]}
            required
            value={parameters[field]}
            onChange={(value) => value !== null && onChange({ ...parameters, [field]: value })}
          />
        </Field>
      ))}
      {(['floor', 'cap'] as const).map((field) => (
        <Field key={field} label={limits[field]} span={2}>
          <DecimalInput
            label={limits[field]}
            placeholder={texts.noLimit}
            value={parameters[field]}
            onChange={(value) => onChange({ ...parameters, [field]: value })}
          />
        </Field>
      ))}
    </FieldGrid>
  );
};
