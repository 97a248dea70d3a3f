import { Select } from 'antd';
import { type ComponentType, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { Indicator } from '#shared/model/framework.ts';
import {
  type MethodId,
  type MethodSpecification,
  methodSpecificationSchema,
} from '#shared/scoring/methods/specification.ts';
import { checkMethod } from '#shared/scoring/parameters-check.ts';
import { useSaving } from '../../../application/saving.ts';
import { useFailureText, useTexts } from '../../../application/texts.tsx';
import { Field } from '../../../components/Field.tsx';
import { SavingMark } from '../../../components/SavingMark.tsx';
import { startingSpecification } from './editors/defaults.ts';
import type { MethodEditorProps } from './editors/editor.ts';
import { methodEditors } from './editors/index.ts';
import styles from './forms.module.css';
import type { IndicatorFields } from './IndicatorForm.tsx';
import { fieldsWithMethod } from './method-fields.ts';
import { RulePreview } from './preview/RulePreview.tsx';

interface MethodFormProps {
  readonly indicator: Indicator;
  readonly onSave: (fields: IndicatorFields) => Promise<void>;
}

const methodIds = Object.keys(methodEditors) as MethodId[];

/** The scoring method and its parameters. Parameters that do not compute stay on screen with the reason, unsent. */
export const MethodForm = ({ indicator, onSave }: MethodFormProps) => {
  const { frameworks, methods } = useTexts();
  const failureText = useFailureText();
  const saving = useSaving(indicator.method, (method) => onSave(fieldsWithMethod(indicator, method)));
  const [unsound, setUnsound] = useState<{
    readonly method: MethodSpecification;
    readonly problems: readonly Failure[];
  } | null>(null);
  const method = unsound?.method ?? saving.value;

  const problemsOf = (checked: MethodSpecification): readonly Failure[] =>
    checkMethod({ ...indicator, method: checked }, `${indicator.code} ${indicator.name}`, []);
  const take = (next: MethodSpecification): void => {
    const parsed = methodSpecificationSchema.safeParse(next);
    if (parsed.success) {
      setUnsound(null);
      saving.set(parsed.data);
    } else setUnsound({ method: next, problems: problemsOf(next) });
  };
  // Parameters of the right shape are kept as they are typed; what still keeps them from computing is said here too.
  const problems = unsound?.problems ?? problemsOf(method);
  const Editor = methodEditors[method.id] as ComponentType<
    MethodEditorProps<MethodSpecification['parameters']>
  >;
  return (
    <section className={styles.section} aria-label={frameworks.parameters.title}>
      <Field label={frameworks.indicator.method}>
        <Select
          aria-label={frameworks.indicator.method}
          value={method.id}
          style={{ maxWidth: 200 }}
          onChange={(id: MethodId) => take(startingSpecification(id, indicator))}
          options={methodIds.map((value) => ({ value, label: methods.each[value].name }))}
        />
      </Field>
      <div className={styles.parameters}>
        <Editor
          key={method.id}
          parameters={method.parameters}
          fullScore={indicator.fullScore}
          unit={indicator.unit}
          problems={problems}
          onChange={(parameters) => take({ ...method, parameters } as MethodSpecification)}
        />
      </div>
      {problems
        .filter(({ code }) => code !== 'framework.formula')
        .map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two problems may stand at one place
          <p key={`${problem.path.join('.')} ${index}`} className={styles.problem} role="alert">
            {failureText(problem)}
          </p>
        ))}
      <SavingMark state={saving.state} failure={saving.failure} />
      <RulePreview
        key={`preview ${method.id}`}
        method={method}
        fullScore={indicator.fullScore}
        unit={indicator.unit}
        sound={problems.length === 0}
      />
    </section>
  );
};
