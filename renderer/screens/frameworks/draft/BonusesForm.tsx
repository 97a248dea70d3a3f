import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Bonus, FrameworkDocument } from '#shared/model/framework.ts';
import { useSaving } from '../../../application/saving.ts';
import { useTexts } from '../../../application/texts.tsx';
import { DecimalInput, SavedDecimal } from '../../../components/DecimalInput.tsx';
import { Field, FieldGrid } from '../../../components/Field.tsx';
import { RemoveButton } from '../../../components/RemoveButton.tsx';
import { RequiredText } from '../../../components/RequiredText.tsx';
import { SavingMark } from '../../../components/SavingMark.tsx';
import { CitationsForm } from './CitationsForm.tsx';
import { isCode } from './codes.ts';
import styles from './forms.module.css';
import type { DraftFields } from './RulesForm.tsx';
import { nextCode } from './VetoesForm.tsx';

interface BonusesFormProps {
  readonly document: FrameworkDocument;
  readonly onSave: (fields: DraftFields) => Promise<unknown>;
}

/** 加分项 and the most they may add together. */
export const BonusesForm = ({ document, onSave }: BonusesFormProps) => {
  const { frameworks, application } = useTexts();
  const texts = frameworks.bonuses;
  const bonuses = useSaving<readonly Bonus[]>(document.bonuses, (next) => onSave({ bonuses: [...next] }));
  const set = (index: number, fields: Partial<Bonus>): void =>
    bonuses.set(bonuses.value.map((bonus, at) => (at === index ? { ...bonus, ...fields } : bonus)));
  return (
    <section className={styles.card}>
      <header className={styles.header}>
        <h2 className={styles.cardTitle}>{texts.title}</h2>
        <span className={styles.hint} />
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden />}
          onClick={() =>
            bonuses.set([
              ...bonuses.value,
              { code: nextCode('X', bonuses.value), name: texts.newName, points: '1', citation: null },
            ])
          }
        >
          {texts.add}
        </Button>
      </header>
      <FieldGrid>
        <Field label={texts.capLabel} span={2}>
          <SavedDecimal
            label={texts.capLabel}
            required
            value={document.bonusCap}
            onSave={async (bonusCap) => {
              if (bonusCap !== null) await onSave({ bonusCap });
            }}
          />
        </Field>
      </FieldGrid>
      {bonuses.value.map((bonus, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bonus's code can be edited, its place is what stays
        <section key={index} className={styles.section}>
          <FieldGrid>
            <Field label={texts.code} span={1}>
              <RequiredText
                label={texts.code}
                maxLength={40}
                value={bonus.code}
                refuse={(code) => (isCode(code) ? null : application.codeWanted)}
                onChange={(code) => set(index, { code })}
              />
            </Field>
            <Field label={texts.name} span={4}>
              <RequiredText
                label={texts.name}
                maxLength={400}
                value={bonus.name}
                onChange={(name) => set(index, { name })}
              />
            </Field>
            <Field
              label={texts.points}
              span={1}
              extra={
                <RemoveButton
                  size="small"
                  label={texts.remove}
                  onRemove={() => bonuses.set(bonuses.value.filter((_, at) => at !== index))}
                />
              }
            >
              <DecimalInput
                label={texts.points}
                required
                value={bonus.points}
                onChange={(points) => points !== null && set(index, { points })}
              />
            </Field>
          </FieldGrid>
          <CitationsForm
            single
            planId={document.planId}
            citations={bonus.citation ? [bonus.citation] : []}
            onChange={([citation]) => set(index, { citation: citation ?? null })}
          />
        </section>
      ))}
      <SavingMark state={bonuses.state} failure={bonuses.failure} />
    </section>
  );
};
