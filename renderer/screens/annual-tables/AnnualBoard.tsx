import { Button, Checkbox, Modal, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useRead } from '../../application/client.tsx';
import { saveAllNow } from '../../application/saving.ts';
import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import paper from '../results/paper.module.css';
import { AnnualRow } from './AnnualRow.tsx';
import styles from './annual-tables.module.css';
import { ExportDialog } from './ExportDialog.tsx';
import { LinksDialog } from './LinksDialog.tsx';
import type { AnnualProgress, AnnualScene } from './scene.ts';
import { TemplateList } from './TemplateList.tsx';

interface AnnualBoardProps {
  readonly scene: AnnualScene;
  readonly tableId: string | null;
  readonly onTable: (tableId: string) => void;
  readonly onSubject: (subjectId: string) => void;
  /** Opens a template for editing. */
  readonly onEdit: (templateId: string) => void;
}

type Dialog = 'links' | 'templates' | 'export';

/** The tables of one subject: one table at a time, filled in as typed. */
export const AnnualBoard = ({ scene, tableId, onTable, onSubject, onEdit }: AnnualBoardProps) => {
  const { screen: words, templates } = useTexts().annualTables;
  const { evaluation, subject, template, tables } = scene;
  const progress = useRead('annualTables.progress', { evaluationId: evaluation.id }, { keepPrevious: true });
  const [onlyDoubts, setOnlyDoubts] = useState(false);
  const [onlyBlank, setOnlyBlank] = useState(false);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { document } = template;
  const table = document.tables.find(({ id }) => id === tableId) ?? document.tables[0];
  const cells = new Map(tables.subjects[0]?.cells.map((cell) => [cell.fieldId, cell]));
  const links = new Map(tables.links.map((link) => [link.fieldId, link.items]));
  const proposals = new Map(tables.proposals.map((proposal) => [proposal.fieldId, proposal.items]));
  const lines = (table?.fields ?? []).flatMap((field) => {
    const cell = cells.get(field.id);
    if (!cell) return [];
    const isBlank = cell.current === null && cell.blankReason === null;
    if ((onlyDoubts && cell.doubts.length === 0) || (onlyBlank && !isBlank)) return [];
    return [{ field, cell }];
  });
  const own = progress.data?.find(({ id }) => id === subject.id);
  const subjects: readonly Pick<AnnualProgress, 'id' | 'name' | 'filled' | 'fields'>[] = progress.data ?? [
    { ...subject, filled: 0, fields: 0 },
  ];
  const openDialog = (wanted: Dialog): void => {
    void saveAllNow();
    setDialog(wanted);
  };
  return (
    <>
      <div className={styles.bar}>
        <Select
          value={subject.id}
          onChange={onSubject}
          className={styles.subject ?? ''}
          popupMatchSelectWidth={false}
          showSearch={{ optionFilterProp: 'label' }}
          options={subjects.map(({ id, name }) => ({ value: id, label: name }))}
          optionRender={({ value, label }) => {
            const each = subjects.find(({ id }) => id === value);
            return each ? words.subjectOption(each.name, each.filled, each.fields) : label;
          }}
          aria-label={words.subject}
        />
        {own !== undefined && <span className={styles.count}>{words.progress(own.filled, own.fields)}</span>}
        {own !== undefined && own.doubts > 0 && (
          <StateTag tone="warning">{words.doubts(own.doubts)}</StateTag>
        )}
        <Checkbox checked={onlyBlank} onChange={({ target }) => setOnlyBlank(target.checked)}>
          {words.onlyBlank}
        </Checkbox>
        <Checkbox checked={onlyDoubts} onChange={({ target }) => setOnlyDoubts(target.checked)}>
          {words.onlyDoubts}
        </Checkbox>
        <span className={styles.space} />
        <Button type="primary" onClick={() => openDialog('export')}>
          {words.export}
        </Button>
      </div>
      <div className={styles.bar}>
        <Segmented
          value={table?.id ?? ''}
          onChange={onTable}
          options={document.tables.map(({ id, title }) => ({ value: id, label: title }))}
          aria-label={words.tables}
        />
        {(scene.isLocked || scene.isFinal) && (
          <span className={styles.locked} role="status">
            {scene.isLocked ? words.locked : words.scoresLocked}
          </span>
        )}
        <span className={styles.space} />
        <Button disabled={scene.isLocked} onClick={() => openDialog('links')}>
          {tables.proposals.length > 0 ? words.linksWaiting(tables.proposals.length) : words.links}
        </Button>
        <Button onClick={() => openDialog('templates')}>{words.templates}</Button>
      </div>
      {lines.length === 0 ? (
        <EmptyState title={table && table.fields.length > 0 ? words.nothing : words.empty} />
      ) : (
        <div className={`${paper.pane} ${styles.table}`}>
          <table className={paper.table} data-table={table?.id}>
            <thead>
              <tr>
                <th scope="col">{words.field}</th>
                <th scope="col">{words.unit}</th>
                <th scope="col">{words.previous(tables.previous?.year ?? evaluation.year - 1)}</th>
                <th scope="col">{words.current(evaluation.year)}</th>
                <th scope="col">{words.note}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ field, cell }) => (
                <AnnualRow
                  key={`${subject.id} ${field.id}`}
                  scene={scene}
                  field={field}
                  cell={cell}
                  linked={links.get(field.id) ?? []}
                  proposed={proposals.get(field.id) ?? []}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {dialog === 'links' && <LinksDialog scene={scene} onClose={() => setDialog(null)} />}
      {dialog === 'export' && (
        <ExportDialog scene={scene} progress={progress.data ?? []} onClose={() => setDialog(null)} />
      )}
      {dialog === 'templates' && (
        <Modal open width={900} title={templates.title} footer={null} onCancel={() => setDialog(null)}>
          <TemplateList evaluation={evaluation} onEdit={onEdit} onUsed={() => setDialog(null)} />
        </Modal>
      )}
    </>
  );
};
