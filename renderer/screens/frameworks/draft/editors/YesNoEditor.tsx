import type { YesNoParameters } from '#shared/scoring/methods/yes-no.ts';
import { useTexts } from '../../../../application/texts.tsx';
import { Field, FieldGrid } from '../../../../components/Field.tsx';
import { TextInput } from '../../../../components/TextInput.tsx';
import type { MethodEditorProps } from './editor.ts';

/** 是否: the condition. */
export const YesNoEditor = ({ parameters, onChange }: MethodEditorProps<YesNoParameters>) => {
  const { methods } = useTexts();
  return (
    <FieldGrid>
      <Field label={methods.parameters.condition}>
        <TextInput
          label={methods.parameters.condition}
          maxLength={1000}
          value={parameters.condition}
          onChange={(condition) => onChange({ condition })}
        />
      </Field>
    </FieldGrid>
  );
};
