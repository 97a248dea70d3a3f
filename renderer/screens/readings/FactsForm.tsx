import type { CorrectableFacts } from '#shared/contract/methods/readings.ts';
import { useTexts } from '../../application/texts.tsx';
import { Field, FieldGrid } from '../../components/Field.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import styles from './ImportScreen.module.css';
import { type FactName, factNames, factProblem, withFact } from './plan-facts.ts';

interface FactsFormProps {
  /** The text carries no title of its own. */
  readonly isTitleInferred: boolean;
  readonly facts: CorrectableFacts;
  readonly onChange: (facts: CorrectableFacts) => void;
}

const spans: { readonly [Name in FactName]: 3 | 6 } = {
  title: 6,
  issuer: 6,
  documentNumber: 6,
  signedOn: 3,
  publishedOn: 3,
  source: 6,
  basis: 6,
  note: 6,
};

/** What the text says about itself, to be confirmed or put right. */
export const FactsForm = ({ isTitleInferred, facts, onChange }: FactsFormProps) => {
  const { readings, plans, application } = useTexts();
  const texts = readings.import.facts;
  const labels: { readonly [Name in FactName]: string } = { ...plans.facts, title: texts.name };
  const problems = { 'name-wanted': texts.nameWanted, 'date-wanted': texts.dateWanted };
  return (
    <>
      <p className={styles.note}>{texts.detail}</p>
      <FieldGrid>
        {factNames.map((name) => {
          const problem = factProblem(name, facts[name]);
          return (
            <Field key={name} label={labels[name]} span={spans[name]}>
              <TextInput
                label={labels[name]}
                value={facts[name] ?? ''}
                invalid={problem !== null}
                placeholder={name === 'note' ? '' : application.notStated}
                onChange={(text) => onChange(withFact(facts, name, text))}
              />
              {problem && (
                <p className={styles.problem} role="alert">
                  {problems[problem]}
                </p>
              )}
              {name === 'title' && isTitleInferred && <p className={styles.note}>{texts.nameInferred}</p>}
            </Field>
          );
        })}
      </FieldGrid>
    </>
  );
};
