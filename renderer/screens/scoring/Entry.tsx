import { useTexts } from '../../application/texts.tsx';
import { ChecklistEntry } from './ChecklistEntry.tsx';
import type { EntryProps } from './entry.ts';
import { LevelEntry } from './LevelEntry.tsx';
import { NumberEntry } from './NumberEntry.tsx';
import { YesNoEntry } from './YesNoEntry.tsx';

/** The control that fits what the item takes. */
export const Entry = (props: EntryProps) => {
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
    case 'direct':
    case 'ratio':
    case 'piecewise':
    case 'baseline':
      return <NumberEntry {...props} />;
  }
};
