import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { RemoveButton } from '../../../../components/RemoveButton.tsx';
import styles from '../forms.module.css';

interface RowTableProps<Row> {
  /** Headings of the columns; the last column, for removing a row, is added here. */
  readonly headings: readonly ReactNode[];
  readonly rows: readonly Row[];
  /** Identity of a row; where rows have none, their place stands for it. */
  readonly keyOf?: (row: Row) => string;
  readonly cells: (row: Row, index: number) => readonly ReactNode[];
  /** Fewest rows that must stay. */
  readonly least: number;
  readonly addLabel: string;
  readonly removeLabel: string;
  readonly onAdd: () => void;
  readonly onRemove: (index: number) => void;
}

/** Parameters that are a list: one row each, with a button to add one and one in every row to remove it. */
export const RowTable = <Row,>({
  headings,
  rows,
  keyOf,
  cells,
  least,
  addLabel,
  removeLabel,
  onAdd,
  onRemove,
}: RowTableProps<Row>) => (
  <div className={styles.rows}>
    {rows.length > 0 && (
      <table className={styles.table}>
        <thead>
          <tr>
            {headings.map((heading, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns stay in their order
              <th key={column}>{heading}</th>
            ))}
            <th>
              <span className="visually-hidden">{removeLabel}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={keyOf?.(row) ?? index}>
              {cells(row, index).map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns stay in their order
                <td key={column}>{cell}</td>
              ))}
              <td>
                <RemoveButton
                  title={removeLabel}
                  label={`${removeLabel} ${index + 1}`}
                  disabled={rows.length <= least}
                  onRemove={() => onRemove(index)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={onAdd}>
      {addLabel}
    </Button>
  </div>
);
