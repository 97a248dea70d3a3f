import { Select } from 'antd';
import { useSaving } from '../../application/saving.ts';
import { useTexts } from '../../application/texts.tsx';
import { SavingMark } from '../../components/SavingMark.tsx';
import styles from './findings.module.css';
import type { FindingScene } from './scene.ts';

interface EvidenceChoiceProps {
  readonly scene: FindingScene;
  readonly subjectId: string;
  readonly value: string[];
  readonly label: string;
  readonly disabled: boolean;
  readonly onSave: (ids: string[]) => Promise<unknown>;
}

/** Files of the subject by the numbers they have in lists. A file detached since stays named until it is taken out. */
export const EvidenceChoice = ({ scene, subjectId, value, label, disabled, onSave }: EvidenceChoiceProps) => {
  const { findings } = useTexts();
  const words = findings.editor;
  const saving = useSaving(value, onSave, 0);
  const own = scene.evidence.filter(({ file }) => file.subjectId === subjectId);
  const known = new Set(own.map(({ file }) => file.id));
  if (own.length === 0 && saving.value.length === 0)
    return <p className={styles.quiet}>{words.noEvidence}</p>;
  return (
    <>
      <Select
        mode="multiple"
        value={saving.value}
        onChange={saving.set}
        disabled={disabled}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={words.evidencePlaceholder}
        status={saving.state === 'failed' ? 'error' : ''}
        options={[
          ...own.map(({ file, number }) => ({ value: file.id, label: `${number} ${file.name}` })),
          ...saving.value.filter((id) => !known.has(id)).map((id) => ({ value: id, label: words.detached })),
        ]}
        aria-label={label}
      />
      <SavingMark state={saving.state === 'saving' ? 'saved' : saving.state} failure={saving.failure} />
    </>
  );
};
