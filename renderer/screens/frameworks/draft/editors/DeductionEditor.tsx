import { Checkbox } from 'antd';
import type { DeductionParameters } from '#shared/scoring/methods/deduction.ts';
import { useTexts } from '../../../../application/texts.tsx';
import { DecimalInput } from '../../../../components/DecimalInput.tsx';
import { Field, FieldGrid } from '../../../../components/Field.tsx';
import { TextInput } from '../../../../components/TextInput.tsx';
import type { MethodEditorProps } from './editor.ts';
import { freeId } from './free-id.ts';
import { RowTable } from './RowTable.tsx';

type Item = DeductionParameters['items'][number];

/** 扣分法: what is deducted for, how much each time, at most, and what remains. */
export const DeductionEditor = ({ parameters, onChange }: MethodEditorProps<DeductionParameters>) => {
  const { methods } = useTexts();
  const names = methods.parameters;
  const texts = methods.editor;
  const { items } = parameters;
  const set = (id: string, fields: Partial<Item>): void =>
    onChange({
      ...parameters,
      items: items.map((item) => (item.id === id ? { ...item, ...fields } : item)),
    });
  return (
    <>
      <RowTable
        headings={[names.text, texts.pointsEach, texts.itemCap, names.reasonRequired]}
        rows={items}
        keyOf={({ id }) => id}
        least={1}
        addLabel={texts.addDeduction}
        removeLabel={texts.remove}
        onAdd={() =>
          onChange({
            ...parameters,
            items: [
              ...items,
              { id: freeId(items), text: texts.newDeduction, points: '1', cap: null, reasonRequired: false },
            ],
          })
        }
        onRemove={(index) => onChange({ ...parameters, items: items.filter((_, at) => at !== index) })}
        cells={({ id, text, points, cap, reasonRequired }, index) => [
          <TextInput
            key="text"
            label={`${names.text} ${index + 1}`}
            maxLength={400}
            value={text}
            invalid={text === ''}
            onChange={(next) => set(id, { text: next })}
          />,
          <DecimalInput
            key="points"
            label={`${texts.pointsEach} ${index + 1}`}
            width={90}
            required
            value={points}
            onChange={(next) => next !== null && set(id, { points: next })}
          />,
          <DecimalInput
            key="cap"
            label={`${texts.itemCap} ${index + 1}`}
            width={90}
            placeholder={texts.noCap}
            value={cap}
            onChange={(next) => set(id, { cap: next })}
          />,
          <Checkbox
            key="reason"
            aria-label={`${names.reasonRequired} ${index + 1}`}
            checked={reasonRequired}
            onChange={({ target }) => set(id, { reasonRequired: target.checked })}
          />,
        ]}
      />
      <FieldGrid>
        <Field label={texts.lowestScore} span={2}>
          <DecimalInput
            label={texts.lowestScore}
            required
            value={parameters.floor}
            onChange={(floor) => floor !== null && onChange({ ...parameters, floor })}
          />
        </Field>
      </FieldGrid>
    </>
  );
};
