import type { NewSubject } from '#shared/contract/methods/evaluations.ts';
import type { Subject } from '#shared/model/evaluation.ts';
import type { RollUpRule } from '#shared/model/rules.ts';
import { useWrite } from '../../application/client.tsx';
import { saveAllNow } from '../../application/saving.ts';
import { useTexts } from '../../application/texts.tsx';
import { emptySubject } from './draft.ts';
import { SubjectSection } from './SubjectSection.tsx';
import { SuperiorsTable } from './SuperiorsTable.tsx';
import { freshName, nameNeeded, orThrow, useReport } from './setup-actions.tsx';
import { useRemoval } from './use-removal.ts';
import { useUndo } from './use-undo.tsx';

interface SetupSubjectsProps {
  readonly evaluationId: string;
  readonly subjects: readonly Subject[];
  /** Where subjects are made up of others. */
  readonly rollUp: RollUpRule | null;
  readonly disabled: boolean;
}

/** 被评对象 of a stored evaluation: every change is stored at once, additions and removals can be taken back. */
export const SetupSubjects = ({ evaluationId: id, subjects, rollUp, disabled }: SetupSubjectsProps) => {
  const { evaluations } = useTexts();
  const words = evaluations.subjects;
  const removal = useRemoval(id);
  const offerUndo = useUndo();
  const report = useReport();
  const adding = useWrite('evaluations.addSubjects');
  const setting = useWrite('evaluations.setSubject');
  const removing = useWrite('evaluations.removeSubject');

  const add = async (added: readonly NewSubject[]): Promise<void> => {
    const outcome = await adding.attempt({ id, subjects: [...added] });
    if (outcome.ok) offerUndo(words.added(added.length), id, outcome.value.batch);
    else report(outcome.failure);
  };
  const addRow = async (): Promise<void> => {
    saveAllNow();
    const name = freshName(words.newName, subjects);
    const outcome = await adding.attempt({ id, subjects: [{ ...emptySubject, name }] });
    if (!outcome.ok) report(outcome.failure);
  };
  const change = async (subjectId: string, fields: Partial<NewSubject>): Promise<void> => {
    const outcome = await setting.attempt({ id, subjectId, fields });
    // A text box says by itself why it was refused; a choice has no room for it.
    if (fields.kind === undefined) orThrow(outcome);
    else if (!outcome.ok) report(outcome.failure);
  };
  const remove = (subjectId: string): Promise<void> =>
    removal({
      of: { subjectId },
      name: subjects.find(({ id: each }) => each === subjectId)?.name ?? '',
      words,
      remove: () => removing.attempt({ id, subjectId }),
    });

  const place = async (subjectId: string, fields: Partial<Subject>): Promise<void> => {
    const { superiorId, weight } = fields;
    const outcome = await setting.attempt({
      id,
      subjectId,
      fields: {
        ...(superiorId === undefined ? {} : { superiorId }),
        ...(weight === undefined ? {} : { weight }),
      },
    });
    if (!outcome.ok) report(outcome.failure);
  };

  return (
    <>
      <SubjectSection
        evaluationId={id}
        disabled={disabled}
        subjects={subjects.map(({ id: key, name, code, kind, track }) => ({ key, name, code, kind, track }))}
        refuseName={nameNeeded(words.nameWanted)}
        onChange={change}
        onAdd={(added) => void add(added)}
        onAddRow={() => void addRow()}
        onRemove={(subjectId) => void remove(subjectId)}
      />
      {rollUp && subjects.length > 1 && (
        <SuperiorsTable subjects={subjects} rule={rollUp} disabled={disabled} onChange={place} />
      )}
    </>
  );
};
