import { Select } from 'antd';
import { useSaving } from '../../application/saving.ts';
import { SavingMark } from '../../components/SavingMark.tsx';

interface SavedChoiceProps<Value extends string> {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly label: string;
  readonly disabled: boolean;
  /** Stores the choice; rejects with FailureError when it is refused. */
  readonly onSave: (value: Value) => Promise<unknown>;
}

/** One of several, saved when chosen; a refused choice stays visible with the reason. */
export const SavedChoice = <Value extends string>({
  value,
  options,
  label,
  disabled,
  onSave,
}: SavedChoiceProps<Value>) => {
  const saving = useSaving(value, onSave, 0);
  return (
    <>
      <Select
        value={saving.value}
        options={[...options]}
        onChange={saving.set}
        disabled={disabled}
        showSearch={options.length > 8 ? { optionFilterProp: 'label' } : false}
        popupMatchSelectWidth={false}
        status={saving.state === 'failed' ? 'error' : ''}
        aria-label={label}
      />
      <SavingMark state={saving.state === 'saving' ? 'saved' : saving.state} failure={saving.failure} />
    </>
  );
};
