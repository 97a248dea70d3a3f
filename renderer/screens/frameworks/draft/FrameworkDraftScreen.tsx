import { DeleteOutlined, UndoOutlined } from '@ant-design/icons';
import { App, Button, Segmented } from 'antd';
import { useCallback, useEffect, useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Failure } from '#shared/contract/failure.ts';
import { useAddress } from '../../../application/address.ts';
import { useRead, useWrite } from '../../../application/client.tsx';
import { routes } from '../../../application/routes.ts';
import { saveAllNow } from '../../../application/saving.ts';
import { useTexts } from '../../../application/texts.tsx';
import { useConfirmDanger } from '../../../components/ConfirmDanger.tsx';
import { FailureAlert } from '../../../components/FailureAlert.tsx';
import { PageFrame } from '../../../components/PageFrame.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { Waiting } from '../../../components/Waiting.tsx';
import { WeightingsPane } from '../../weightings/index.tsx';
import { findNode } from '../view/nodes.ts';
import { CheckPanel } from './CheckPanel.tsx';
import { useDraftEditing } from './draft-editing.ts';
import styles from './FrameworkDraftScreen.module.css';
import { GeneralForm } from './GeneralForm.tsx';
import { IndicatorsPane } from './IndicatorsPane.tsx';
import { placeOf, troubledNodes } from './problem-place.ts';
import { RulesForm } from './RulesForm.tsx';
import { ScoreSum } from './ScoreSum.tsx';

const tabs = ['indicators', 'weights', 'rules', 'general'] as const;
type Tab = (typeof tabs)[number];
const noProblems: readonly Failure[] = [];

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;

/** A draft: everything in it can be changed, each change is saved and can be undone, and the check runs along. */
export const FrameworkDraftScreen = () => {
  const { id = '' } = useParams();
  // Another draft has its own edits to undo.
  return <DraftEditor key={id} id={id} />;
};

const DraftEditor = ({ id }: { readonly id: string }) => {
  const { frameworks: texts } = useTexts();
  const draft = useRead('frameworks.getDraft', { id });
  const check = useRead(
    'frameworks.check',
    { id },
    { enabled: draft.data !== undefined, keepPrevious: true },
  );
  const editing = useDraftEditing(id);
  const publish = useWrite('frameworks.publish');
  const discard = useWrite('frameworks.discardDraft');
  const confirmDanger = useConfirmDanger();
  const { modal, message } = App.useApp();
  const navigate = useNavigate();
  const [search, show] = useAddress();
  const document = draft.data?.document;
  const problems = check.data ?? noProblems;
  const troubled = useMemo(
    () => (document ? troubledNodes(problems, document) : undefined),
    [problems, document],
  );

  const { undo } = editing;
  const undoLast = useCallback(async () => {
    const outcome = await undo();
    if (!outcome) return;
    void message.info(
      outcome.kept > 0
        ? texts.draft.undoneKept(outcome.reverted, outcome.kept)
        : texts.draft.undone(outcome.reverted),
    );
  }, [undo, message, texts]);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || isTyping(event.target))
        return;
      event.preventDefault();
      void undoLast();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [undoLast]);

  const crumbs = [{ label: texts.title, to: routes.frameworks() }];
  if (!document)
    return (
      <PageFrame title={texts.title} remembered={false}>
        {draft.failure ? <FailureAlert failure={draft.failure} onRetry={draft.reload} /> : <Waiting />}
      </PageFrame>
    );

  const tab: Tab = tabs.find((each) => each === search.get('tab')) ?? 'indicators';
  const node = findNode(document, search.get('indicator'));
  const open = (next: Tab, nodeId: string | null = null): void =>
    show({ tab: next === 'indicators' ? null : next, indicator: nodeId });
  const goTo = (problem: Failure): void => {
    const place = placeOf(problem, document);
    open(place.tab, place.tab === 'indicators' ? place.node : null);
  };

  const askToPublish = (): void => {
    const typed = saveAllNow();
    if (problems.length > 0) {
      void message.warning(texts.draft.notYet(problems.length));
      return;
    }
    modal.confirm({
      title: texts.draft.publishTitle(document.title),
      content: texts.draft.publishDetail,
      okText: texts.draft.publish,
      onOk: async () => {
        await typed;
        const outcome = await publish.attempt({ id });
        if (!outcome.ok) return;
        void message.success(texts.draft.published(outcome.value.number));
        navigate(routes.frameworkVersion(outcome.value.versionId), { replace: true });
      },
    });
  };
  const askToDiscard = async (): Promise<void> => {
    const agreed = await confirmDanger({
      title: texts.draft.discardTitle(document.title),
      consequences: texts.draft.discardDetail,
      action: texts.draft.discard,
    });
    if (!agreed) return;
    const outcome = await discard.attempt({ id });
    if (outcome.ok) navigate(routes.frameworks(), { replace: true });
  };

  return (
    <PageFrame
      title={document.title}
      breadcrumbs={crumbs}
      facts={
        <>
          <StateTag tone="waiting">{texts.states.draft}</StateTag>
          <ScoreSum document={document} />
        </>
      }
      extra={
        <>
          <Segmented
            size="small"
            value={tab}
            onChange={(next) => open(next)}
            options={tabs.map((value) => ({ value, label: texts.tabs[value] }))}
          />
          <Button
            icon={<UndoOutlined aria-hidden />}
            disabled={!editing.canUndo}
            title={texts.draft.undo}
            aria-label={texts.draft.undo}
            onClick={() => void undoLast()}
          />
          <Button
            icon={<DeleteOutlined aria-hidden />}
            title={texts.draft.discard}
            aria-label={texts.draft.discard}
            onClick={() => void askToDiscard()}
          />
        </>
      }
      action={
        <Button type="primary" loading={publish.isPending} onClick={askToPublish}>
          {texts.draft.publish}
        </Button>
      }
      fill
    >
      <div className={styles.editor}>
        <FailureAlert
          failure={editing.failure ?? publish.failure ?? discard.failure}
          onClose={editing.forgetFailure}
        />
        <div className={styles.body}>
          {tab === 'indicators' && (
            <IndicatorsPane
              document={document}
              node={node}
              editing={editing}
              troubled={troubled}
              onSelect={(nodeId) => open('indicators', nodeId)}
            />
          )}
          {tab === 'weights' && <WeightingsPane frameworkId={id} document={document} draft={editing} />}
          {tab === 'rules' && <RulesForm document={document} editing={editing} />}
          {tab === 'general' && <GeneralForm document={document} editing={editing} />}
        </div>
        <CheckPanel
          problems={problems}
          failure={check.failure}
          checked={check.data !== undefined}
          onGoTo={goTo}
        />
      </div>
    </PageFrame>
  );
};
