import { Checkbox, Table } from 'antd';
import { type ImportedSheet, sheetsRead } from '#shared/model/framework-import.ts';
import { useTexts } from '../../../application/texts.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import styles from './FrameworkImportScreen.module.css';

interface SheetChoiceProps {
  readonly sheets: readonly ImportedSheet[];
  readonly disabled: boolean;
  readonly onSheets: (sheets: readonly string[]) => void;
}

/** The sheets of the file: which are read, what was found in each, and why the others are not read. */
export const SheetChoice = ({ sheets, disabled, onSheets }: SheetChoiceProps) => {
  const { frameworkImports: words } = useTexts();
  const read = sheetsRead({ sheets }).map(({ name }) => name);
  const choose = (sheet: string, isRead: boolean): void =>
    onSheets(isRead ? [...read, sheet] : read.filter((name) => name !== sheet));
  const outcome = (sheet: ImportedSheet): string => {
    const { reason, rows, fullScore, leftOut, notes, opening, choosable } = sheet;
    if (reason === null) return words.sheetOutcome(rows, fullScore ?? '0', leftOut, notes);
    const found = choosable ? words.sheetRows(rows) : opening === '' ? '' : words.sheetOpening(opening);
    return words.sheetNotRead(words.sheetReasons[reason], found);
  };
  return (
    <div>
      <p className={styles.hint}>{words.sheetsRead(read.length, sheets.length)}</p>
      <Table<ImportedSheet>
        size="small"
        rowKey="name"
        pagination={false}
        dataSource={[...sheets]}
        scroll={{ y: 180 }}
        columns={[
          {
            title: words.sheetColumns.name,
            key: 'name',
            width: 320,
            render: (_, { name, hidden, reason, choosable }) => (
              <Checkbox
                checked={reason === null}
                // One sheet at least is read.
                disabled={disabled || !choosable || (reason === null && read.length === 1)}
                aria-label={words.readSheet(name)}
                onChange={({ target }) => choose(name, target.checked)}
              >
                {name} {hidden && <StateTag tone="warning">{words.hiddenSheet}</StateTag>}
              </Checkbox>
            ),
          },
          {
            title: words.sheetColumns.outcome,
            key: 'outcome',
            render: (_, sheet) => outcome(sheet),
          },
        ]}
      />
    </div>
  );
};
