import type { DeviationParameters } from '#shared/scoring/methods/deviation.ts';
import { useTexts } from '../../../../application/texts.tsx';
import { DecimalInput } from '../../../../components/DecimalInput.tsx';
import { Field, FieldGrid } from '../../../../components/Field.tsx';
import { Choice } from './Choice.tsx';
import type { MethodEditorProps } from './editor.ts';
import { RowTable } from './RowTable.tsx';

type Scale = DeviationParameters['scale'];
type Bands = Extract<Scale, { type: 'bands' }>;

/** 偏离度: the target, and points by bands of deviation or along a line. */
export const DeviationEditor = ({
  parameters,
  fullScore,
  unit,
  onChange,
}: MethodEditorProps<DeviationParameters>) => {
  const { methods } = useTexts();
  const names = methods.parameters;
  const { target, scale } = parameters;
  const starting: { readonly [Type in Scale['type']]: Scale } = {
    linear: { type: 'linear', tolerance: '5', limit: '50' },
    bands: { type: 'bands', bands: [{ percent: '5', points: fullScore }], beyond: '0' },
  };
  const setScale = (next: Scale): void => onChange({ ...parameters, scale: next });
  return (
    <>
      <FieldGrid>
        <Field label={names.target} span={2}>
          <DecimalInput
            label={names.target}
            unit={unit}
            required
            value={target}
            onChange={(next) => next !== null && onChange({ ...parameters, target: next })}
          />
        </Field>
        <Field label={names.type} span={3}>
          <Choice
            label={names.type}
            value={scale.type}
            options={methods.deviationScales}
            onChange={(type) => type !== scale.type && setScale(starting[type])}
          />
        </Field>
        {scale.type === 'linear' &&
          (['tolerance', 'limit'] as const).map((field) => (
            <Field key={field} label={names[field]} span={3}>
              <DecimalInput
                label={names[field]}
                unit="%"
                required
                value={scale[field]}
                onChange={(next) => next !== null && setScale({ ...scale, [field]: next })}
              />
            </Field>
          ))}
      </FieldGrid>
      {scale.type === 'bands' && <BandsTable scale={scale} onChange={setScale} />}
    </>
  );
};

interface BandsTableProps {
  readonly scale: Bands;
  readonly onChange: (scale: Bands) => void;
}

const BandsTable = ({ scale, onChange }: BandsTableProps) => {
  const { methods } = useTexts();
  const names = methods.parameters;
  const texts = methods.editor;
  const { bands } = scale;
  const set = (index: number, fields: Partial<Bands['bands'][number]>): void =>
    onChange({ ...scale, bands: bands.map((band, at) => (at === index ? { ...band, ...fields } : band)) });
  return (
    <>
      <RowTable
        headings={[names.percent, names.score]}
        rows={bands}
        least={1}
        addLabel={texts.addBand}
        removeLabel={texts.remove}
        onAdd={() => {
          const last = bands.at(-1);
          onChange({
            ...scale,
            bands: [
              ...bands,
              { percent: String(Math.ceil(Number(last?.percent ?? '0')) + 5), points: scale.beyond },
            ],
          });
        }}
        onRemove={(index) => onChange({ ...scale, bands: bands.filter((_, at) => at !== index) })}
        cells={(band, index) => [
          <DecimalInput
            key="percent"
            label={`${names.percent} ${index + 1}`}
            unit="%"
            required
            value={band.percent}
            onChange={(percent) => percent !== null && set(index, { percent })}
          />,
          <DecimalInput
            key="points"
            label={`${names.score} ${index + 1}`}
            required
            value={band.points}
            onChange={(points) => points !== null && set(index, { points })}
          />,
        ]}
      />
      <FieldGrid>
        <Field label={names.beyond} span={2}>
          <DecimalInput
            label={names.beyond}
            required
            value={scale.beyond}
            onChange={(beyond) => beyond !== null && onChange({ ...scale, beyond })}
          />
        </Field>
      </FieldGrid>
    </>
  );
};
