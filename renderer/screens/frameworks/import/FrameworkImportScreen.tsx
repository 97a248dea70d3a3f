import { App, Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { codeCollisions, sheetRowKey } from '#shared/model/framework-import.ts';
import { failureOf, useClient, useRead } from '../../../application/client.tsx';
import { routes } from '../../../application/routes.ts';
import { useTexts } from '../../../application/texts.tsx';
import { FailureAlert } from '../../../components/FailureAlert.tsx';
import { PageFrame } from '../../../components/PageFrame.tsx';
import { SourceChooser } from '../../../components/SourceChooser.tsx';
import { TaskProgress } from '../../../components/TaskProgress.tsx';
import { useOfferUndo } from '../../evaluations/use-undo.tsx';
import styles from './FrameworkImportScreen.module.css';
import { SystemPreview } from './SystemPreview.tsx';
import { useFrameworkImport } from './use-framework-import.ts';

/** Brings an issued table of indicators in as a draft: chosen, dropped or pasted; looked at; made. */
export const FrameworkImportScreen = () => {
  const { frameworks, frameworkImports: words } = useTexts();
  const client = useClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const offerUndo = useOfferUndo('bottomLeft');
  const plans = useRead('plans.list', {});
  const work = useFrameworkImport();
  const [title, setTitle] = useState<string | null>(null);
  const [planId, setPlanId] = useState<string | null>(null);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const { preview, isBusy } = work;
  const shownTitle = title ?? (preview?.title || words.pasted);
  const lines = preview?.lines ?? [];
  const kept = lines.filter((line) => !leftOut.has(sheetRowKey(line)));
  const problems = codeCollisions(kept);
  const create = async (): Promise<void> => {
    const made = await work.create({
      title: shownTitle.trim(),
      planId,
      leaveOut: lines
        .filter((line) => leftOut.has(sheetRowKey(line)))
        .map(({ sheet, row }) => ({ sheet, row })),
    });
    if (!made) return;
    navigate(routes.frameworkDraft(made.draftId), { replace: true });
    offerUndo(words.done(shownTitle.trim(), made.cited, kept.length), async () => {
      try {
        const value = await client.call('frameworkImports.undo', {
          draftId: made.draftId,
          batch: made.batch,
          plan: made.plan,
        });
        navigate(routes.frameworks(), { replace: true });
        return { ok: true, value };
      } catch (error) {
        return { ok: false, failure: failureOf(error, 'frameworkImports.undo') };
      }
    });
  };
  const startAgain = (): void => {
    setTitle(null);
    setLeftOut(new Set());
    work.startAgain();
  };
  return (
    <PageFrame
      title={words.title}
      breadcrumbs={[{ label: frameworks.title, to: routes.frameworks() }]}
      remembered={false}
      extra={preview && <Button onClick={startAgain}>{words.another}</Button>}
      action={
        preview && (
          <Button
            type="primary"
            disabled={isBusy || shownTitle.trim() === '' || kept.length === 0 || problems.length > 0}
            onClick={() => void create()}
          >
            {words.create}
          </Button>
        )
      }
    >
      <div className={styles.under}>
        <TaskProgress task={work.reading} />
        <TaskProgress task={work.creating} />
        <FailureAlert failure={work.failure} />
      </div>
      {preview && (
        <SystemPreview
          preview={preview}
          title={shownTitle}
          onTitle={setTitle}
          plans={plans.data ?? []}
          planId={planId}
          onPlan={setPlanId}
          leftOut={leftOut}
          onLeftOut={setLeftOut}
          problems={problems}
          isReading={isBusy}
          onSheets={(sheets) => void work.chooseSheets(sheets)}
        />
      )}
      {/* What was pasted is still there when another look is wanted. */}
      <div hidden={preview !== null}>
        <SourceChooser
          accept=".xlsx,.xls,.csv,.txt,.htm,.html"
          disabled={isBusy}
          words={words}
          onFile={(file) => void work.readFile(file)}
          onSeveral={() => void message.warning(words.oneFile)}
          onText={(text) => void work.readText(text)}
        />
      </div>
    </PageFrame>
  );
};
