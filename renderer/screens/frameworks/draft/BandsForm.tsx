import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { GradeBand } from '#shared/model/rules.ts';
import { useSaving } from '../../../application/saving.ts';
import { useTexts } from '../../../application/texts.tsx';
import { DecimalInput } from '../../../components/DecimalInput.tsx';
import { RemoveButton } from '../../../components/RemoveButton.tsx';
import { RequiredText } from '../../../components/RequiredText.tsx';
import { SavingMark } from '../../../components/SavingMark.tsx';
import styles from './forms.module.css';

interface BandsFormProps {
  readonly bands: readonly GradeBand[];
  readonly onSave: (bands: GradeBand[]) => Promise<unknown>;
}

/** Grade bands; gaps and overlaps are said by the check, because mending one takes two edits. */
export const BandsForm = ({ bands: stored, onSave }: BandsFormProps) => {
  const { frameworks } = useTexts();
  const texts = frameworks.bands;
  const bands = useSaving<readonly GradeBand[]>(stored, (next) => onSave([...next]));
  const set = (index: number, fields: Partial<GradeBand>): void =>
    bands.set(bands.value.map((band, at) => (at === index ? { ...band, ...fields } : band)));
  return (
    <section className={styles.card}>
      <header className={styles.header}>
        <h2 className={styles.cardTitle}>{texts.bands}</h2>
        <span className={styles.hint} />
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => bands.set([...bands.value, { name: texts.newName, minimum: '0', maximum: '0' }])}
        >
          {texts.add}
        </Button>
      </header>
      <table className={`${styles.table} ${styles.bands}`}>
        <thead>
          <tr>
            <th>{texts.name}</th>
            <th>{texts.minimum}</th>
            <th>{texts.maximum}</th>
            <th>
              <span className="visually-hidden">{texts.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {bands.value.map((band, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a grade's name can be edited, its place is what stays
            <tr key={index}>
              <td>
                <RequiredText
                  label={texts.name}
                  maxLength={20}
                  value={band.name}
                  onChange={(name) => set(index, { name })}
                />
              </td>
              <td>
                <DecimalInput
                  label={texts.minimum}
                  required
                  value={band.minimum}
                  onChange={(minimum) => minimum !== null && set(index, { minimum })}
                />
              </td>
              <td>
                <DecimalInput
                  label={texts.maximum}
                  required
                  value={band.maximum}
                  onChange={(maximum) => maximum !== null && set(index, { maximum })}
                />
              </td>
              <td>
                <RemoveButton
                  label={texts.remove}
                  onRemove={() => bands.set(bands.value.filter((_, at) => at !== index))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <SavingMark state={bands.state} failure={bands.failure} />
    </section>
  );
};
