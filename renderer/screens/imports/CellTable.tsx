import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { ImportEntry } from '#shared/contract/methods/imports.ts';
import { useFailureText, useTexts } from '../../application/texts.tsx';
import { StateTag, type StateTone } from '../../components/StateTag.tsx';
import paper from '../results/paper.module.css';
import { heldText, type ImportScene } from './import-scene.ts';
import styles from './imports.module.css';

const perPage = 100;

const toneOf = ({ state, doubts }: ImportEntry): StateTone => {
  if (state === 'refused') return 'bad';
  if (doubts.length > 0 || state === 'replaces') return 'warning';
  return state === 'new' ? 'good' : 'neutral';
};

interface CellTableProps {
  readonly cells: readonly ImportEntry[];
  readonly scene: ImportScene;
  readonly leftOut: ReadonlySet<string>;
  readonly disabled: boolean;
  readonly onTake: (key: string, wanted: boolean) => void;
}

/** Cells with what is stored, what the table says and what becomes of it; a page at a time. */
export const CellTable = (props: CellTableProps) => {
  const { imports: words } = useTexts();
  const { cells } = props;
  const [page, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(cells.length / perPage));
  // Another filter may leave fewer pages than were turned.
  const shownPage = Math.min(page, pages - 1);
  const from = shownPage * perPage;
  const shown = cells.slice(from, from + perPage);
  if (cells.length === 0) return <p className={styles.hint}>{words.noCells}</p>;
  return (
    <>
      <div className={`${paper.pane} ${styles.pane}`}>
        <table className={paper.table}>
          <caption className="visually-hidden">{words.cells}</caption>
          <thead>
            <tr>
              {[
                words.takeColumn,
                words.state,
                words.place,
                words.subject,
                words.item,
                words.scorer,
                words.found,
                words.before,
                words.after,
                words.remark,
              ].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((entry) => (
              <CellRow key={entry.key} {...props} entry={entry} />
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && (
        <div className={styles.pages}>
          <Button size="small" disabled={shownPage === 0} onClick={() => setPage(shownPage - 1)}>
            {words.previous}
          </Button>
          <span>{words.page(from + 1, from + shown.length, cells.length)}</span>
          <Button size="small" disabled={shownPage === pages - 1} onClick={() => setPage(shownPage + 1)}>
            {words.next}
          </Button>
        </div>
      )}
    </>
  );
};

const CellRow = ({
  entry,
  scene,
  leftOut,
  disabled,
  onTake,
}: CellTableProps & { readonly entry: ImportEntry }) => {
  const texts = useTexts();
  const failureText = useFailureText();
  const { imports: words } = texts;
  const { key, sheet, row, column, state, subjectId, item, scorerId, found, before, after } = entry;
  const place = [sheet, words.placeOf(row, column)].filter((each) => each !== '').join(' ');
  const canTake = state === 'new' || state === 'replaces';
  return (
    <tr data-cell={`${column}${row}`} data-state={state}>
      <td className={paper.centre}>
        <Checkbox
          checked={canTake && !leftOut.has(key)}
          disabled={disabled || !canTake}
          aria-label={words.takeCell(place)}
          onChange={({ target }) => onTake(key, target.checked)}
        />
      </td>
      <td className={paper.short}>
        <StateTag tone={toneOf(entry)}>{words.states[state]}</StateTag>
      </td>
      <td className={paper.short}>{place}</td>
      <td>{scene.nameOf('subject', subjectId)}</td>
      <td>{scene.nameOf('item', item)}</td>
      <td>
        {scorerId === null ? (item === null ? '' : words.sharedFact) : scene.nameOf('scorer', scorerId)}
      </td>
      <td className={styles.words}>{found}</td>
      <td className={styles.words}>{heldText(before, item, scene, texts)}</td>
      <td className={styles.words}>{heldText(after, item, scene, texts)}</td>
      <td className={styles.remark}>
        {[...(entry.problem ? [entry.problem] : []), ...entry.doubts]
          .map((each) => failureText(each))
          .join('\n')}
      </td>
    </tr>
  );
};
