import { Alert, App, Button } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Failure } from '#shared/contract/failure.ts';
import type { NewScorer, NewSubject } from '#shared/contract/methods/evaluations.ts';
import type { Json } from '#shared/model/operation.ts';
import { useClient, useRead } from '../../application/client.tsx';
import { usePlace } from '../../application/place.ts';
import { routes } from '../../application/routes.ts';
import { saveAllNow } from '../../application/saving.ts';
import { useTexts } from '../../application/texts.tsx';
import { useConfirmDanger } from '../../components/ConfirmDanger.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { PageFrame } from '../../components/PageFrame.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { BasicsFields } from './BasicsFields.tsx';
import { createEvaluation } from './create-evaluation.ts';
import { DecisionsSection } from './DecisionsSection.tsx';
import {
  chooseFramework,
  emptyScorer,
  emptySubject,
  freshKey,
  isTyped,
  type Keyed,
  newEvaluationKey,
} from './draft.ts';
import { FrameworkPicker } from './FrameworkPicker.tsx';
import { RulesSection } from './RulesSection.tsx';
import { ScorerSection } from './ScorerSection.tsx';
import { ProblemList, SectionedPage } from './SectionedPage.tsx';
import { SubjectSection } from './SubjectSection.tsx';
import { useDraft } from './use-draft.ts';
import { titleOf, useDraftProblems } from './use-draft-problems.ts';
import { type TakeBack, useOfferUndo } from './use-undo.tsx';

/** A new evaluation: nothing is stored before it is created, and nothing typed is lost before that. */
export const EvaluationNew = () => {
  const place = usePlace(newEvaluationKey);
  const { evaluations } = useTexts();
  const [kept, setKept] = useState<{ readonly value: Json | undefined } | null>(null);
  // Read once; from then on the screen is ahead of what is kept.
  if (kept === null && !place.isLoading) setKept({ value: place.value });
  return kept === null ? (
    <PageFrame title={evaluations.newEvaluation}>
      <Waiting />
    </PageFrame>
  ) : (
    <Filling kept={kept.value} />
  );
};

/** Removes a row of a list; one that holds something can be had back. */
const removing =
  <Row extends Keyed<NewSubject> | Keyed<NewScorer>>(
    rows: readonly Row[],
    set: (change: (rows: readonly Row[]) => readonly Row[]) => void,
    offer: (name: string, takeBack: TakeBack) => void,
  ) =>
  (key: string): void => {
    const at = rows.findIndex((each) => each.key === key);
    const row = rows[at];
    if (!row) return;
    set((before) => before.filter((each) => each.key !== key));
    if (!isTyped(row)) return;
    offer(row.name, async () => {
      set((before) => before.toSpliced(at, 0, row));
      return { ok: true, value: { kept: 0 } };
    });
  };

type SectionName = 'framework' | 'basics' | 'subjects' | 'scorers' | 'rules' | 'decisions';

const Filling = ({ kept }: { readonly kept: Json | undefined }) => {
  const { evaluations, application } = useTexts();
  const client = useClient();
  const navigate = useNavigate();
  const confirm = useConfirmDanger();
  const { notification, message } = App.useApp();
  const offerUndo = useOfferUndo();
  const [parameters] = useSearchParams();
  const { draft, update, discard } = useDraft(kept, new Date().getFullYear());
  const [wanted, setWanted] = useState<string | null>(
    parameters.get('framework') ?? draft.frameworkVersionId,
  );
  const version = useRead('frameworks.getVersion', { id: wanted ?? '' }, { enabled: wanted !== null });
  const framework =
    version.data && version.data.id === draft.frameworkVersionId ? version.data.document : null;
  const [open, setOpen] = useState<SectionName>(wanted === null ? 'framework' : 'basics');
  const [isTried, setTried] = useState(false);
  const [isCreating, setCreating] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const problems = useDraftProblems(draft, framework);

  const { data: chosen } = version;
  useEffect(() => {
    if (chosen) update((before) => chooseFramework(before, chosen.id, chosen.document));
  }, [chosen, update]);

  const create = async (): Promise<void> => {
    saveAllNow();
    setTried(true);
    if (problems.all.length > 0 || !framework) return;
    setCreating(true);
    const outcome = await createEvaluation(client, draft, titleOf(draft, framework, evaluations));
    setCreating(false);
    if (!outcome.ok) {
      setFailure(outcome.failure);
      return;
    }
    discard();
    const { id, weightsFailure } = outcome.value;
    if (weightsFailure) notification.warning({ title: evaluations.weightsNotSaved, duration: 0 });
    else message.success(evaluations.created);
    navigate(routes.evaluation(id, weightsFailure || draft.subjects.length === 0 ? 'setup' : 'scoring'));
  };
  const removeSubject = removing(
    draft.subjects,
    (change) => update((before) => ({ ...before, subjects: change(before.subjects) })),
    (name, takeBack) => offerUndo(evaluations.subjects.removed(name), takeBack),
  );
  const removeScorer = removing(
    draft.scorers,
    (change) => update((before) => ({ ...before, scorers: change(before.scorers) })),
    (name, takeBack) => offerUndo(evaluations.scorers.removed(name), takeBack),
  );
  const startOver = async (): Promise<void> => {
    const agreed = await confirm({
      title: evaluations.discardDraft,
      consequences: evaluations.discardDraftConsequences,
      action: evaluations.discardDraft,
    });
    if (!agreed) return;
    discard();
    setWanted(null);
    setTried(false);
    setOpen('framework');
  };

  const words = evaluations.sections;
  const shownProblems = isTried
    ? problems.bySection[open]
    : problems.bySection[open].filter((each) => each.isLive);
  return (
    <PageFrame
      title={evaluations.newEvaluation}
      breadcrumbs={[{ label: application.navigation.evaluations, to: routes.evaluations() }]}
      extra={
        <Button size="small" type="text" onClick={() => void startOver()}>
          {evaluations.discardDraft}
        </Button>
      }
      action={
        <Button type="primary" loading={isCreating} onClick={() => void create()}>
          {evaluations.create}
        </Button>
      }
      fill
    >
      <SectionedPage<SectionName>
        open={open}
        onOpen={setOpen}
        foot={evaluations.draftKept}
        sections={(['framework', 'basics', 'subjects', 'scorers', 'rules', 'decisions'] as const).map(
          (name) => ({
            name,
            label: words[name],
            problems: problems.bySection[name].length,
            ...(name === 'subjects' || name === 'scorers' ? { fact: String(draft[name].length) } : {}),
          }),
        )}
      >
        <FailureAlert failure={failure} title={evaluations.cannotCreate} onClose={() => setFailure(null)} />
        <FailureAlert failure={version.failure} onRetry={version.reload} />
        {isTried && problems.all.length > 0 && (
          <Alert
            type="warning"
            showIcon
            title={evaluations.cannotCreate}
            style={{ marginBottom: 10 }}
            description={problems.all.map(({ section, sentence }) => (
              <div key={sentence}>
                <Button type="link" size="small" onClick={() => setOpen(section)}>
                  {words[section]}
                </Button>
                {sentence}
              </div>
            ))}
          />
        )}
        {!isTried && <ProblemList problems={shownProblems.map(({ sentence }) => sentence)} />}
        {open === 'framework' && (
          <FrameworkPicker
            chosen={wanted}
            onChoose={(versionId) => {
              setWanted(versionId);
            }}
          />
        )}
        {open === 'basics' && (
          <BasicsFields
            isStored={false}
            disabled={false}
            basics={{ ...draft, title: titleOf(draft, framework, evaluations) }}
            titleHint={draft.title === null && framework ? evaluations.basics.titleProposed : null}
            onChange={async (fields) => update((before) => ({ ...before, ...fields }))}
          />
        )}
        {open === 'subjects' && (
          <SubjectSection
            evaluationId={null}
            disabled={false}
            subjects={draft.subjects}
            onChange={async (key, fields) =>
              update((before) => ({
                ...before,
                subjects: before.subjects.map((each) => (each.key === key ? { ...each, ...fields } : each)),
              }))
            }
            onAdd={(subjects) => {
              update((before) => {
                const first = Number(freshKey(before.subjects));
                const added = subjects.map((subject, index) => ({ ...subject, key: String(first + index) }));
                return { ...before, subjects: [...before.subjects, ...added] };
              });
              message.success(evaluations.subjects.added(subjects.length));
            }}
            onAddRow={() =>
              update((before) => ({
                ...before,
                subjects: [...before.subjects, { ...emptySubject, key: freshKey(before.subjects) }],
              }))
            }
            onRemove={removeSubject}
          />
        )}
        {open === 'scorers' && (
          <ScorerSection
            disabled={false}
            scorers={draft.scorers}
            onChange={async (key, fields) =>
              update((before) => ({
                ...before,
                scorers: before.scorers.map((each) => (each.key === key ? { ...each, ...fields } : each)),
              }))
            }
            onAddRow={() =>
              update((before) => ({
                ...before,
                scorers: [...before.scorers, { ...emptyScorer, key: freshKey(before.scorers) }],
              }))
            }
            onRemove={removeScorer}
          />
        )}
        {open === 'rules' && draft.rules && framework && (
          <RulesSection
            rules={draft.rules}
            framework={framework}
            scorers={problems.weighedScorers}
            disabled={false}
            onChange={(rules) => update((before) => ({ ...before, rules }))}
          />
        )}
        {open === 'decisions' && draft.rules && framework && (
          <DecisionsSection
            rules={draft.rules}
            framework={framework}
            disabled={false}
            onChange={(decisions) =>
              update((before) => ({ ...before, rules: before.rules && { ...before.rules, ...decisions } }))
            }
          />
        )}
      </SectionedPage>
    </PageFrame>
  );
};
