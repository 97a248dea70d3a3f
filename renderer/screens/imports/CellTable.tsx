import { Checkbox } from 'antd';
import type { ImportEntry } from '#shared/contract/methods/imports.ts';
import { useFailureText, useTexts } from '../../application/texts.tsx';
import { ColumnHeadings } from '../../components/ColumnHeadings.tsx';
import { Pages } from '../../components/Pages.tsx';
import { StateTag, type StateTone } from '../../components/StateTag.tsx';
import paper from '../results/paper.module.css';
import { heldText, type ImportScene } from './import-scene.ts';
import styles from './imports.module.css';

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
  if (cells.length === 0) return <p className={styles.hint}>{words.noCells}</p>;
  return (
    <Pages items={cells} words={words}>
      {(shown) => (
        <div className={`${paper.pane} ${styles.pane}`}>
          <table className={paper.table}>
            <caption className="visually-hidden">{words.cells}</caption>
            <thead>
              <tr>
                <ColumnHeadings
                  headings={[
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
                  ]}
                />
              </tr>
            </thead>
            <tbody>
              {shown.map((entry) => (
                <CellRow key={entry.key} {...props} entry={entry} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Pages>
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
