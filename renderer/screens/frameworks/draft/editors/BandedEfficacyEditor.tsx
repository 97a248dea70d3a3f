import type { BandedEfficacyParameters } from '#shared/scoring/methods/efficacy-banded.ts';
import { useTexts } from '../../../../application/texts.tsx';
import { DecimalInput } from '../../../../components/DecimalInput.tsx';
import { Field, FieldGrid } from '../../../../components/Field.tsx';
import { TextInput } from '../../../../components/TextInput.tsx';
import type { MethodEditorProps } from './editor.ts';
import { RowTable } from './RowTable.tsx';

type Band = BandedEfficacyParameters['bands'][number];

/** 国资委分档功效系数: standard values with their coefficients, the best first. */
export const BandedEfficacyEditor = ({
  parameters,
  unit,
  onChange,
}: MethodEditorProps<BandedEfficacyParameters>) => {
  const { methods } = useTexts();
  const names = methods.parameters;
  const texts = methods.editor;
  const { bands } = parameters;
  const set = (index: number, fields: Partial<Band>): void =>
    onChange({
      ...parameters,
      bands: bands.map((band, at) => (at === index ? { ...band, ...fields } : band)),
    });
  return (
    <>
      <RowTable
        headings={[names.name, texts.standardValue, names.coefficient]}
        rows={bands}
        least={2}
        addLabel={texts.addBand}
        removeLabel={texts.remove}
        onAdd={() =>
          onChange({
            ...parameters,
            bands: [...bands, { name: texts.newBand(bands.length + 1), value: '0', coefficient: '0' }],
          })
        }
        onRemove={(index) => onChange({ ...parameters, bands: bands.filter((_, at) => at !== index) })}
        cells={(band, index) => [
          <TextInput
            key="name"
            label={`${names.name} ${index + 1}`}
            maxLength={20}
            value={band.name}
            invalid={band.name === ''}
            onChange={(name) => set(index, { name })}
          />,
          <DecimalInput
            key="value"
            label={`${texts.standardValue} ${index + 1}`}
            unit={unit}
            required
            value={band.value}
            onChange={(value) => value !== null && set(index, { value })}
          />,
          <DecimalInput
            key="coefficient"
            label={`${names.coefficient} ${index + 1}`}
            width={90}
            required
            value={band.coefficient}
            onChange={(coefficient) => coefficient !== null && set(index, { coefficient })}
          />,
        ]}
      />
      <FieldGrid>
        <Field label={names.coefficientBelow} span={3}>
          <DecimalInput
            label={names.coefficientBelow}
            required
            value={parameters.coefficientBelow}
            onChange={(coefficientBelow) =>
              coefficientBelow !== null && onChange({ ...parameters, coefficientBelow })
            }
          />
        </Field>
      </FieldGrid>
    </>
  );
};
