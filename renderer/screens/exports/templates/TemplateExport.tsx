import { App, Button } from 'antd';
import { useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { IssuedTemplate } from '#shared/model/issued-template.ts';
import { failureOf, useClient, useRead, useTask, useWrite } from '../../../application/client.tsx';
import { useTexts } from '../../../application/texts.tsx';
import { upload } from '../../../application/upload.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { FailureAlert } from '../../../components/FailureAlert.tsx';
import { FileButton } from '../../../components/FileButton.tsx';
import { TaskProgress } from '../../../components/TaskProgress.tsx';
import { Waiting } from '../../../components/Waiting.tsx';
import { useOfferUndo } from '../../evaluations/use-undo.tsx';
import type { ExportProps } from '../WorkbookExport.tsx';
import styles from './TemplateExport.module.css';
import { TemplateForm } from './TemplateForm.tsx';

/** Issued forms: imported once, what belongs where stated once, filled in whenever it is wanted. */
export const TemplateExport = ({ snapshot }: ExportProps) => {
  const { issuedTemplates: words } = useTexts();
  const client = useClient();
  const { message } = App.useApp();
  const templates = useRead('issuedTemplates.list', {});
  const importing = useTask('issuedTemplates.import');
  const remove = useWrite('issuedTemplates.remove');
  const undo = useWrite('issuedTemplates.undo');
  const offerUndo = useOfferUndo();
  const [chosen, setChosen] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { run } = importing;
  const list = templates.data ?? [];
  const shown = list.find(({ id }) => id === chosen) ?? list[0] ?? null;

  const take = async (file: File): Promise<void> => {
    setFailure(null);
    try {
      const { handle } = await upload(client, file);
      const outcome = await run({ handle });
      if (!outcome.ok) {
        client.call('files.close', { handle }).catch(() => undefined);
        return setFailure(outcome.failure);
      }
      const { template, batch } = outcome.value;
      setChosen(template.id);
      if (batch === null) message.info(words.known(template.name));
      else offerUndo(words.imported(template.name), () => undo.attempt({ id: template.id, batch }));
    } catch (error) {
      setFailure(failureOf(error, 'issuedTemplates.import'));
    }
  };
  const drop = async ({ id, name }: IssuedTemplate): Promise<void> => {
    const outcome = await remove.attempt({ id });
    if (outcome.ok) offerUndo(words.removed(name), () => undo.attempt({ id, batch: outcome.value.batch }));
  };
  return (
    <div className={styles.screen}>
      <aside className={styles.list} aria-label={words.list}>
        <FileButton
          type={list.length === 0 ? 'primary' : 'default'}
          accept=".xlsx,.xlsm"
          label={words.import}
          onChoose={(file) => void take(file)}
        >
          {words.import}
        </FileButton>
        <TaskProgress task={importing} />
        <FailureAlert failure={failure ?? templates.failure ?? remove.failure} />
        {templates.isLoading && <Waiting />}
        <ul>
          {list.map((template) => (
            <li key={template.id}>
              <button
                type="button"
                className={styles.template}
                aria-current={template.id === shown?.id}
                onClick={() => setChosen(template.id)}
              >
                <span>{template.name}</span>
                <span className={styles.muted}>{words.mapped(template.mappings.length)}</span>
              </button>
              <Button size="small" type="text" onClick={() => void drop(template)}>
                {words.remove}
              </Button>
            </li>
          ))}
        </ul>
        <p className={styles.muted}>{words.explained}</p>
      </aside>
      {shown ? (
        <TemplateForm key={shown.id} template={shown} snapshot={snapshot} />
      ) : (
        templates.data && <EmptyState title={words.none} remedy={words.explained} />
      )}
    </div>
  );
};
