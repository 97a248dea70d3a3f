import { App, Button, Checkbox, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Catalogue } from '#shared/i18n/translation.ts';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import {
  type Weighting,
  type WeightingSettings,
  type WeightSource,
  weightSources,
} from '#shared/model/weighting.ts';
import { compare, exact, exactToText, one, subtract, sum } from '#shared/scoring/exact.ts';
import { reweightSteps } from '#shared/scoring/reweight.ts';
import {
  chosenWeights,
  type NewFullScore,
  newFullScores,
  type SourceWeights,
  sourceWeights,
  type WorkedComparison,
  type WorkedSources,
} from '#shared/scoring/weights/weighting-outcome.ts';
import { useWrite } from '../../application/client.tsx';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import { CopyTable } from '../../components/CopyTable.tsx';
import { DecimalInput } from '../../components/DecimalInput.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import type { DraftEditing } from '../frameworks/draft/draft-editing.ts';
import { useMethodWords } from '../frameworks/view/method-words.ts';
import { applyEdits, changedRules } from './apply-edits.ts';
import { ProblemList } from './ProblemList.tsx';
import { comparisonName, weightingPlaces } from './places.ts';
import styles from './Weightings.module.css';
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

/** What keeps the weights from being computed. */
const NotReady = ({
  outcome,
  settings,
}: {
  outcome: SourceWeights & { ok: false };
  settings: WeightingSettings;
}) => {
  const { weightings, statistics } = useTexts();
  if (outcome.failures.length > 0)
    return <ProblemList title={weightings.notReady} problems={outcome.failures} />;
  const reason =
    'undefined' in outcome && !outcome.undefined.defined
      ? statistics.undefinedReasons[outcome.undefined.reason]
      : weightings.notReady;
  const names = [settings.first, ...(settings.second ? [settings.second] : [])]
    .map((source) => weightings.sources[source])
    .join(weightings.separator);
  return (
    <p className={styles.problem} role="status">
      {weightings.sourceUndefined(names, reason)}
    </p>
  );
};

const combinationText = (settings: WeightingSettings, { weightings }: Catalogue): string | null => {
  if (settings.second === null) return null;
  const first = weightings.sources[settings.first];
  const second = weightings.sources[settings.second];
  return settings.combination === 'linear'
    ? weightings.combined(first, settings.share, second, exactToText(subtract(one, exact(settings.share))))
    : weightings.product(first, second);
};

/** The choice of no second source. */
const none = 'none';

const signed = (text: string): string => (text.startsWith('-') || text === '0' ? text : `+${text}`);
const change = ({ before, after }: { before: string; after: string }): string =>
  signed(exactToText(subtract(exact(after), exact(before))));
const added = (lines: readonly NewFullScore[], which: 'before' | 'after'): string =>
  exactToText(sum(lines.map((line) => exact(line[which]))));

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
  const share = (line: NewFullScore): string => `${(line.weight * 100).toFixed(2)}%`;

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
  const single = (source: WeightSource): boolean => sourceWeights(document, source, sources).ok;
  const option = (value: WeightSource) => ({
    value,
    label: single(value)
      ? weightings.sources[value]
      : `${weightings.sources[value]} · ${weightings.notReady}`,
  });
  return (
    <div className={styles.page}>
      <div className={styles.tools}>
        <span className={styles.choice}>
          {weightings.first}
          <Select
            size="small"
            aria-label={weightings.first}
            popupMatchSelectWidth={false}
            value={settings.first}
            onChange={(first) => set({ first })}
            options={weightSources.map(option)}
          />
        </span>
        <span className={styles.choice}>
          {weightings.second}
          <Select
            size="small"
            aria-label={weightings.second}
            popupMatchSelectWidth={false}
            value={settings.second ?? none}
            onChange={(second: WeightSource | typeof none) =>
              set({ second: second === none ? null : second })
            }
            options={[
              { value: none, label: weightings.noSecond },
              ...weightSources.filter((each) => each !== settings.first).map(option),
            ]}
          />
        </span>
        {settings.second !== null && (
          <>
            <span className={styles.choice}>
              {weightings.combination}
              <Select
                size="small"
                aria-label={weightings.combination}
                popupMatchSelectWidth={false}
                value={settings.combination}
                onChange={(combination) => set({ combination })}
                options={(['linear', 'multiplicative'] as const).map((value) => ({
                  value,
                  label: weightings.combinations[value],
                }))}
              />
            </span>
            {settings.combination === 'linear' && (
              <span className={styles.choice}>
                {weightings.share(weightings.sources[settings.first])}
                <DecimalInput
                  label={weightings.share(weightings.sources[settings.first])}
                  required
                  width={80}
                  value={settings.share}
                  onChange={(value) => value !== null && !value.startsWith('-') && set({ share: value })}
                />
              </span>
            )}
          </>
        )}
        <span className={styles.choice}>
          {weightings.step}
          <Select
            size="small"
            aria-label={weightings.step}
            value={settings.step}
            onChange={(step) => set({ step })}
            options={reweightSteps.map((value) => ({ value, label: value }))}
          />
        </span>
      </div>
      {combinationText(settings, texts) !== null && (
        <p className={styles.muted}>{combinationText(settings, texts)}</p>
      )}
      {!weights.ok && <NotReady outcome={weights} settings={settings} />}
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
          <div className={styles.tools}>
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
            <CopyTable
              rows={[
                [
                  weightings.item,
                  weightings.weightOf,
                  weightings.before,
                  weightings.after,
                  weightings.change,
                ],
                ...lines.map((line) => [
                  `${line.code} ${line.name}`,
                  share(line),
                  line.before,
                  line.after,
                  change(line),
                ]),
                [weightings.total, '', added(lines, 'before'), added(lines, 'after'), ''],
              ]}
            />
          </div>
          <div className={styles.scroll}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{weightings.item}</th>
                  <th scope="col">{weightings.weightOf}</th>
                  <th scope="col">{weightings.before}</th>
                  <th scope="col">{weightings.after}</th>
                  <th scope="col">{weightings.change}</th>
                </tr>
              </thead>
              {document.dimensions.map(({ id, code, name }) => {
                const own = lines.filter(({ dimensionId }) => dimensionId === id);
                const sums = { before: added(own, 'before'), after: added(own, 'after') };
                const weight = own.reduce((total, line) => total + line.weight, 0);
                return (
                  <tbody key={id}>
                    <tr className={styles.groupRow}>
                      <th scope="row" className={styles.name}>
                        {code} {name}
                      </th>
                      <td className={styles.number}>{`${(weight * 100).toFixed(2)}%`}</td>
                      <td className={styles.number}>{sums.before}</td>
                      <td className={styles.number}>{sums.after}</td>
                      <td className={styles.number}>{change(sums)}</td>
                    </tr>
                    {own.map((line) => (
                      <tr key={line.indicatorId} data-indicator={line.code}>
                        <th scope="row" className={styles.nested}>
                          {line.code} {line.name}
                        </th>
                        <td className={styles.number}>{share(line)}</td>
                        <td className={styles.number}>{line.before}</td>
                        <td className={styles.number}>{line.after}</td>
                        <td className={styles.number}>{change(line)}</td>
                      </tr>
                    ))}
                  </tbody>
                );
              })}
              <tfoot>
                <tr>
                  <th scope="row">{weightings.total}</th>
                  <td />
                  <td className={styles.number}>{added(lines, 'before')}</td>
                  <td className={styles.number}>{added(lines, 'after')}</td>
                  <td />
                </tr>
              </tfoot>
            </table>
          </div>
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
