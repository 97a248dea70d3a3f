import { Button, InputNumber, Radio, Select } from 'antd';
import { useState } from 'react';
import type { TemplateMapping } from '#shared/model/issued-template.ts';
import { useTexts } from '../../../application/texts.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { coveringOf, partsOf, withCell, withoutCell, withRows } from './mappings.ts';
import { keyOf, type SourceItems, sourceFrom, sourceOptions } from './source-words.ts';
import styles from './TemplateExport.module.css';

interface CellEditorProps {
  readonly sheet: string;
  readonly cell: string;
  readonly mappings: readonly TemplateMapping[];
  readonly items: SourceItems;
  readonly onChange: (mappings: readonly TemplateMapping[]) => void;
}

const overs = ['subjects', 'dimensions', 'indicators'] as const;

/** States what belongs into the chosen cell, or down the rows from it. */
export const CellEditor = ({ sheet, cell, mappings, items, onChange }: CellEditorProps) => {
  const { issuedTemplates: words } = useTexts();
  const covering = coveringOf(mappings, sheet, cell);
  const rows = covering?.mapping.kind === 'rows' ? covering.mapping : null;
  const { row } = partsOf(cell);
  const [spread, setSpread] = useState<'cell' | (typeof overs)[number]>('cell');
  const [lastRow, setLastRow] = useState(row + 9);
  const source = covering?.source ?? null;
  const over = rows?.over ?? (spread === 'cell' ? null : spread);
  const options = [
    ...sourceOptions(words, items, over),
    { label: words.kinds.text, options: [{ value: 'text', label: words.kinds.text }] },
  ];
  const choose = (key: string): void => {
    const chosen = key === 'text' ? ({ of: 'text', text: words.kinds.text } as const) : sourceFrom(key);
    onChange(
      rows || spread === 'cell'
        ? withCell(mappings, sheet, cell, chosen)
        : withRows(mappings, sheet, cell, chosen, { lastRow: Math.max(row, lastRow), over: spread }),
    );
  };
  return (
    <div className={styles.editor}>
      <strong>
        {words.cell} {cell}
      </strong>
      {rows ? (
        <span>
          {words.rowsFrom(rows.firstRow, rows.lastRow)} · {words.rowsOver[rows.over]}
        </span>
      ) : (
        !covering && (
          <Radio.Group
            vertical
            value={spread}
            aria-label={words.spread}
            onChange={({ target }) => setSpread(target.value)}
            options={[
              { value: 'cell', label: words.single },
              ...overs.map((each) => ({ value: each, label: words.rowsOver[each] })),
            ]}
          />
        )
      )}
      {!covering && spread !== 'cell' && (
        <span>
          {words.lastRow}{' '}
          <InputNumber
            size="small"
            min={row}
            max={1_048_576}
            value={lastRow}
            aria-label={words.lastRow}
            onChange={(value) => setLastRow(value ?? row)}
          />
        </span>
      )}
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        className={styles.source ?? ''}
        aria-label={words.content}
        placeholder={words.content}
        value={source === null ? null : source.of === 'text' ? 'text' : keyOf(source)}
        onChange={choose}
        options={options}
      />
      {source?.of === 'text' && (
        <TextInput
          label={words.textPlaceholder}
          placeholder={words.textPlaceholder}
          value={source.text}
          maxLength={2000}
          onChange={(text) => text !== '' && onChange(withCell(mappings, sheet, cell, { of: 'text', text }))}
        />
      )}
      {covering && (
        <Button size="small" onClick={() => onChange(withoutCell(mappings, sheet, cell))}>
          {words.clear}
        </Button>
      )}
    </div>
  );
};
