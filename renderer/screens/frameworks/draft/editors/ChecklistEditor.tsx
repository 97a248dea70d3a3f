import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ChecklistParameters } from '#shared/scoring/methods/checklist.ts';
import { useTexts } from '../../../../application/texts.tsx';
import { DecimalInput } from '../../../../components/DecimalInput.tsx';
import { RemoveButton } from '../../../../components/RemoveButton.tsx';
import { TextInput } from '../../../../components/TextInput.tsx';
import styles from '../forms.module.css';
import type { MethodEditorProps } from './editor.ts';

type Item = ChecklistParameters['items'][number];

/** Scores refer to an item by its id, so an id once given is not given again. */
const nextId = (items: readonly Item[]): string => {
  const used = new Set(items.map(({ id }) => id));
  let number = items.length + 1;
  while (used.has(String(number))) number += 1;
  return String(number);
};

/** 清单: the items and their weights. */
export const ChecklistEditor = ({ parameters, onChange }: MethodEditorProps<ChecklistParameters>) => {
  const { methods, frameworks } = useTexts();
  const names = methods.parameters;
  const texts = frameworks.parameters;
  const { items } = parameters;
  const set = (id: string, fields: Partial<Item>): void =>
    onChange({ items: items.map((item) => (item.id === id ? { ...item, ...fields } : item)) });
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{names.id}</th>
            <th style={{ width: '70%' }}>{names.text}</th>
            <th>{names.weight}</th>
            <th>
              <span className="visually-hidden">{texts.removeItem}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, text, weight }) => (
            <tr key={id}>
              <td>{id}</td>
              <td>
                <TextInput
                  label={`${names.text} ${id}`}
                  maxLength={400}
                  value={text}
                  invalid={text === ''}
                  onChange={(next) => set(id, { text: next })}
                />
              </td>
              <td>
                <DecimalInput
                  label={`${names.weight} ${id}`}
                  required
                  value={weight}
                  onChange={(next) => next !== null && set(id, { weight: next })}
                />
              </td>
              <td>
                <RemoveButton
                  label={texts.removeItem}
                  disabled={items.length <= 1}
                  onRemove={() => onChange({ items: items.filter((item) => item.id !== id) })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        size="small"
        icon={<PlusOutlined aria-hidden />}
        onClick={() =>
          onChange({ items: [...items, { id: nextId(items), text: texts.newItem, weight: '1' }] })
        }
      >
        {texts.addItem}
      </Button>
    </>
  );
};
