import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { Failure, Outcome } from '#shared/contract/failure.ts';
import { useRead, useWrite } from '../../application/client.tsx';
import { saveAllNow } from '../../application/saving.ts';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { SavedText, SavedTextArea } from '../../components/SavedTextArea.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { isYear } from '../evaluations/BasicsFields.tsx';
import { useOfferUndo } from '../evaluations/use-undo.tsx';
import paper from '../results/paper.module.css';
import styles from './annual-tables.module.css';
import { FieldEditor } from './FieldEditor.tsx';

interface TemplateEditorProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** A copied template: its tables and their fields, edited in place. */
export const TemplateEditor = ({ id, onClose }: TemplateEditorProps) => {
  const { templates: words, screen } = useTexts().annualTables;
  const read = useRead('annualTemplates.get', { id });
  const setting = useWrite('annualTemplates.set');
  const addingTable = useWrite('annualTemplates.addTable');
  const settingTable = useWrite('annualTemplates.setTable');
  const ordering = useWrite('annualTemplates.orderTables');
  const removingTable = useWrite('annualTemplates.removeTable');
  const addingField = useWrite('annualTemplates.addField');
  const movingField = useWrite('annualTemplates.moveField');
  const removingField = useWrite('annualTemplates.removeField');
  const takingBack = useWrite('annualTemplates.undo');
  const offerUndo = useOfferUndo();
  const [tableId, setTableId] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (read.failure) return <FailureAlert failure={read.failure} onRetry={read.reload} />;
  if (!read.data) return <Waiting />;
  const { document } = read.data;
  const index = Math.max(
    0,
    document.tables.findIndex((each) => each.id === tableId),
  );
  const table = document.tables[index];

  const tell = <Value,>(outcome: Outcome<Value>): Value | null => {
    setFailure(outcome.ok ? null : outcome.failure);
    return outcome.ok ? outcome.value : null;
  };
  const removed = (what: string, outcome: Outcome<{ readonly batch: string }>): void => {
    const done = tell(outcome);
    if (done) offerUndo(what, () => takingBack.attempt({ id, batch: done.batch }));
  };
  const addTable = async (): Promise<void> => {
    const made = tell(await addingTable.attempt({ id, title: words.newTable }));
    if (made) setTableId(made.tableId);
  };
  const moveTable = async (by: 1 | -1): Promise<void> => {
    if (!table) return;
    const ids = document.tables.map((each) => each.id).filter((each) => each !== table.id);
    ids.splice(index + by, 0, table.id);
    setTableId(table.id);
    tell(await ordering.attempt({ id, tableIds: ids }));
  };
  const wanted = (text: string) =>
    text.trim() === '' ? <span className={styles.doubt}>{words.wanted}</span> : null;
  return (
    <div className={styles.editor}>
      <div className={styles.bar}>
        <h2 className={styles.heading}>{words.editing(document.title)}</h2>
        <span className={styles.space} />
        <Button
          type="primary"
          onClick={() => {
            void saveAllNow();
            onClose();
          }}
        >
          {words.back}
        </Button>
      </div>
      <FailureAlert failure={failure} onClose={() => setFailure(null)} />
      <div className={styles.facts}>
        <span className={styles.fact} style={{ flex: 'none' }}>
          {words.year}
          <span className={styles.year}>
            <SavedText
              value={String(document.year)}
              label={words.year}
              maxLength={4}
              refuse={(text) => (isYear(text) ? null : <span className={styles.doubt}>{words.year}</span>)}
              onSave={(text) => setting.mutateAsync({ id, fields: { year: Number(text) } })}
            />
          </span>
        </span>
        <span className={styles.fact}>
          {words.name}
          <span className={styles.wide}>
            <SavedText
              value={document.title}
              label={words.name}
              maxLength={200}
              refuse={wanted}
              onSave={(title) => setting.mutateAsync({ id, fields: { title } })}
            />
          </span>
        </span>
        <span className={styles.fact}>
          {words.note}
          <span className={styles.wide}>
            <SavedTextArea
              value={document.note}
              label={words.note}
              rows={1}
              maximumRows={3}
              maxLength={2000}
              onSave={(note) => setting.mutateAsync({ id, fields: { note } })}
            />
          </span>
        </span>
      </div>
      <div className={styles.bar}>
        <Segmented
          value={table?.id ?? ''}
          onChange={(next) => {
            void saveAllNow();
            setTableId(next);
          }}
          options={document.tables.map((each) => ({ value: each.id, label: each.title }))}
          aria-label={words.tables}
        />
        <Button size="small" onClick={() => void addTable()}>
          {words.addTable}
        </Button>
      </div>
      {table && (
        <>
          <div className={styles.bar} key={table.id}>
            <div className={styles.tableTitle}>
              <SavedText
                value={table.title}
                label={words.table}
                maxLength={60}
                refuse={wanted}
                onSave={(title) => settingTable.mutateAsync({ id, tableId: table.id, fields: { title } })}
              />
            </div>
            <Button size="small" disabled={index === 0} onClick={() => void moveTable(-1)}>
              {words.tableUp}
            </Button>
            <Button
              size="small"
              disabled={index === document.tables.length - 1}
              onClick={() => void moveTable(1)}
            >
              {words.tableDown}
            </Button>
            <Button
              size="small"
              danger
              onClick={() =>
                void removingTable
                  .attempt({ id, tableId: table.id })
                  .then((outcome) => removed(words.removedTable(table.title), outcome))
              }
            >
              {words.removeTable}
            </Button>
            <span className={styles.space} />
            <Button
              size="small"
              onClick={() =>
                void addingField
                  .attempt({
                    id,
                    tableId: table.id,
                    at: table.fields.length,
                    field: {
                      name: words.newField,
                      unit: '',
                      kind: 'number',
                      level: 0,
                      note: '',
                      aliases: [],
                    },
                  })
                  .then(tell)
              }
            >
              {words.addField}
            </Button>
          </div>
          <div className={`${paper.pane} ${styles.table}`}>
            <table className={paper.table}>
              <thead>
                <tr>
                  <th scope="col">{words.field}</th>
                  <th scope="col">{words.unit}</th>
                  <th scope="col">{words.kind}</th>
                  <th scope="col">{words.level}</th>
                  <th scope="col">{words.fieldNote}</th>
                  <th scope="col">{words.aliases}</th>
                  <th scope="col">{words.actions}</th>
                </tr>
              </thead>
              <tbody>
                {table.fields.map((field, position) => (
                  <FieldEditor
                    key={field.id}
                    templateId={id}
                    field={field}
                    refuse={wanted}
                    isFirst={position === 0}
                    isLast={position === table.fields.length - 1}
                    onMove={(by) =>
                      void movingField
                        .attempt({ id, fieldId: field.id, tableId: table.id, to: position + by })
                        .then(tell)
                    }
                    onRemove={() =>
                      void removingField
                        .attempt({ id, fieldId: field.id })
                        .then((outcome) => removed(words.removedField(field.name), outcome))
                    }
                  />
                ))}
              </tbody>
            </table>
            {table.fields.length === 0 && <p className={styles.quiet}>{screen.empty}</p>}
          </div>
        </>
      )}
    </div>
  );
};
