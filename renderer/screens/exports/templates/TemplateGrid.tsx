import type { TemplateMapping, TemplateSheet } from '#shared/model/issued-template.ts';
import { columnLetters } from '#shared/reports/cell-address.ts';
import { useTexts } from '../../../application/texts.tsx';
import { coveringOf } from './mappings.ts';
import { type SourceItems, sourceWords } from './source-words.ts';
import styles from './TemplateExport.module.css';

interface TemplateGridProps {
  readonly sheet: TemplateSheet;
  readonly mappings: readonly TemplateMapping[];
  readonly items: SourceItems;
  readonly chosen: string | null;
  readonly onChoose: (cell: string) => void;
}

/** A sheet of the form as it is printed, merged cells as one; what will be written stands in its cell. */
export const TemplateGrid = ({ sheet, mappings, items, chosen, onChoose }: TemplateGridProps) => {
  const { issuedTemplates: words } = useTexts();
  const rows = Map.groupBy(sheet.cells, ({ cell }) => Number(/\d+$/.exec(cell)?.[0] ?? '0'));
  return (
    <div className={styles.grid}>
      <table aria-label={sheet.name}>
        <thead>
          <tr>
            <td />
            {Array.from({ length: sheet.columnCount }, (_, column) => (
              <th key={columnLetters(column)} scope="col">
                {columnLetters(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: sheet.rowCount }, (_, index) => index + 1).map((row) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {(rows.get(row) ?? []).map(({ cell, text, closed, rowSpan, columnSpan }) => {
                const covering = coveringOf(mappings, sheet.name, cell);
                const shown = covering ? sourceWords(covering.source, words, items) : text;
                return (
                  <td key={cell} rowSpan={rowSpan} colSpan={columnSpan} data-cell={cell}>
                    <button
                      type="button"
                      disabled={closed !== null && covering === null}
                      className={covering ? styles.mapped : styles.cell}
                      aria-pressed={chosen === cell}
                      aria-label={`${cell} ${closed ? words.closed[closed] : shown}`}
                      title={closed ? words.closed[closed] : shown}
                      onClick={() => onChoose(cell)}
                    >
                      {closed === 'formula' ? `ƒ ${shown}` : shown}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
