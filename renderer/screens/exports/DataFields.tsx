import { Button, Checkbox, Radio } from 'antd';
import {
  type PlainExport,
  type PlainTableId,
  plainEncodings,
  plainTableIds,
} from '#shared/model/export-profile.ts';
import { useTexts } from '../../application/texts.tsx';
import paper from '../results/paper.module.css';
import styles from './ExportScreen.module.css';

/** Everything that can be chosen about plain data, whatever format is chosen at the moment. */
export interface DataChoice {
  readonly tables: readonly PlainTableId[];
  readonly format: PlainExport['format'];
  readonly encoding: (typeof plainEncodings)[number];
  readonly longNumbers: 'as-is' | 'as-text';
}

export const usualChoice: DataChoice = {
  tables: plainTableIds,
  format: 'csv',
  encoding: 'utf-8',
  longNumbers: 'as-text',
};

/** The choice as the service takes it; all tables are null. */
export const dataOf = ({ tables, format, encoding, longNumbers }: DataChoice): PlainExport => {
  const chosen = tables.length === plainTableIds.length ? null : [...tables];
  return format === 'json' ? { format, tables: chosen } : { format, tables: chosen, encoding, longNumbers };
};

export const choiceOf = (data: PlainExport): DataChoice => ({
  ...usualChoice,
  ...data,
  tables: plainTableIds.filter((id) => data.tables === null || data.tables.includes(id)),
});

interface DataFieldsProps {
  readonly choice: DataChoice;
  readonly disabled?: boolean;
  readonly onChange: (choice: DataChoice) => void;
}

/** Which tables are written. */
export const TableChoice = ({ choice, disabled = false, onChange }: DataFieldsProps) => {
  const { exportProfiles, plainExport } = useTexts();
  const words = exportProfiles.data;
  const choose = (id: PlainTableId, isWanted: boolean): void =>
    onChange({
      ...choice,
      tables: plainTableIds.filter((each) => (each === id ? isWanted : choice.tables.includes(each))),
    });
  return (
    <>
      <div className={styles.bulk}>
        <Button
          size="small"
          disabled={disabled}
          onClick={() => onChange({ ...choice, tables: plainTableIds })}
        >
          {words.all}
        </Button>
        <Button size="small" disabled={disabled} onClick={() => onChange({ ...choice, tables: [] })}>
          {words.none}
        </Button>
      </div>
      <table className={`${paper.table} ${styles.table}`}>
        <tbody>
          {plainTableIds.map((id) => (
            <tr key={id} data-table={id}>
              <th scope="row" className={styles.sheet}>
                <Checkbox
                  checked={choice.tables.includes(id)}
                  disabled={disabled}
                  onChange={({ target }) => choose(id, target.checked)}
                >
                  {plainExport.tables[id]}
                </Checkbox>
              </th>
              <td>{words.kinds[id]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};

/** How they are written. */
export const FormatChoice = ({ choice, disabled = false, onChange }: DataFieldsProps) => {
  const { exportProfiles } = useTexts();
  const words = exportProfiles.data;
  return (
    <>
      <dt>{words.format}</dt>
      <dd>
        <Radio.Group
          value={choice.format}
          disabled={disabled}
          aria-label={words.format}
          onChange={({ target }) => onChange({ ...choice, format: target.value })}
          options={(['csv', 'json'] as const).map((value) => ({ value, label: words.formats[value] }))}
        />
      </dd>
      {choice.format === 'csv' && (
        <>
          <dt>{words.encoding}</dt>
          <dd>
            <Radio.Group
              value={choice.encoding}
              disabled={disabled}
              aria-label={words.encoding}
              onChange={({ target }) => onChange({ ...choice, encoding: target.value })}
              options={plainEncodings.map((value) => ({ value, label: words.encodings[value] }))}
            />
          </dd>
          <dt>{words.longNumbers}</dt>
          <dd>
            <Radio.Group
              vertical
              value={choice.longNumbers}
              disabled={disabled}
              aria-label={words.longNumbers}
              onChange={({ target }) => onChange({ ...choice, longNumbers: target.value })}
              options={(['as-text', 'as-is'] as const).map((value) => ({
                value,
                label: words.longNumbersKinds[value],
              }))}
            />
          </dd>
        </>
      )}
    </>
  );
};
