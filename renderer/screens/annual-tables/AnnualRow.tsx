import { Select } from 'antd';
import type { AnnualCell, AnnualField } from '#shared/model/annual-table.ts';
import { type BlankReason, blankReasons } from '#shared/model/entered-value.ts';
import { useWrite } from '../../application/client.tsx';
import { useFailureText, useTexts } from '../../application/texts.tsx';
import { SavedDecimal } from '../../components/DecimalInput.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { SavedText } from '../../components/SavedTextArea.tsx';
import paper from '../results/paper.module.css';
import styles from './annual-tables.module.css';
import { type AnnualScene, labelsOf } from './scene.ts';

interface AnnualRowProps {
  readonly scene: AnnualScene;
  readonly field: AnnualField;
  readonly cell: AnnualCell;
  readonly linked: readonly string[];
  readonly proposed: readonly string[];
}

/** One line of a table: both years, the remarks, and what a reader would question. */
export const AnnualRow = ({ scene, field, cell, linked, proposed }: AnnualRowProps) => {
  const texts = useTexts();
  const { screen: words } = texts.annualTables;
  const failureText = useFailureText();
  const { evaluation, subject, tables } = scene;
  const writing = useWrite('annualTables.setEntry');
  const key = { evaluationId: evaluation.id, subjectId: subject.id, fieldId: field.id, actor: 'lead' };
  const save = (fields: {
    readonly current?: string | null;
    readonly previous?: string | null;
    readonly blankReason?: BlankReason | null;
    readonly note?: string;
  }) => writing.mutateAsync({ ...key, ...fields });
  const isFixed = scene.isLocked || (cell.isLinked && scene.isFinal);
  const text = (value: string): string | null => (value.trim() === '' ? null : value.trim());
  const current = { label: words.currentOf(field.name), disabled: isFixed };
  const previous = { label: words.previousOf(field.name), disabled: scene.isLocked };
  const isBlank = cell.current === null;
  return (
    <>
      <tr data-field={field.id} data-doubtful={cell.doubts.length > 0}>
        <th scope="row" className={styles.field} style={{ paddingInlineStart: 6 + field.level * 20 }}>
          {field.name}
          {field.note !== '' && <span className={`${paper.stack} ${paper.muted}`}>{field.note}</span>}
          {cell.isLinked && (
            <span className={`${paper.stack} ${styles.linked}`} title={words.linkedExplained}>
              {words.linkedTo(labelsOf(tables, linked).join(words.separator))}
            </span>
          )}
          {proposed.length > 0 && (
            <span className={`${paper.stack} ${paper.muted}`}>
              {words.proposed(labelsOf(tables, proposed).join(words.separator))}
            </span>
          )}
        </th>
        <td className={paper.short}>{field.unit}</td>
        <td className={styles.figure}>
          {field.kind === 'number' ? (
            <SavedDecimal
              {...previous}
              value={cell.previous}
              explains={false}
              onSave={(value) => save({ previous: value })}
            />
          ) : (
            <SavedText
              {...previous}
              value={cell.previous ?? ''}
              maxLength={500}
              onSave={(value) => save({ previous: text(value) })}
            />
          )}
          {cell.previousFrom === 'earlier-evaluation' && tables.previous && (
            <span className={`${paper.stack} ${paper.muted}`}>{words.fromEarlier(tables.previous.year)}</span>
          )}
        </td>
        <td className={styles.current}>
          <div className={styles.answer}>
            <div className={styles.box}>
              {field.kind === 'number' ? (
                <SavedDecimal
                  {...current}
                  value={cell.current}
                  explains={false}
                  onSave={(value) => save({ current: value })}
                />
              ) : (
                <SavedText
                  {...current}
                  value={cell.current ?? ''}
                  maxLength={500}
                  onSave={(value) => save({ current: text(value) })}
                />
              )}
            </div>
            {isBlank && (
              <Select
                variant="borderless"
                className={styles.blank ?? ''}
                popupMatchSelectWidth={false}
                value={cell.blankReason}
                placeholder={words.blankPlaceholder}
                allowClear
                disabled={isFixed}
                onChange={(reason: BlankReason | undefined) =>
                  writing.mutate({ ...key, blankReason: reason ?? null })
                }
                options={blankReasons.map((reason) => ({
                  value: reason,
                  label: texts.rules.blankReasons[reason],
                }))}
                aria-label={words.blankOf(field.name)}
              />
            )}
          </div>
          <FailureAlert failure={writing.variables?.blankReason === undefined ? null : writing.failure} />
        </td>
        <td className={styles.note}>
          <SavedText
            value={cell.note}
            label={words.noteOf(field.name)}
            maxLength={2000}
            disabled={isFixed}
            onSave={(value) => save({ note: value })}
          />
        </td>
      </tr>
      {cell.doubts.length > 0 && (
        <tr data-doubts-of={field.id}>
          <td colSpan={5} className={styles.doubts}>
            {cell.doubts.map((doubt) => (
              <span key={doubt.code} className={paper.stack} data-doubt={doubt.code}>
                {failureText(doubt)}
              </span>
            ))}
          </td>
        </tr>
      )}
    </>
  );
};
