import { Radio } from 'antd';
import { useTexts } from '../../../../../application/texts.tsx';
import type { SampleEditorProps } from './sample-editor.ts';

/** Met or not. */
export const YesNoSample = ({ value, label, onChange }: SampleEditorProps<'yes-no'>) => {
  const { methods } = useTexts();
  return (
    <Radio.Group
      size="small"
      optionType="button"
      aria-label={label}
      value={value.yes}
      onChange={({ target }) => onChange({ kind: 'yes-no', yes: target.value === true })}
      options={[
        { value: true, label: methods.yes },
        { value: false, label: methods.no },
      ]}
    />
  );
};
