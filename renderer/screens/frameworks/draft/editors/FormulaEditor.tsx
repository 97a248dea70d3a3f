import type { FormulaParameters } from '#shared/scoring/methods/formula.ts';
import { useFailureText, useTexts } from '../../../../application/texts.tsx';
import { DecimalInput } from '../../../../components/DecimalInput.tsx';
import { Field, FieldGrid } from '../../../../components/Field.tsx';
import { TextInput } from '../../../../components/TextInput.tsx';
import styles from '../forms.module.css';
import { Choice } from './Choice.tsx';
import type { MethodEditorProps } from './editor.ts';
import { RowTable } from './RowTable.tsx';

type Figure = FormulaParameters['figures'][number];
type Definition = FormulaParameters['definitions'][number];

/** 公式: its figures with their units, intermediate values, the formula, and what happens at its edges. */
export const FormulaEditor = ({
  parameters,
  problems = [],
  onChange,
}: MethodEditorProps<FormulaParameters>) => {
  const { methods } = useTexts();
  const failureText = useFailureText();
  const names = methods.parameters;
  const texts = methods.editor;
  const { figures, definitions, formula } = parameters;
  const set = (fields: Partial<FormulaParameters>): void => onChange({ ...parameters, ...fields });
  const setFigure = (index: number, fields: Partial<Figure>): void =>
    set({ figures: figures.map((each, at) => (at === index ? { ...each, ...fields } : each)) });
  const setDefinition = (index: number, fields: Partial<Definition>): void =>
    set({ definitions: definitions.map((each, at) => (at === index ? { ...each, ...fields } : each)) });
  return (
    <>
      <RowTable
        headings={[texts.figureName, names.unit]}
        rows={figures}
        least={1}
        addLabel={texts.addFigure}
        removeLabel={texts.remove}
        onAdd={() => set({ figures: [...figures, { name: texts.newFigure(figures.length + 1), unit: '' }] })}
        onRemove={(index) => set({ figures: figures.filter((_, at) => at !== index) })}
        cells={(figure, index) => [
          <TextInput
            key="name"
            label={`${texts.figureName} ${index + 1}`}
            maxLength={40}
            value={figure.name}
            invalid={figure.name === ''}
            onChange={(name) => setFigure(index, { name })}
          />,
          <TextInput
            key="unit"
            label={`${names.unit} ${index + 1}`}
            maxLength={20}
            placeholder={texts.noUnit}
            value={figure.unit}
            onChange={(unit) => setFigure(index, { unit })}
          />,
        ]}
      />
      <Field label={names.formula}>
        <TextInput
          label={names.formula}
          maxLength={1000}
          value={formula}
          invalid={formula.trim() === ''}
          onChange={(next) => set({ formula: next })}
        />
      </Field>
      {problems
        .filter(({ code }) => code === 'framework.formula')
        .map((problem) => (
          <p key={problem.path.join('.')} className={styles.problem} role="alert">
            {failureText(problem)}
          </p>
        ))}
      <p className={styles.hint}>{texts.formulaHelp}</p>
      <RowTable
        headings={[texts.definitionName, names.formula]}
        rows={definitions}
        least={0}
        addLabel={texts.addDefinition}
        removeLabel={texts.remove}
        onAdd={() =>
          set({
            definitions: [
              ...definitions,
              { name: texts.newDefinition(definitions.length + 1), formula: '0' },
            ],
          })
        }
        onRemove={(index) => set({ definitions: definitions.filter((_, at) => at !== index) })}
        cells={(definition, index) => [
          <TextInput
            key="name"
            label={`${texts.definitionName} ${index + 1}`}
            maxLength={40}
            value={definition.name}
            invalid={definition.name === ''}
            onChange={(name) => setDefinition(index, { name })}
          />,
          <TextInput
            key="formula"
            label={`${names.formula} ${index + 1}`}
            maxLength={1000}
            value={definition.formula}
            invalid={definition.formula.trim() === ''}
            onChange={(next) => setDefinition(index, { formula: next })}
          />,
        ]}
      />
      <FieldGrid>
        <Field label={names.gives} span={3}>
          <Choice
            label={names.gives}
            value={parameters.gives}
            options={methods.formulaGives}
            onChange={(gives) => set({ gives })}
          />
        </Field>
        <Field label={names.outside} span={3}>
          <Choice
            label={names.outside}
            value={parameters.outside}
            options={methods.formulaOutside}
            onChange={(outside) => set({ outside })}
          />
        </Field>
        <Field label={names.whenZero} span={3}>
          <DecimalInput
            label={names.whenZero}
            placeholder={methods.formulaOutside.refuse}
            value={parameters.whenZero}
            onChange={(whenZero) => set({ whenZero })}
          />
        </Field>
      </FieldGrid>
    </>
  );
};
