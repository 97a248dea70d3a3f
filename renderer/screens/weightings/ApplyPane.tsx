import { App, Button, Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import type { Weighting, WeightingSettings } from '#shared/model/weighting.ts';
import { compare, exact } from '#shared/scoring/exact.ts';
import { chosenWeights, sourceWeights, type WorkedSources } from '#shared/scoring/weights/chosen-weights.ts';
import type { WorkedComparison } from '#shared/scoring/weights/hierarchy-outcome.ts';
import { newFullScores } from '#shared/scoring/weights/new-full-scores.ts';
import { useWrite } from '../../application/client.tsx';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import type { DraftEditing } from '../frameworks/draft/draft-editing.ts';
import { useMethodWords } from '../frameworks/view/method-words.ts';
import { applyEdits, changedRules } from './apply-edits.ts';
import { CombinationChoice } from './CombinationChoice.tsx';
import { added, FullScoreTable } from './FullScoreTable.tsx';
import { ProblemList } from './ProblemList.tsx';
import { comparisonName, weightingPlaces } from './places.ts';
import styles from './Weightings.module.css';
import { WeightsNotReady } from './WeightsNotReady.tsx';
import type { WeightingEditing } from './weighting-editing.ts';

interface ApplyPaneProps {
  readonly frameworkId: string;
  readonly document: FrameworkDocument;
  readonly weighting: Weighting;
  readonly editing: WeightingEditing;
  readonly worked: readonly WorkedComparison[];
  readonly sources: WorkedSources;
  /** The draft's own edits; null for a published version, which gets a draft of its next version instead. */
  readonly draft: DraftEditing | null;
}

/** 组合与应用: the weights chosen, old and new full scores, and the one step that applies them. */
export const ApplyPane = ({
  frameworkId,
  document,
  weighting,
  editing,
  worked,
  sources,
  draft,
}: ApplyPaneProps) => {
  const texts = useTexts();
  const { weightings, application } = texts;
  const { settings } = weighting;
  const places = weightingPlaces(texts);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const methodWords = useMethodWords();
  const createDraft = useWrite('weightings.createDraft');
  const [withWords, setWithWords] = useState(true);
  const [busy, setBusy] = useState(false);
  const [newTitle, setNewTitle] = useState<string | null>(null);
  const weights = chosenWeights(document, settings, sources, places);
  const scores = weights.ok ? newFullScores(document, settings, weights.weights, document.title) : null;
  const lines = scores?.ok ? scores.lines : [];
  const changed = lines.filter(({ before, after }) => compare(exact(before), exact(after)) !== 0);
  const usesComparisons = settings.first === 'ahp' || settings.second === 'ahp';
  const comparesWithin = worked.some(
    ({ comparison, group }) => comparison.parentId !== null && group !== null,
  );
  const inconsistent = usesComparisons
    ? worked.filter(({ group }) => group?.outcome.ok && !group.outcome.analysis.accepted)
    : [];
  const set = (fields: Partial<WeightingSettings>): void => void editing.enter({ edit: 'set', fields });

  const applyToDraft = async (): Promise<void> => {
    if (!draft) return;
    setBusy(true);
    const done = await draft.apply(...applyEdits(document, lines, withWords ? methodWords : null));
    setBusy(false);
    if (done) void message.success(weightings.applied(changed.length));
  };
  const makeDraft = async (): Promise<void> => {
    const title = newTitle?.trim() ?? '';
    if (title === '') return;
    const outcome = await createDraft.attempt({
      versionId: frameworkId,
      title,
      fullScores: lines.map(({ after }) => after),
      rules: withWords ? changedRules(document, lines, methodWords) : [],
    });
    if (outcome.ok) navigate(routes.frameworkDraft(outcome.value.id));
  };
  return (
    <div className={styles.page}>
      <CombinationChoice
        settings={settings}
        isReady={(source) => sourceWeights(document, source, sources).ok}
        onSet={set}
      />
      {!weights.ok && <WeightsNotReady outcome={weights} settings={settings} />}
      {scores && !scores.ok && <ProblemList problems={[scores.failure]} />}
      {inconsistent.length > 0 && (
        <p className={styles.warning} role="status">
          {weightings.notConsistent(
            inconsistent
              .map(({ comparison }) => comparisonName(comparison, texts))
              .join(weightings.separator),
          )}
        </p>
      )}
      <FailureAlert failure={createDraft.failure} />
      {lines.length > 0 && (
        <>
          <div className={styles.summary}>
            <StateTag tone="good">{weightings.sumTo(added(lines, 'after'))}</StateTag>
            {usesComparisons && comparesWithin && sources.hierarchy.ok && (
              <span className={styles.muted}>
                {weightings.levelRatio(sources.hierarchy.value.levelRatio.toFixed(4))}
              </span>
            )}
            {changed.length === 0 && <span>{weightings.nothingChanges}</span>}
          </div>
          <FullScoreTable dimensions={document.dimensions} lines={lines}>
            <Checkbox checked={withWords} onChange={({ target }) => setWithWords(target.checked)}>
              {weightings.withWords}
            </Checkbox>
            {draft ? (
              <Button
                color="primary"
                variant="outlined"
                loading={busy}
                disabled={changed.length === 0}
                onClick={() => void applyToDraft()}
              >
                {weightings.applyToDraft}
              </Button>
            ) : (
              <Button
                color="primary"
                variant="outlined"
                disabled={changed.length === 0}
                onClick={() => setNewTitle(document.title)}
              >
                {weightings.applyToVersion}
              </Button>
            )}
          </FullScoreTable>
        </>
      )}
      {newTitle !== null && (
        <Modal
          open
          centered
          title={weightings.applyToVersion}
          okText={weightings.applyToVersion}
          cancelText={application.cancel}
          confirmLoading={createDraft.isPending}
          okButtonProps={{ disabled: newTitle.trim() === '' }}
          onOk={() => void makeDraft()}
          onCancel={() => setNewTitle(null)}
        >
          <p className={styles.hint}>{weightings.newDraftDetail}</p>
          <Input
            aria-label={weightings.newDraftTitle}
            maxLength={300}
            value={newTitle}
            onChange={({ target }) => setNewTitle(target.value)}
          />
        </Modal>
      )}
    </div>
  );
};
