import type { Outcome } from '#shared/contract/failure.ts';
import { useClient } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { useConfirmDanger } from '../../components/ConfirmDanger.tsx';
import { countEntered } from './count-entered.ts';
import { useReport } from './setup-actions.tsx';
import { useUndo } from './use-undo.tsx';

interface Removal {
  /** Whose scores go with it. */
  readonly of: { readonly subjectId: string } | { readonly scorerId: string };
  readonly name: string;
  readonly words: {
    readonly removeWithScores: (name: string) => string;
    readonly removeConsequences: (entered: number) => string;
    readonly removed: (name: string) => string;
  };
  readonly remove: () => Promise<Outcome<{ readonly batch: string }>>;
}

/** Takes a subject or scorer out of an evaluation: asks where something was entered, and offers the way back. */
export const useRemoval = (evaluationId: string): ((removal: Removal) => Promise<void>) => {
  const { evaluations } = useTexts();
  const client = useClient();
  const confirm = useConfirmDanger();
  const offerUndo = useUndo();
  const report = useReport();
  return async ({ of, name, words, remove }) => {
    const counted = await countEntered(client, evaluationId, of);
    if (!counted.ok) return report(counted.failure);
    const agreed =
      counted.value === 0 ||
      (await confirm({
        title: words.removeWithScores(name),
        consequences: words.removeConsequences(counted.value),
        action: evaluations.remove,
      }));
    if (!agreed) return;
    const outcome = await remove();
    if (outcome.ok) offerUndo(words.removed(name), evaluationId, outcome.value.batch);
    else report(outcome.failure);
  };
};
