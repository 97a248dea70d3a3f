import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { WeightingExpert } from '#shared/model/weighting.ts';
import { useTexts } from '../../application/texts.tsx';
import { useConfirmDanger } from '../../components/ConfirmDanger.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import styles from './Weightings.module.css';
import type { WeightingEditing } from './weighting-editing.ts';

interface ExpertBarProps {
  readonly experts: readonly WeightingExpert[];
  readonly editing: WeightingEditing;
  /** The expert chosen, or `group`. Absent where there is nothing to choose. */
  readonly chosen?: string;
  readonly onChoose?: (id: string) => void;
}

/** The group as a choice beside the experts. */
export const groupChoice = 'group';

/** The experts asked: chosen, added, renamed, removed. */
export const ExpertBar = ({ experts, editing, chosen, onChoose }: ExpertBarProps) => {
  const { weightings } = useTexts();
  const confirmDanger = useConfirmDanger();
  const [renaming, setRenaming] = useState<string | null>(null);
  const current = experts.find(({ id }) => id === chosen) ?? null;
  const add = async (): Promise<void> => {
    const id = `expert-${crypto.randomUUID()}`;
    const taken = new Set(experts.map(({ name }) => name));
    let number = experts.length + 1;
    while (taken.has(weightings.expert(number))) number += 1;
    const problem = await editing.enter({ edit: 'add-expert', id, name: weightings.expert(number) });
    if (!problem) onChoose?.(id);
  };
  const rename = async (): Promise<void> => {
    const name = renaming?.trim() ?? '';
    setRenaming(null);
    if (current && name !== '' && name !== current.name)
      await editing.enter({ edit: 'rename-expert', expertId: current.id, name });
  };
  const remove = async (): Promise<void> => {
    if (!current) return;
    const agreed = await confirmDanger({
      title: weightings.removeTitle(current.name),
      consequences: weightings.removeDetail,
      action: weightings.removeExpert,
    });
    if (agreed) await editing.enter({ edit: 'remove-expert', expertId: current.id });
  };
  return (
    <div className={styles.tools} role="toolbar" aria-label={weightings.experts}>
      {onChoose && experts.length > 0 && (
        <Segmented
          size="small"
          value={chosen ?? groupChoice}
          onChange={onChoose}
          aria-label={weightings.experts}
          options={[
            ...experts.map(({ id, name }) => ({ value: id, label: name })),
            { value: groupChoice, label: weightings.group },
          ]}
        />
      )}
      <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => void add()}>
        {weightings.addExpert}
      </Button>
      {current && renaming === null && (
        <>
          <Button
            size="small"
            icon={<EditOutlined aria-hidden />}
            title={weightings.renameExpert}
            aria-label={weightings.renameExpert}
            onClick={() => setRenaming(current.name)}
          />
          <Button
            size="small"
            icon={<DeleteOutlined aria-hidden />}
            title={weightings.removeExpert}
            aria-label={weightings.removeExpert}
            onClick={() => void remove()}
          />
        </>
      )}
      {current && renaming !== null && (
        <form
          className={styles.tools}
          onSubmit={(event) => {
            event.preventDefault();
            void rename();
          }}
        >
          <TextInput
            label={weightings.expertName}
            value={renaming}
            maxLength={60}
            width={140}
            onChange={setRenaming}
          />
          <Button size="small" htmlType="submit">
            {weightings.renameExpert}
          </Button>
        </form>
      )}
    </div>
  );
};
