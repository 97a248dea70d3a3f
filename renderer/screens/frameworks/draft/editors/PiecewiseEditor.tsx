import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { add, exact, exactToText, one } from '#shared/scoring/exact.ts';
import type { PiecewiseParameters } from '#shared/scoring/methods/piecewise.ts';
import { useTexts } from '../../../../application/texts.tsx';
import { DecimalInput } from '../../../../components/DecimalInput.tsx';
import { RemoveButton } from '../../../../components/RemoveButton.tsx';
import styles from '../forms.module.css';
import type { MethodEditorProps } from './editor.ts';

type Point = PiecewiseParameters['points'][number];

/** 分段内插: the knots, value and score. */
export const PiecewiseEditor = ({ parameters, unit, onChange }: MethodEditorProps<PiecewiseParameters>) => {
  const { methods, frameworks } = useTexts();
  const names = methods.parameters;
  const texts = frameworks.parameters;
  const { points } = parameters;
  const set = (index: number, fields: Partial<Point>): void =>
    onChange({ points: points.map((point, at) => (at === index ? { ...point, ...fields } : point)) });
  const addPoint = (): void => {
    const last = points.at(-1);
    onChange({
      points: [
        ...points,
        { value: last ? exactToText(add(exact(last.value), one)) : '0', score: last?.score ?? '0' },
      ],
    });
  };
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{names.value}</th>
            <th>{names.score}</th>
            <th>
              <span className="visually-hidden">{texts.removePoint}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map((point, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: knots have no identity but their place
            <tr key={index}>
              <td>
                <DecimalInput
                  label={`${names.value} ${index + 1}`}
                  unit={unit}
                  required
                  value={point.value}
                  onChange={(value) => value !== null && set(index, { value })}
                />
              </td>
              <td>
                <DecimalInput
                  label={`${names.score} ${index + 1}`}
                  required
                  value={point.score}
                  onChange={(score) => score !== null && set(index, { score })}
                />
              </td>
              <td>
                <RemoveButton
                  label={texts.removePoint}
                  disabled={points.length <= 2}
                  onRemove={() => onChange({ points: points.filter((_, at) => at !== index) })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={addPoint}>
        {texts.addPoint}
      </Button>
    </>
  );
};
