import { Button } from 'antd';
import { useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { Evaluation } from '#shared/model/evaluation.ts';
import { useRead, useWrite } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { useOfferUndo, useUndo } from '../evaluations/use-undo.tsx';
import paper from '../results/paper.module.css';
import styles from './annual-tables.module.css';

interface TemplateListProps {
  readonly evaluation: Evaluation;
  /** Opens a template for editing. */
  readonly onEdit: (templateId: string) => void;
  readonly onUsed?: () => void;
}

/** Templates by year: which one this evaluation uses, and copies to edit. */
export const TemplateList = ({ evaluation, onEdit, onUsed }: TemplateListProps) => {
  const { templates: words, screen } = useTexts().annualTables;
  const list = useRead('annualTemplates.list', {});
  const using = useWrite('annualTables.use');
  const copying = useWrite('annualTemplates.copy');
  const removing = useWrite('annualTemplates.remove');
  const takingBack = useWrite('annualTemplates.undo');
  const undo = useUndo();
  const offerUndo = useOfferUndo();
  const [failure, setFailure] = useState<Failure | null>(null);
  const isLocked = evaluation.state === 'closed';
  const chosen = evaluation.annualTemplateId;

  const use = async (id: string, title: string): Promise<void> => {
    const outcome = await using.attempt({ evaluationId: evaluation.id, templateId: id });
    if (!outcome.ok) return setFailure(outcome.failure);
    // The first choice takes nothing away, so only a change of templates offers the way back.
    if (chosen !== null) undo(`${words.use}: ${title}`, evaluation.id, outcome.value.batch);
    onUsed?.();
  };
  const copy = async (id: string, title: string): Promise<void> => {
    const outcome = await copying.attempt({ id, year: evaluation.year, title: words.copyTitle(title) });
    if (!outcome.ok) return setFailure(outcome.failure);
    onEdit(outcome.value.id);
  };
  const remove = async (id: string, title: string): Promise<void> => {
    const outcome = await removing.attempt({ id });
    if (!outcome.ok) return setFailure(outcome.failure);
    const { batch } = outcome.value;
    offerUndo(words.removed(title), () => takingBack.attempt({ id, batch }));
  };

  if (list.failure) return <FailureAlert failure={list.failure} onRetry={list.reload} />;
  if (!list.data) return <Waiting />;
  return (
    <>
      <p className={styles.quiet}>{words.explained}</p>
      <FailureAlert failure={failure} onClose={() => setFailure(null)} />
      <div className={paper.pane}>
        <table className={paper.table}>
          <thead>
            <tr>
              <th scope="col">{words.year}</th>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.contents}</th>
              <th scope="col">{words.usedBy}</th>
              <th scope="col">{words.actions}</th>
            </tr>
          </thead>
          <tbody>
            {list.data.map((each) => (
              <tr key={each.id} data-template={each.id}>
                <td className={paper.short}>{each.year}</td>
                <th scope="row">
                  {each.title}{' '}
                  <span className={paper.muted}>{each.shipped ? screen.shipped : screen.own}</span>
                </th>
                <td className={paper.short}>{words.contentsOf(each.tableCount, each.fieldCount)}</td>
                <td>{each.usedBy.length === 0 ? words.unused : each.usedBy.join(screen.separator)}</td>
                <td className={styles.actions}>
                  {each.id === chosen ? (
                    <StateTag tone="good">{screen.used}</StateTag>
                  ) : (
                    <Button
                      size="small"
                      type={chosen === null ? 'primary' : 'default'}
                      disabled={isLocked || using.isPending}
                      onClick={() => void use(each.id, each.title)}
                    >
                      {words.use}
                    </Button>
                  )}
                  <Button
                    size="small"
                    disabled={copying.isPending}
                    onClick={() => void copy(each.id, each.title)}
                  >
                    {words.copy}
                  </Button>
                  {!each.shipped && (
                    <>
                      <Button size="small" onClick={() => onEdit(each.id)}>
                        {words.edit}
                      </Button>
                      <Button
                        size="small"
                        danger
                        disabled={each.usedBy.length > 0 || removing.isPending}
                        onClick={() => void remove(each.id, each.title)}
                      >
                        {words.remove}
                      </Button>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};
