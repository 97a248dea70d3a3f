import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import type { FrameworkDocument, Veto } from '#shared/model/framework.ts';
import { useSaving } from '../../../application/saving.ts';
import { useTexts } from '../../../application/texts.tsx';
import { Field, FieldGrid } from '../../../components/Field.tsx';
import { RemoveButton } from '../../../components/RemoveButton.tsx';
import { RequiredText } from '../../../components/RequiredText.tsx';
import { SavingMark } from '../../../components/SavingMark.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { CitationsForm } from './CitationsForm.tsx';
import { isCode } from './codes.ts';
import styles from './forms.module.css';

interface VetoesFormProps {
  readonly document: FrameworkDocument;
  readonly onSave: (vetoes: Veto[]) => Promise<unknown>;
}

const effects = ['grade', 'cap'] as const satisfies readonly Veto['effect']['type'][];

/** The first code `letter`1, `letter`2 … that is not in use. */
export const nextCode = (letter: string, used: readonly { readonly code: string }[]): string => {
  let number = used.length + 1;
  while (used.some(({ code }) => code === `${letter}${number}`)) number += 1;
  return `${letter}${number}`;
};

/** 一票否决: what happens, and what it does to the grade. */
export const VetoesForm = ({ document, onSave }: VetoesFormProps) => {
  const { frameworks, application } = useTexts();
  const texts = frameworks.vetoes;
  const vetoes = useSaving<readonly Veto[]>(document.vetoes, (next) => onSave([...next]));
  const set = (index: number, fields: Partial<Veto>): void =>
    vetoes.set(vetoes.value.map((veto, at) => (at === index ? { ...veto, ...fields } : veto)));
  const add = (): void =>
    vetoes.set([
      ...vetoes.value,
      {
        code: nextCode('V', vetoes.value),
        name: texts.newName,
        effect: { type: 'grade', grade: document.gradeBands.at(-1)?.name ?? application.none },
        citation: null,
        note: null,
      },
    ]);
  return (
    <section className={styles.card}>
      <header className={styles.header}>
        <h2 className={styles.cardTitle}>{texts.title}</h2>
        <span className={styles.hint}>{texts.detail}</span>
        <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={add}>
          {texts.add}
        </Button>
      </header>
      {vetoes.value.map((veto, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a veto's code can be edited, its place is what stays
        <section key={index} className={styles.section}>
          <FieldGrid>
            <Field label={texts.code} span={1}>
              <RequiredText
                label={texts.code}
                maxLength={40}
                value={veto.code}
                refuse={(code) => (isCode(code) ? null : application.codeWanted)}
                onChange={(code) => set(index, { code })}
              />
            </Field>
            <Field
              label={texts.name}
              span={5}
              extra={
                <RemoveButton
                  size="small"
                  label={texts.remove}
                  onRemove={() => vetoes.set(vetoes.value.filter((_, at) => at !== index))}
                />
              }
            >
              <RequiredText
                label={texts.name}
                maxLength={400}
                value={veto.name}
                onChange={(name) => set(index, { name })}
              />
            </Field>
            <Field label={texts.effect} span={2}>
              <Select
                aria-label={texts.effect}
                value={veto.effect.type}
                onChange={(type) => set(index, { effect: { ...veto.effect, type } })}
                options={effects.map((value) => ({ value, label: texts.effects[value] }))}
              />
            </Field>
            <Field label={texts.grade} span={1}>
              <Select
                aria-label={texts.grade}
                value={veto.effect.grade}
                onChange={(grade) => set(index, { effect: { ...veto.effect, grade } })}
                options={document.gradeBands.map(({ name }) => ({ value: name, label: name }))}
              />
            </Field>
            <Field label={texts.note} span={3}>
              <TextInput
                label={texts.note}
                value={veto.note ?? ''}
                onChange={(note) => set(index, { note: note === '' ? null : note })}
              />
            </Field>
          </FieldGrid>
          <CitationsForm
            single
            planId={document.planId}
            citations={veto.citation ? [veto.citation] : []}
            onChange={([citation]) => set(index, { citation: citation ?? null })}
          />
        </section>
      ))}
      <SavingMark state={vetoes.state} failure={vetoes.failure} />
    </section>
  );
};
