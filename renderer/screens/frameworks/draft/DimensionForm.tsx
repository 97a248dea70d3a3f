import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Dimension } from '#shared/model/framework.ts';
import { compare, exact, exactToText, sum } from '#shared/scoring/exact.ts';
import { useSaving } from '../../../application/saving.ts';
import { useTexts } from '../../../application/texts.tsx';
import { SavedDecimal } from '../../../components/DecimalInput.tsx';
import { Field, FieldGrid } from '../../../components/Field.tsx';
import { RemoveButton } from '../../../components/RemoveButton.tsx';
import { SavedText } from '../../../components/SavedTextArea.tsx';
import { SavingMark } from '../../../components/SavingMark.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { isCode } from './codes.ts';
import type { DraftEditing } from './draft-editing.ts';
import styles from './forms.module.css';

interface DimensionFormProps {
  readonly dimension: Dimension;
  readonly editing: DraftEditing;
}

/** A dimension of a draft: code, name, weight, groups. */
export const DimensionForm = ({ dimension, editing }: DimensionFormProps) => {
  const { frameworks, application } = useTexts();
  const texts = frameworks.dimension;
  const { id } = dimension;
  const set = (fields: Partial<Pick<Dimension, 'code' | 'name' | 'weight' | 'groups'>>) =>
    editing.save({ edit: 'set-dimension', id, fields });
  const found = sum(dimension.indicators.map(({ fullScore }) => exact(fullScore)));
  const sumText = exactToText(found);
  return (
    <>
      <FieldGrid>
        <Field label={texts.code} span={1}>
          <SavedText
            label={texts.code}
            value={dimension.code}
            maxLength={40}
            refuse={(code) => (isCode(code) ? null : application.codeWanted)}
            onSave={(code) => set({ code })}
          />
        </Field>
        <Field label={texts.name} span={5}>
          <SavedText
            label={texts.name}
            value={dimension.name}
            maxLength={200}
            refuse={(name) => (name.trim() === '' ? application.textWanted : null)}
            onSave={(name) => set({ name })}
          />
        </Field>
        <Field label={texts.weight} span={2}>
          <SavedDecimal
            label={texts.weight}
            value={dimension.weight}
            required
            onSave={async (weight) => {
              if (weight !== null) await set({ weight });
            }}
          />
        </Field>
        <Field label={texts.sum} span={4}>
          <span className={styles.inline}>
            {frameworks.points(sumText)}
            {compare(found, exact(dimension.weight)) !== 0 && (
              <Button
                size="small"
                onClick={() => void editing.apply({ edit: 'set-dimension', id, fields: { weight: sumText } })}
              >
                {frameworks.draft.takeSum(sumText)}
              </Button>
            )}
          </span>
        </Field>
      </FieldGrid>
      <GroupsForm dimension={dimension} onSave={(groups) => set({ groups })} />
    </>
  );
};

interface GroupsFormProps {
  readonly dimension: Dimension;
  readonly onSave: (groups: Dimension['groups']) => Promise<void>;
}

const GroupsForm = ({ dimension, onSave }: GroupsFormProps) => {
  const { frameworks } = useTexts();
  const texts = frameworks.draft;
  const groups = useSaving(dimension.groups, onSave);
  const isSound = (next: Dimension['groups']) =>
    next.every(({ code, name }) => isCode(code) && name.trim() !== '');
  const change = (index: number, fields: Partial<Dimension['groups'][number]>): void => {
    const next = groups.value.map((group, at) => (at === index ? { ...group, ...fields } : group));
    if (isSound(next)) groups.set(next);
  };
  const add = (): void => {
    const used = new Set(groups.value.map(({ code }) => code));
    let number = groups.value.length + 1;
    while (used.has(`${dimension.code}-${number}`)) number += 1;
    groups.set([...groups.value, { code: `${dimension.code}-${number}`, name: texts.newGroup }]);
  };
  return (
    <section className={styles.section}>
      <header className={styles.sectionHeader}>
        <h3 className={styles.subtitle}>{frameworks.dimension.groups}</h3>
        <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={add}>
          {texts.addGroup}
        </Button>
      </header>
      {groups.value.map(({ code, name }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group's code can be edited, its place is what stays
        <div key={index} className={styles.row}>
          <TextInput
            label={frameworks.dimension.code}
            width={90}
            value={code}
            maxLength={40}
            onChange={(next) => change(index, { code: next })}
          />
          <TextInput
            label={frameworks.dimension.name}
            value={name}
            maxLength={200}
            onChange={(next) => change(index, { name: next })}
          />
          <RemoveButton
            label={texts.removeGroup}
            onRemove={() => groups.set(groups.value.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <SavingMark state={groups.state} failure={groups.failure} />
    </section>
  );
};
