import { useTexts } from '../../application/texts.tsx';
import { ChecklistEntry } from './ChecklistEntry.tsx';
import { CompletionEntry } from './CompletionEntry.tsx';
import { DeductionEntry } from './DeductionEntry.tsx';
import type { EntryProps } from './entry.ts';
import { FormulaEntry } from './FormulaEntry.tsx';
import { LevelEntry } from './LevelEntry.tsx';
import { NumberEntry } from './NumberEntry.tsx';
import type { Sheet } from './sheet.ts';
import { YesNoEntry } from './YesNoEntry.tsx';

/** What the figures of a formula need beyond an entry of its own. */
export interface Figures {
  readonly sheet: Sheet;
  readonly usesOf: (figure: string) => number;
}

/** The control that fits what the item takes. */
export const Entry = ({ figures = null, ...props }: EntryProps & { readonly figures?: Figures | null }) => {
  const { scoring } = useTexts();
  const { item } = props;
  if (item.kind === 'bonus') return <NumberEntry {...props} />;
  if (item.kind === 'veto')
    return (
      <YesNoEntry
        {...props}
        label={scoring.entry.veto(item.name)}
        condition={item.name}
        yesWord={scoring.entry.vetoYes}
        noWord={scoring.entry.vetoNo}
      />
    );
  const { method, fullScore, name } = item.indicator;
  switch (method.id) {
    case 'level':
      return <LevelEntry {...props} parameters={method.parameters} fullScore={fullScore} />;
    case 'checklist':
      return <ChecklistEntry {...props} parameters={method.parameters} />;
    case 'yes-no':
      return (
        <YesNoEntry
          {...props}
          label={name}
          condition={method.parameters.condition}
          yesWord={scoring.entry.yes}
          noWord={scoring.entry.no}
        />
      );
    case 'deduction':
      return <DeductionEntry {...props} parameters={method.parameters} fullScore={fullScore} />;
    case 'deadline':
      return <CompletionEntry {...props} parameters={method.parameters} />;
    case 'formula':
      // Shared figures stand on the scoring form alone; a review of judgements never comes to one.
      return figures && <FormulaEntry {...props} {...figures} parameters={method.parameters} />;
    case 'direct':
    case 'ratio':
    case 'piecewise':
    case 'baseline':
    case 'efficacy':
    case 'efficacy-banded':
    case 'deviation':
      return <NumberEntry {...props} />;
  }
};
