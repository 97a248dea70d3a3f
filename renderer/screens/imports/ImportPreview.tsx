import { Button, Radio } from 'antd';
import { useState } from 'react';
import type { ImportChoices, ImportPreview as Preview } from '#shared/contract/methods/imports.ts';
import { useFailureText, useTexts } from '../../application/texts.tsx';
import { withMember } from '../../components/with-member.ts';
import { CellTable } from './CellTable.tsx';
import { type CellFilter, cellFilters, filterCells, type ImportScene } from './import-scene.ts';
import styles from './imports.module.css';
import { LabelList } from './LabelList.tsx';
import { TableList } from './TableList.tsx';

interface ImportPreviewProps {
  readonly name: string;
  readonly preview: Preview;
  readonly choices: ImportChoices;
  readonly scene: ImportScene;
  readonly disabled: boolean;
  readonly onChoose: (choices: ImportChoices) => void;
  readonly onCommit: (leftOut: readonly string[]) => void;
}

/** What a table says, whatever is doubtful about it, and the choice of what is taken over. */
export const ImportPreview = (props: ImportPreviewProps) => {
  const { name, preview, scene, disabled, onCommit } = props;
  const { imports: words } = useTexts();
  const failureText = useFailureText();
  const { counts, remarked, remarkedTotal, rows, encoding, plain } = preview;
  const [filter, setFilter] = useState<CellFilter>(remarkedTotal > 0 ? 'all' : 'plain');
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  // What was left out of one preview may not be there in the next.
  const gone = [...remarked, ...plain].filter(({ key }) => leftOut.has(key)).map(({ key }) => key);
  const taken = counts.fresh + counts.replaced - gone.length;
  const take = (key: string, wanted: boolean): void =>
    setLeftOut((before) => withMember(before, key, !wanted));
  return (
    <div data-preview={preview.digest.slice(0, 12)}>
      <p className={styles.summary}>
        <strong>{name}</strong>
        {encoding !== null && <span>{words.encoding(encoding)}</span>}
        <span>{words.countsLine(counts)}</span>
        <Button
          type="primary"
          disabled={disabled || taken === 0}
          onClick={() => onCommit(gone)}
          data-act="commit-import"
        >
          {words.commit(taken)}
        </Button>
        {taken === 0 && <span className={styles.hint}>{words.nothingToTake}</span>}
      </p>
      <TableList {...props} />
      <LabelList {...props} labels={preview.labels} />
      <section aria-label={words.cells}>
        <h2 className={styles.heading}>{words.cells}</h2>
        <div className={styles.act}>
          <Radio.Group
            value={filter}
            optionType="button"
            size="small"
            aria-label={words.show}
            onChange={({ target }) => setFilter(target.value)}
            options={cellFilters.map((each) => ({
              value: each,
              label: `${words.filters[each]} ${each === 'plain' ? counts.cells - remarkedTotal : filterCells(preview, each).length}`,
            }))}
          />
          {remarkedTotal > remarked.length && (
            <span className={styles.hint}>{words.listed(remarked.length, remarkedTotal)}</span>
          )}
          {filter === 'plain' && counts.cells - remarkedTotal > plain.length && (
            <span className={styles.hint}>{words.plainListed(plain.length)}</span>
          )}
        </div>
        <CellTable
          cells={filterCells(preview, filter)}
          scene={scene}
          leftOut={leftOut}
          disabled={disabled}
          onTake={take}
        />
      </section>
      {rows.length > 0 && (
        <details>
          <summary>{words.rowsLeftOut(rows.length)}</summary>
          <ul className={styles.rows}>
            {rows.map((each) => (
              <li key={failureText(each)}>{failureText(each)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};
