import type { DirectParameters } from '#shared/scoring/methods/direct.ts';
import { useTexts } from '../../../../application/texts.tsx';
import { DecimalInput } from '../../../../components/DecimalInput.tsx';
import { Field, FieldGrid } from '../../../../components/Field.tsx';
import type { MethodEditorProps } from './editor.ts';

/** 直接评分: the step. */
export const DirectEditor = ({ parameters, onChange }: MethodEditorProps<DirectParameters>) => {
  const { methods } = useTexts();
  return (
    <FieldGrid>
      <Field label={methods.parameters.step} span={2}>
        <DecimalInput
          label={methods.parameters.step}
          required
          value={parameters.step}
          onChange={(step) => step !== null && onChange({ step })}
        />
      </Field>
    </FieldGrid>
  );
};
