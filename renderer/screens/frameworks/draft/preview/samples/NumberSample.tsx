import { DecimalInput } from '../../../../../components/DecimalInput.tsx';
import type { SampleEditorProps } from './sample-editor.ts';

/** A figure. What does not read as a number stays in its box and is told there. */
export const NumberSample = ({ value, unit, label, onChange }: SampleEditorProps<'number'>) => (
  <DecimalInput
    label={label}
    unit={unit}
    required
    width={130}
    value={value.number}
    onChange={(number) => number !== null && onChange({ kind: 'number', number })}
  />
);
