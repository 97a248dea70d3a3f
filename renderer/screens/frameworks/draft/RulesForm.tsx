import type { DraftEdit } from '#shared/contract/methods/frameworks.ts';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import { BandsForm } from './BandsForm.tsx';
import { BonusesForm } from './BonusesForm.tsx';
import type { DraftEditing } from './draft-editing.ts';
import styles from './forms.module.css';
import { RoundingForm } from './RoundingForm.tsx';
import { VetoesForm } from './VetoesForm.tsx';

export type DraftFields = Extract<DraftEdit, { edit: 'set-draft' }>['fields'];

interface RulesFormProps {
  readonly document: FrameworkDocument;
  readonly editing: DraftEditing;
}

/** Grades, rounding, vetoes and bonuses of a draft. */
export const RulesForm = ({ document, editing }: RulesFormProps) => {
  const save = (fields: DraftFields): Promise<void> => editing.save({ edit: 'set-draft', fields });
  return (
    <div className={styles.page}>
      <BandsForm bands={document.gradeBands} onSave={(gradeBands) => save({ gradeBands })} />
      <RoundingForm rounding={document.rounding} onSave={(rounding) => save({ rounding })} />
      <VetoesForm document={document} onSave={(vetoes) => save({ vetoes })} />
      <BonusesForm document={document} onSave={save} />
    </div>
  );
};
