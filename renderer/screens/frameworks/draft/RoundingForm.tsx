import { Select } from 'antd';
import type { RoundingRule } from '#shared/model/rules.ts';
import { useSaving } from '../../../application/saving.ts';
import { useTexts } from '../../../application/texts.tsx';
import { Field, FieldGrid } from '../../../components/Field.tsx';
import { SavingMark } from '../../../components/SavingMark.tsx';
import styles from './forms.module.css';

interface RoundingFormProps {
  readonly rounding: RoundingRule;
  readonly onSave: (rounding: RoundingRule) => Promise<unknown>;
}

const modes = ['half-up', 'half-even'] as const satisfies readonly RoundingRule['mode'][];
const places = ['total', 'indicator'] as const satisfies readonly RoundingRule['place'][];
const decimals = [0, 1, 2, 3, 4, 5, 6] as const;

/** How, where and to how many decimals results are rounded. */
export const RoundingForm = ({ rounding: stored, onSave }: RoundingFormProps) => {
  const { frameworks, rules } = useTexts();
  const texts = frameworks.bands;
  const rounding = useSaving(stored, onSave, 0);
  const set = (fields: Partial<RoundingRule>): void => rounding.set({ ...rounding.value, ...fields });
  return (
    <section className={styles.card}>
      <h2 className={styles.cardTitle}>{texts.rounding}</h2>
      <FieldGrid>
        <Field label={texts.mode} span={2}>
          <Select
            aria-label={texts.mode}
            value={rounding.value.mode}
            onChange={(mode) => set({ mode })}
            options={modes.map((value) => ({ value, label: rules.roundingModes[value] }))}
          />
        </Field>
        <Field label={texts.decimals} span={1}>
          <Select
            aria-label={texts.decimals}
            value={rounding.value.decimals}
            onChange={(count) => set({ decimals: count })}
            options={decimals.map((value) => ({ value, label: String(value) }))}
          />
        </Field>
        <Field label={texts.place} span={2}>
          <Select
            aria-label={texts.place}
            value={rounding.value.place}
            onChange={(place) => set({ place })}
            options={places.map((value) => ({ value, label: rules.roundingPlaces[value] }))}
          />
        </Field>
      </FieldGrid>
      <SavingMark state={rounding.state} failure={rounding.failure} />
    </section>
  );
};
