import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { AnnualField } from '#shared/model/annual-table.ts';
import { useWrite } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { SavedText } from '../../components/SavedTextArea.tsx';
import { SavedChoice } from '../findings/SavedChoice.tsx';
import styles from './annual-tables.module.css';

interface FieldEditorProps {
  readonly templateId: string;
  readonly field: AnnualField;
  readonly refuse: (text: string) => ReactNode | null;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

const kinds = ['number', 'text'] as const;
const levels = ['0', '1', '2'] as const;

/** Names between commas of any kind; a single character says too little to be found by. */
const readAliases = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、,，;；]/)
      .map((each) => each.trim())
      .filter((each) => each.length > 1),
  ),
];

/** One field of a table in the template, edited in place. */
export const FieldEditor = ({
  templateId,
  field,
  refuse,
  isFirst,
  isLast,
  onMove,
  onRemove,
}: FieldEditorProps) => {
  const { templates: words, screen } = useTexts().annualTables;
  const writing = useWrite('annualTemplates.setField');
  const save = (fields: Partial<Omit<AnnualField, 'id'>>) =>
    writing.mutateAsync({ id: templateId, fieldId: field.id, fields });
  const of = (what: string): string => words.of(what, field.name);
  return (
    <tr data-field={field.id}>
      <td className={styles.name}>
        <SavedText
          value={field.name}
          label={of(words.field)}
          maxLength={200}
          refuse={refuse}
          onSave={(name) => save({ name })}
        />
      </td>
      <td className={styles.unit}>
        <SavedText
          value={field.unit}
          label={of(words.unit)}
          maxLength={20}
          onSave={(unit) => save({ unit })}
        />
      </td>
      <td>
        <SavedChoice
          value={field.kind}
          label={of(words.kind)}
          disabled={false}
          options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
          onSave={(kind) => save({ kind })}
        />
      </td>
      <td>
        <SavedChoice
          value={levels[field.level] ?? '0'}
          label={of(words.level)}
          disabled={false}
          options={levels.map((value) => ({ value, label: words.levels[Number(value)] ?? value }))}
          onSave={(level) => save({ level: Number(level) })}
        />
      </td>
      <td>
        <SavedText
          value={field.note}
          label={of(words.fieldNote)}
          maxLength={2000}
          onSave={(note) => save({ note })}
        />
      </td>
      <td>
        <SavedText
          value={field.aliases.join(screen.separator)}
          label={of(words.aliases)}
          maxLength={1000}
          onSave={(text) => save({ aliases: readAliases(text) })}
        />
      </td>
      <td className={styles.actions}>
        <Button size="small" type="text" disabled={isFirst} onClick={() => onMove(-1)}>
          {words.up}
        </Button>
        <Button size="small" type="text" disabled={isLast} onClick={() => onMove(1)}>
          {words.down}
        </Button>
        <Button size="small" type="text" danger onClick={onRemove}>
          {words.removeField}
        </Button>
      </td>
    </tr>
  );
};
