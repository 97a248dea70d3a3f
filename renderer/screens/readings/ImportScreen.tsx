import { App, Button, Progress } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { CorrectableFacts } from '#shared/contract/methods/readings.ts';
import { failureOf, useClient } from '../../application/client.tsx';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { PageFrame } from '../../components/PageFrame.tsx';
import { SourceChooser } from '../../components/SourceChooser.tsx';
import { TaskProgress } from '../../components/TaskProgress.tsx';
import { useOfferUndo } from '../evaluations/use-undo.tsx';
import { type HandedDocument, takeHandedDocument } from './handed-document.ts';
import { ImportPreview } from './ImportPreview.tsx';
import styles from './ImportScreen.module.css';
import { factsAreSound } from './plan-facts.ts';
import { useImport } from './use-import.ts';
import { usePaste } from './use-paste.ts';

/** Brings a document in as a plan: chosen, dropped or pasted; read; looked at; kept. */
export const ImportScreen = () => {
  const { readings, plans, application } = useTexts();
  const texts = readings.import;
  const client = useClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const offerUndo = useOfferUndo('bottomLeft');
  const work = useImport();
  const { preview, readFile, readText, isBusy } = work;
  const [corrected, setCorrected] = useState<CorrectableFacts | null>(null);
  const facts = corrected ?? preview?.found.facts ?? null;

  const read = useCallback(
    (document: HandedDocument): void =>
      void ('file' in document ? readFile(document.file) : readText(document.text, texts.pastedName)),
    [readFile, readText, texts],
  );
  useEffect(() => {
    const document = takeHandedDocument();
    if (document) read(document);
  }, [read]);
  usePaste((document) => {
    if (preview === null && !isBusy) read(document);
  });

  const isDuplicate = preview?.found.duplicates.some(({ same }) => same === 'text') ?? false;
  const canKeep = facts !== null && factsAreSound(facts) && !isDuplicate && !work.isBusy;
  const keep = async (then: 'plan' | 'review'): Promise<void> => {
    if (!facts) return;
    const kept = await work.keep(facts);
    if (!kept) return;
    const { planId, batch } = kept;
    navigate(then === 'plan' ? routes.plan(planId) : routes.planReview(planId), { replace: true });
    offerUndo(texts.saved(facts.title), async () => {
      try {
        const value = await client.call('readings.undo', { planId, batch });
        navigate(routes.plans(), { replace: true });
        return { ok: true, value };
      } catch (error) {
        return { ok: false, failure: failureOf(error, 'readings.undo') };
      }
    });
  };
  const startAgain = (): void => {
    setCorrected(null);
    work.startAgain();
  };
  return (
    <PageFrame
      title={preview ? texts.preview : texts.title}
      breadcrumbs={[{ label: plans.title, to: routes.plans() }]}
      remembered={false}
      fill={preview !== null}
      extra={
        preview && (
          <>
            <Button onClick={startAgain}>{texts.another}</Button>
            <Button disabled={!canKeep} onClick={() => void keep('plan')}>
              {texts.save}
            </Button>
          </>
        )
      }
      action={
        preview && (
          <Button type="primary" disabled={!canKeep} onClick={() => void keep('review')}>
            {texts.saveAndReview}
          </Button>
        )
      }
    >
      {preview && facts ? (
        <div className={styles.preview}>
          <FailureAlert failure={work.failure} />
          <TaskProgress task={work.keeping} />
          <ImportPreview preview={preview.found} facts={facts} onFacts={setCorrected} />
        </div>
      ) : (
        <>
          <SourceChooser
            accept=".docx,.doc,.pdf,.html,.htm,.txt,.md,.xlsx,.csv"
            disabled={work.isBusy}
            words={texts}
            onFile={(file) => read({ file })}
            onSeveral={() => void message.warning(texts.oneFile)}
            onText={(text) => read({ text })}
          />
          <div className={styles.under}>
            {work.sending !== null && (
              <div className={styles.sending} role="status">
                {texts.sending}
                <Progress percent={Math.floor(work.sending * 100)} size="small" status="normal" />
                <Button size="small" onClick={work.stopSending}>
                  {application.cancel}
                </Button>
              </div>
            )}
            <TaskProgress task={work.fromFile} />
            <TaskProgress task={work.fromText} />
            {work.failure?.code === 'request.cancelled' ? (
              <p role="status">{texts.stopped}</p>
            ) : (
              <FailureAlert failure={work.failure} />
            )}
          </div>
        </>
      )}
    </PageFrame>
  );
};
