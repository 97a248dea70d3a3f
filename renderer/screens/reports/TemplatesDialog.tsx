import { App, Button, Modal, Upload } from 'antd';
import { useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { Output } from '#shared/contract/index.ts';
import type { Language } from '#shared/contract/methods/settings.ts';
import type { Evaluation, Subject } from '#shared/model/evaluation.ts';
import type { TemplateCheck } from '#shared/model/report-template.ts';
import { fitFileName } from '#shared/reports/file-name.ts';
import { failureOf, useBridge, useRead, useWrite } from '../../application/client.tsx';
import { useSavedFile } from '../../application/saved-file.ts';
import { useFailureText, useTexts } from '../../application/texts.tsx';
import { upload } from '../../application/upload.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { SavedFileOutcome } from '../../components/SavedFileOutcome.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { MissingValues } from './MissingValues.tsx';
import styles from './report.module.css';
import { TemplateFieldTable } from './TemplateFieldTable.tsx';
import { TemplateProblems } from './TemplateProblems.tsx';
import { TemplateTable } from './TemplateTable.tsx';

type Template = Output<'reportTemplates.list'>[number];

interface TemplatesDialogProps {
  readonly evaluation: Evaluation;
  readonly subjects: readonly Subject[];
  readonly language: Language;
  readonly onClose: () => void;
}

/** What the last file that was handed in asks for. */
interface Checked {
  readonly name: string;
  readonly check: TemplateCheck;
}

interface Asking {
  readonly template: Template;
  readonly missing: Output<'reportTemplates.missing'>;
}

/** Word templates of the workspace: adding after a check, filling in, and the fields that can be used. */
export const TemplatesDialog = ({ evaluation, language, onClose }: TemplatesDialogProps) => {
  const { reports } = useTexts();
  const words = reports.templates;
  const { client, ...bridge } = useBridge();
  const { modal, message } = App.useApp();
  const failureText = useFailureText();
  const templates = useRead('reportTemplates.list', {});
  const { attempt: add } = useWrite('reportTemplates.add');
  const { attempt: remove } = useWrite('reportTemplates.remove');
  const work = useSavedFile('reportTemplates.fill');
  const [checked, setChecked] = useState<Checked | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isChecking, setChecking] = useState(false);
  const evaluationId = evaluation.id;

  const begin = (): void => {
    setFailure(null);
    setChecked(null);
    setAsking(null);
    work.clear();
  };

  const take = async (file: File): Promise<void> => {
    begin();
    setChecking(true);
    try {
      const { handle } = await upload(client, file);
      const check = await client.call('reportTemplates.preview', { handle });
      setChecked({ name: file.name, check });
      const outcome = check.problems.length === 0 ? await add({ handle, actor: 'lead' }) : null;
      if (outcome?.ok) message.success(words.added(file.name));
      else {
        if (outcome) setFailure(outcome.failure);
        await client.call('files.close', { handle });
      }
    } catch (error) {
      setFailure(failureOf(error, 'reportTemplates.preview'));
    }
    setChecking(false);
  };

  const fill = (template: Template, inPlaceOfMissing: string | null): void => {
    setAsking(null);
    const name = words.filledName(template.name.replace(/\.docx$/i, ''), evaluation.title);
    void work.start(
      { id: template.id, evaluationId, subjectIds: [], language, inPlaceOfMissing },
      fitFileName(name, template.perSubject ? '.zip' : '.docx'),
    );
  };

  /** What has no value is named before anything is written. */
  const ask = async (template: Template): Promise<void> => {
    begin();
    try {
      const missing = await client.call('reportTemplates.missing', {
        id: template.id,
        evaluationId,
        subjectIds: [],
        language,
      });
      if (missing.length === 0) fill(template, null);
      else setAsking({ template, missing });
    } catch (error) {
      setFailure(failureOf(error, 'reportTemplates.missing'));
    }
  };

  const takeOut = async ({ id, name }: Template): Promise<void> => {
    begin();
    try {
      const target = await bridge.chooseTarget(name);
      if (!target) return;
      const { handle, sha256 } = await client.call('reportTemplates.open', { id });
      const saved = await target.save(handle, sha256);
      if (!saved.saved) setFailure(saved.failure);
    } catch (error) {
      setFailure(failureOf(error, 'reportTemplates.open'));
    }
  };

  const discard = ({ id, name }: Template): void => {
    void modal.confirm({
      title: words.removeConfirm(name),
      okText: words.remove,
      okButtonProps: { danger: true },
      onOk: async () => {
        begin();
        const outcome = await remove({ id, actor: 'lead' });
        if (!outcome.ok) message.error(failureText(outcome.failure));
      },
    });
  };

  const isBusy = isChecking || work.isBusy;
  return (
    <Modal open width={920} title={words.title} footer={null} onCancel={onClose} mask={{ closable: false }}>
      <p className={styles.quiet}>{words.explained}</p>
      <div className={styles.dialogActs}>
        <Upload
          accept=".docx"
          showUploadList={false}
          disabled={isBusy}
          beforeUpload={(file) => {
            void take(file);
            return false;
          }}
        >
          <Button type="primary" loading={isChecking}>
            {words.add}
          </Button>
        </Upload>
        {isChecking && <span className={styles.quiet}>{words.checking}</span>}
      </div>
      <div className={styles.said}>
        <FailureAlert failure={failure ?? templates.failure} />
        {checked && <TemplateProblems name={checked.name} check={checked.check} />}
        {asking && (
          <MissingValues
            missing={asking.missing}
            onFill={(inPlaceOfMissing) => fill(asking.template, inPlaceOfMissing)}
          />
        )}
      </div>
      <div className={styles.said} aria-live="polite">
        <SavedFileOutcome
          work={work}
          words={reports}
          done={({ name, papers, compared }) => words.filled(name, papers, compared)}
          closable
        />
      </div>
      {!templates.data ? (
        <Waiting />
      ) : templates.data.length === 0 ? (
        <EmptyState title={words.none} remedy={words.noneRemedy} />
      ) : (
        <TemplateTable
          templates={templates.data}
          isBusy={isBusy}
          onFill={(template) => void ask(template)}
          onTakeOut={(template) => void takeOut(template)}
          onRemove={discard}
        />
      )}
      <TemplateFieldTable evaluationId={evaluationId} language={language} />
    </Modal>
  );
};
