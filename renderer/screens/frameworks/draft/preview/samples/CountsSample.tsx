import { InputNumber } from 'antd';
import { useTexts } from '../../../../../application/texts.tsx';
import type { SampleEditorProps } from './sample-editor.ts';
import styles from './samples.module.css';

/** How often each item of a deduction table occurred. */
export const CountsSample = ({ value, method, label, onChange }: SampleEditorProps<'counts'>) => {
  const { rulePreview } = useTexts();
  if (method.id !== 'deduction') return null;
  const countOf = (id: string): number => value.counts.find(({ item }) => item === id)?.count ?? 0;
  return (
    <span className={styles.parts} title={value.counts.length === 0 ? rulePreview.noDeductions : undefined}>
      {method.parameters.items.map(({ id, text, reasonRequired }) => (
        <span key={id} className={styles.part} title={text}>
          {id}
          <InputNumber
            size="small"
            min={0}
            max={9999}
            precision={0}
            style={{ width: 58 }}
            aria-label={`${label} ${id}`}
            value={countOf(id)}
            onChange={(count) =>
              onChange({
                kind: 'counts',
                counts: [
                  ...value.counts.filter(({ item }) => item !== id),
                  ...(count === null || count < 1
                    ? []
                    : [{ item: id, count, reason: reasonRequired ? '—' : '' }]),
                ],
              })
            }
          />
        </span>
      ))}
    </span>
  );
};
