import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import {
  type Evaluation,
  fillsSheets,
  isFinal,
  type Scorer,
  type Subject,
} from '#shared/model/evaluation.ts';
import type { FrameworkVersion } from '#shared/model/framework.ts';
import { useAddress } from '../../application/address.ts';
import { useClient, useWrite } from '../../application/client.tsx';
import { useEvaluationReading } from '../../application/evaluation-reading.ts';
import { useTexts } from '../../application/texts.tsx';
import { useConfirmDanger } from '../../components/ConfirmDanger.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { BasicsFields } from './BasicsFields.tsx';
import { countEntered } from './count-entered.ts';
import { DecisionsSection } from './DecisionsSection.tsx';
import { EvaluationFrame } from './EvaluationFrame.tsx';
import { PreviousField } from './PreviousField.tsx';
import { ProgressDateField } from './ProgressDateField.tsx';
import { useRulesProblemText } from './problem-words.ts';
import { RulesSection } from './RulesSection.tsx';
import { rulesProblems } from './rules-problems.ts';
import { ProblemList, SectionedPage } from './SectionedPage.tsx';
import { SetupScorers } from './SetupScorers.tsx';
import { SetupSubjects } from './SetupSubjects.tsx';
import styles from './sections.module.css';
import { orThrow, useReport } from './setup-actions.tsx';
import { useStagedRules } from './use-staged-rules.ts';
import { useOfferUndo } from './use-undo.tsx';
import { WorkflowSection } from './WorkflowSection.tsx';

/** The setup of an existing evaluation: everything that was chosen for it, and the state of the work. */
export const EvaluationSetup = () => {
  const { id = '' } = useParams();
  const { data, framework, failure, reload } = useEvaluationReading(id);
  return (
    <EvaluationFrame id={id} step="setup" evaluation={data?.evaluation ?? null} fill>
      {data && framework ? (
        <Sections
          key={id}
          evaluation={data.evaluation}
          subjects={data.subjects}
          scorers={data.scorers}
          framework={framework}
        />
      ) : failure ? (
        <FailureAlert failure={failure} onRetry={reload} />
      ) : (
        <Waiting />
      )}
    </EvaluationFrame>
  );
};

const sectionNames = ['basics', 'subjects', 'scorers', 'rules', 'decisions', 'workflow'] as const;
type SectionName = (typeof sectionNames)[number];
const isSection = (name: string | null): name is SectionName => sectionNames.some((each) => each === name);

interface SectionsProps {
  readonly evaluation: Evaluation;
  readonly subjects: readonly Subject[];
  readonly scorers: readonly Scorer[];
  readonly framework: FrameworkVersion;
}

const Sections = ({ evaluation, subjects, scorers, framework }: SectionsProps) => {
  const { id } = evaluation;
  const { evaluations, rules: names, years } = useTexts();
  const rulesText = useRulesProblemText();
  const confirm = useConfirmDanger();
  const offerTakingBack = useOfferUndo();
  const client = useClient();
  const updating = useWrite('evaluations.update');
  const [address, show] = useAddress();
  const asked = address.get('section');
  const open: SectionName = isSection(asked) ? asked : 'basics';
  const staged = useStagedRules(id, evaluation.rules);
  const [entered, setEntered] = useState<number | null>(null);
  const isLocked = isFinal(evaluation);
  const weighedScorers = scorers.filter(fillsSheets).map((scorer) => ({ id: scorer.id, name: scorer.name }));
  const problems = rulesProblems(staged.rules, framework.document, weighedScorers);

  const report = useReport();

  const applyRules = async (): Promise<void> => {
    const counted = await countEntered(client, id);
    if (!counted.ok) return report(counted.failure);
    setEntered(counted.value);
    const agreed =
      counted.value === 0 ||
      (await confirm({
        title: evaluations.rules.applyTitle,
        consequences: evaluations.rules.hasScores(counted.value),
        action: evaluations.rules.apply,
      }));
    if (!agreed) return;
    const before = evaluation.rules;
    const outcome = await updating.attempt({ id, fields: { rules: staged.rules } });
    if (!outcome.ok) return report(outcome.failure);
    staged.revert();
    offerTakingBack(evaluations.rules.applied, async () => {
      const back = await updating.attempt({ id, fields: { rules: before } });
      return back.ok ? { ok: true, value: { kept: 0 } } : back;
    });
  };

  const stagedBar = staged.isChanged && (open === 'rules' || open === 'decisions') && (
    <div className={styles.staged} role="status">
      <span>
        {evaluations.rules.changed}
        {entered !== null && entered > 0 && ` ${evaluations.rules.hasScores(entered)}`}
      </span>
      <Button size="small" onClick={staged.revert}>
        {evaluations.rules.revert}
      </Button>
      <Button size="small" type="primary" disabled={problems.length > 0} onClick={() => void applyRules()}>
        {evaluations.rules.apply}
      </Button>
    </div>
  );

  return (
    <SectionedPage<SectionName>
      open={open}
      onOpen={(name) => show({ section: name })}
      sections={sectionNames.map((name) => ({
        name,
        label: evaluations.sections[name],
        problems: name === 'rules' ? problems.length + (staged.isChanged ? 1 : 0) : 0,
        ...(name === 'subjects' ? { fact: String(subjects.length) } : {}),
        ...(name === 'scorers' ? { fact: String(scorers.length) } : {}),
      }))}
    >
      {isLocked && open !== 'workflow' && (
        <p className={styles.locked} role="status">
          {evaluations.workflow.locked(names.evaluationStates[evaluation.state])}
        </p>
      )}
      {stagedBar}
      {(open === 'rules' || open === 'decisions') && <ProblemList problems={problems.map(rulesText)} />}
      {open === 'basics' && (
        <BasicsFields
          isStored
          disabled={isLocked}
          basics={{ ...evaluation, year: String(evaluation.year) }}
          onChange={async ({ year, ...fields }) =>
            orThrow(
              await updating.attempt({
                id,
                fields: { ...fields, ...(year === undefined ? {} : { year: Number(year) }) },
              }),
            )
          }
        >
          <dt>{evaluations.sections.framework}</dt>
          <dd>
            {evaluations.list.framework(framework.document.title, framework.number)}
            <div className={styles.hint}>{evaluations.framework.fixed}</div>
          </dd>
          <dt>{years.setup.label}</dt>
          <dd>
            <PreviousField evaluation={evaluation} disabled={isLocked} />
          </dd>
          {framework.document.progressList !== null && (
            <>
              <dt>{evaluations.basics.progressDate}</dt>
              <dd style={{ width: 240 }}>
                <ProgressDateField
                  date={evaluation.progressDate}
                  disabled={isLocked}
                  onSave={async (progressDate) =>
                    orThrow(await updating.attempt({ id, fields: { progressDate } }))
                  }
                />
              </dd>
            </>
          )}
        </BasicsFields>
      )}
      {open === 'subjects' && (
        <SetupSubjects
          evaluationId={id}
          subjects={subjects}
          rollUp={evaluation.rules.rollUp}
          disabled={isLocked}
        />
      )}
      {open === 'scorers' && <SetupScorers evaluationId={id} scorers={scorers} disabled={isLocked} />}
      {open === 'rules' && (
        <RulesSection
          rules={staged.rules}
          framework={framework.document}
          scorers={weighedScorers}
          disabled={isLocked}
          onChange={staged.change}
        />
      )}
      {open === 'decisions' && (
        <DecisionsSection
          rules={staged.rules}
          framework={framework.document}
          disabled={isLocked}
          onChange={(decisions) => staged.change({ ...staged.rules, ...decisions })}
        />
      )}
      {open === 'workflow' && <WorkflowSection evaluation={evaluation} />}
    </SectionedPage>
  );
};
