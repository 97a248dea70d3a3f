import { Select } from 'antd';
import type { SampleEditorProps } from './sample-editor.ts';

/** A level by its name. */
export const LevelSample = ({ value, method, label, onChange }: SampleEditorProps<'level'>) => (
  <Select
    size="small"
    aria-label={label}
    value={value.level}
    style={{ minWidth: 90 }}
    onChange={(level) => onChange({ kind: 'level', level })}
    options={method.id === 'level' ? method.parameters.levels.map(({ name }) => ({ value: name })) : []}
  />
);
