import { DecimalInput } from '../../../../../components/DecimalInput.tsx';
import type { SampleEditorProps } from './sample-editor.ts';
import styles from './samples.module.css';

/** The named figures of a formula. */
export const FiguresSample = ({ value, method, label, onChange }: SampleEditorProps<'figures'>) => {
  if (method.id !== 'formula') return null;
  const numberOf = (name: string): string => value.figures.find((each) => each.name === name)?.number ?? '0';
  return (
    <span className={styles.parts}>
      {method.parameters.figures.map(({ name, unit }) => (
        <span key={name} className={styles.part}>
          {name}
          <DecimalInput
            label={`${label} ${name}`}
            unit={unit}
            required
            width={110}
            value={numberOf(name)}
            onChange={(number) =>
              number !== null &&
              onChange({
                kind: 'figures',
                figures: method.parameters.figures.map((figure) => ({
                  name: figure.name,
                  number: figure.name === name ? number : numberOf(figure.name),
                })),
              })
            }
          />
        </span>
      ))}
    </span>
  );
};
