import { Button, Modal, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import { fieldsOf } from '#shared/model/annual-table.ts';
import { isSameUnit } from '#shared/reports/annual-tables/units.ts';
import { useWrite } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { useUndo } from '../evaluations/use-undo.tsx';
import paper from '../results/paper.module.css';
import styles from './annual-tables.module.css';
import { type AnnualScene, labelsOf } from './scene.ts';

interface LinksDialogProps {
  readonly scene: AnnualScene;
  readonly onClose: () => void;
}

/** Which fields are indicators' observations: proposals to decide on, links that stand, others by hand. */
export const LinksDialog = ({ scene, onClose }: LinksDialogProps) => {
  const { links: words, screen } = useTexts().annualTables;
  const { evaluation, template, tables } = scene;
  const evaluationId = evaluation.id;
  const linking = useWrite('annualTables.link');
  const declining = useWrite('annualTables.decline');
  const undo = useUndo();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [fieldId, setFieldId] = useState<string | null>(null);
  const [items, setItems] = useState<readonly string[]>([]);
  const fields = new Map(fieldsOf(template.document).map((field) => [field.id, field]));
  const nameOf = (id: string): string => {
    const field = fields.get(id);
    return field ? words.label(field.name, field.unit) : id;
  };
  const namesOf = (wanted: readonly string[]): string => labelsOf(tables, wanted).join(screen.separator);
  // Links of fields the template no longer has say nothing here.
  const known = tables.links.filter((link) => fields.has(link.fieldId));
  const present = known.filter((link) => link.items.length > 0);
  const declined = known.filter((link) => link.items.length === 0 && link.declined);
  const field = fieldId === null ? undefined : fields.get(fieldId);

  const link = async (wanted: string, to: readonly string[]): Promise<boolean> => {
    const outcome = await linking.attempt({
      evaluationId,
      links: [{ fieldId: wanted, items: [...to] }],
      actor: 'lead',
    });
    setFailure(outcome.ok ? null : outcome.failure);
    if (outcome.ok) undo(to.length > 0 ? words.linked : words.unlinked, evaluationId, outcome.value.batch);
    return outcome.ok;
  };
  const decline = async (wanted: string, isDeclined: boolean): Promise<void> => {
    const outcome = await declining.attempt({
      evaluationId,
      fieldId: wanted,
      declined: isDeclined,
      actor: 'lead',
    });
    setFailure(outcome.ok ? null : outcome.failure);
  };
  const line = (id: string, to: string, acts: ReactNode) => (
    <tr key={id} data-field={id}>
      <th scope="row">{nameOf(id)}</th>
      <td>{to}</td>
      <td className={styles.actions}>{acts}</td>
    </tr>
  );
  const isBusy = linking.isPending || declining.isPending;
  return (
    <Modal
      open
      width={860}
      title={words.title}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{words.close}</Button>}
    >
      <p className={styles.quiet}>{words.explained}</p>
      <FailureAlert failure={failure} onClose={() => setFailure(null)} />
      <h3 className={styles.heading}>{words.proposals}</h3>
      {tables.proposals.length === 0 ? (
        <p className={styles.quiet}>{words.noProposals}</p>
      ) : (
        <table className={`${paper.table} ${styles.links}`} data-links="proposed">
          <tbody>
            {tables.proposals.map((proposal) =>
              line(
                proposal.fieldId,
                namesOf(proposal.items),
                <>
                  <Button
                    size="small"
                    type="primary"
                    disabled={isBusy}
                    onClick={() => void link(proposal.fieldId, proposal.items)}
                  >
                    {words.accept}
                  </Button>
                  <Button size="small" disabled={isBusy} onClick={() => void decline(proposal.fieldId, true)}>
                    {words.decline}
                  </Button>
                </>,
              ),
            )}
          </tbody>
        </table>
      )}
      <h3 className={styles.heading}>{words.present}</h3>
      {present.length === 0 && declined.length === 0 ? (
        <p className={styles.quiet}>{words.nonePresent}</p>
      ) : (
        <table className={`${paper.table} ${styles.links}`} data-links="present">
          <tbody>
            {present.map((each) =>
              line(
                each.fieldId,
                namesOf(each.items),
                <Button size="small" disabled={isBusy} onClick={() => void link(each.fieldId, [])}>
                  {words.remove}
                </Button>,
              ),
            )}
            {declined.map((each) =>
              line(
                each.fieldId,
                words.declined,
                <Button size="small" disabled={isBusy} onClick={() => void decline(each.fieldId, false)}>
                  {words.reconsider}
                </Button>,
              ),
            )}
          </tbody>
        </table>
      )}
      <h3 className={styles.heading}>{words.add}</h3>
      <div className={styles.adding}>
        <Select
          value={fieldId}
          onChange={(next) => {
            setFieldId(next);
            setItems(tables.links.find((each) => each.fieldId === next)?.items ?? []);
          }}
          placeholder={words.field}
          className={styles.wide ?? ''}
          showSearch={{ optionFilterProp: 'label' }}
          options={template.document.tables.map((table) => ({
            label: table.title,
            options: table.fields
              .filter(({ kind }) => kind === 'number')
              .map(({ id, name, unit }) => ({ value: id, label: words.label(name, unit) })),
          }))}
          aria-label={words.field}
        />
        <Select
          mode="multiple"
          value={[...items]}
          onChange={setItems}
          placeholder={words.items}
          className={styles.wide ?? ''}
          disabled={field === undefined}
          showSearch={{ optionFilterProp: 'label' }}
          options={tables.items
            .filter(({ unit }) => field !== undefined && isSameUnit(unit, field.unit))
            .map(({ item, label, unit }) => ({ value: item, label: words.label(label, unit) }))}
          aria-label={words.items}
        />
        <Button
          disabled={field === undefined || items.length === 0 || isBusy}
          onClick={() =>
            field !== undefined &&
            void link(field.id, items).then((isDone) => {
              if (!isDone) return;
              setFieldId(null);
              setItems([]);
            })
          }
        >
          {words.accept}
        </Button>
      </div>
    </Modal>
  );
};
