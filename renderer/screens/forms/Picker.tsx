import { Button, Checkbox } from 'antd';
import { useTexts } from '../../application/texts.tsx';
import { withMember } from '../../components/with-member.ts';
import styles from './forms.module.css';

interface PickerProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: ReadonlySet<string>;
  readonly disabled: boolean;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** A list to tick, with all and none. */
export const Picker = ({ label, options, chosen, disabled, onChange }: PickerProps) => {
  const { forms } = useTexts();
  return (
    <fieldset className={styles.picker} disabled={disabled}>
      <legend>
        {label}
        <span className={styles.count}>
          {' '}
          {chosen.size} / {options.length}
        </span>
      </legend>
      <div className={styles.pickerActs}>
        <Button size="small" onClick={() => onChange(new Set(options.map(({ id }) => id)))}>
          {forms.screen.all}
        </Button>
        <Button size="small" onClick={() => onChange(new Set())}>
          {forms.screen.none}
        </Button>
      </div>
      <ul className={styles.pickerList}>
        {options.map(({ id, name }) => (
          <li key={id}>
            <Checkbox
              checked={chosen.has(id)}
              disabled={disabled}
              onChange={({ target }) => onChange(withMember(chosen, id, target.checked))}
            >
              {name}
            </Checkbox>
          </li>
        ))}
      </ul>
    </fieldset>
  );
};
