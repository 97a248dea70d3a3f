import { Select } from 'antd';
import { useTexts } from '../../../../../application/texts.tsx';
import type { SampleEditorProps } from './sample-editor.ts';

/** Which items of a checklist are done. */
export const ItemsSample = ({ value, method, label, onChange }: SampleEditorProps<'items'>) => {
  const { rulePreview } = useTexts();
  return (
    <Select
      mode="multiple"
      size="small"
      aria-label={label}
      value={[...value.items]}
      placeholder={rulePreview.noItems}
      style={{ width: 220 }}
      maxTagCount="responsive"
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(items) => onChange({ kind: 'items', items })}
      options={
        method.id === 'checklist'
          ? method.parameters.items.map(({ id, text }) => ({ value: id, label: `${id} ${text}` }))
          : []
      }
    />
  );
};
