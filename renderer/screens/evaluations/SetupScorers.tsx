import type { NewScorer } from '#shared/contract/methods/evaluations.ts';
import type { Scorer } from '#shared/model/evaluation.ts';
import { useWrite } from '../../application/client.tsx';
import { saveAllNow } from '../../application/saving.ts';
import { useTexts } from '../../application/texts.tsx';
import { emptyScorer } from './draft.ts';
import { ScorerSection } from './ScorerSection.tsx';
import { freshName, nameNeeded, orThrow, useReport } from './setup-actions.tsx';
import { useRemoval } from './use-removal.ts';

interface SetupScorersProps {
  readonly evaluationId: string;
  readonly scorers: readonly Scorer[];
  readonly disabled: boolean;
}

/** 评分人 of a stored evaluation: every change is stored at once, removals can be taken back. */
export const SetupScorers = ({ evaluationId: id, scorers, disabled }: SetupScorersProps) => {
  const { evaluations } = useTexts();
  const words = evaluations.scorers;
  const removal = useRemoval(id);
  const report = useReport();
  const adding = useWrite('evaluations.addScorers');
  const setting = useWrite('evaluations.setScorer');
  const removing = useWrite('evaluations.removeScorer');

  const addRow = async (): Promise<void> => {
    saveAllNow();
    const name = freshName(words.newName, scorers);
    const outcome = await adding.attempt({ id, scorers: [{ ...emptyScorer, name }] });
    if (!outcome.ok) report(outcome.failure);
  };
  const change = async (scorerId: string, fields: Partial<NewScorer>): Promise<void> => {
    const outcome = await setting.attempt({ id, scorerId, fields });
    // A text box says by itself why it was refused; a choice has no room for it.
    if (fields.role === undefined) orThrow(outcome);
    else if (!outcome.ok) report(outcome.failure);
  };
  const remove = (scorerId: string): Promise<void> =>
    removal({
      of: { scorerId },
      name: scorers.find(({ id: each }) => each === scorerId)?.name ?? '',
      words,
      remove: () => removing.attempt({ id, scorerId }),
    });

  return (
    <ScorerSection
      disabled={disabled}
      scorers={scorers.map(({ id: key, name, role, organisation }) => ({ key, name, role, organisation }))}
      refuseName={nameNeeded(words.nameWanted)}
      onChange={change}
      onAddRow={() => void addRow()}
      onRemove={(scorerId) => void remove(scorerId)}
    />
  );
};
