import { Radio } from 'antd';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: Readonly<Record<Value, string>>;
  readonly onChange: (value: Value) => void;
}

/** One of a few named possibilities, all in sight. */
export const Choice = <Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) => (
  <Radio.Group
    size="small"
    optionType="button"
    aria-label={label}
    value={value}
    onChange={({ target }) => onChange(target.value as Value)}
    options={(Object.keys(options) as Value[]).map((each) => ({ value: each, label: options[each] }))}
  />
);
