import type { BaselineParameters } from '#shared/scoring/methods/baseline.ts';
import { useTexts } from '../../../../application/texts.tsx';
import { DecimalInput } from '../../../../components/DecimalInput.tsx';
import { Field, FieldGrid } from '../../../../components/Field.tsx';
import type { MethodEditorProps } from './editor.ts';

const fields = [
  'baseline',
  'target',
  'floor',
  'cap',
] as const satisfies readonly (keyof BaselineParameters)[];

/** 基期进步: baseline, target, lowest and highest share. */
export const BaselineEditor = ({ parameters, unit, onChange }: MethodEditorProps<BaselineParameters>) => {
  const { methods } = useTexts();
  return (
    <FieldGrid>
      {fields.map((field) => {
        const isAmount = field === 'baseline' || field === 'target';
        return (
          <Field key={field} label={methods.parameters[field]} span={isAmount ? 2 : 1}>
            <DecimalInput
              label={methods.parameters[field]}
              required
              value={parameters[field]}
              onChange={(value) => value !== null && onChange({ ...parameters, [field]: value })}
              {...(isAmount ? { unit } : {})}
            />
          </Field>
        );
      })}
    </FieldGrid>
  );
};
