import { Button } from 'antd';
import { useRef } from 'react';
import type { Indicator } from '#shared/model/framework.ts';
import { useTexts } from '../../../application/texts.tsx';
import { Field } from '../../../components/Field.tsx';
import { SavedTextArea } from '../../../components/SavedTextArea.tsx';
import { useMethodWords } from '../view/method-words.ts';
import styles from './forms.module.css';

interface RuleFormProps {
  readonly indicator: Indicator;
  readonly onSave: (rule: string) => Promise<unknown>;
}

/**
 * The rule as the form prints it, beside the words made from method and parameters. When these change while the
 * indicator is open, the person is told that the printed words may have fallen behind, and can take the new ones.
 */
export const RuleForm = ({ indicator, onSave }: RuleFormProps) => {
  const { frameworks, application } = useTexts();
  const texts = frameworks.draft;
  const methodWords = useMethodWords();
  const words = methodWords(indicator);
  const opened = useRef({ words, rule: indicator.rule });
  const isBehind =
    words !== opened.current.words && indicator.rule === opened.current.rule && indicator.rule !== words;
  return (
    <section className={styles.section}>
      <Field label={frameworks.indicator.rule}>
        <SavedTextArea
          label={frameworks.indicator.rule}
          rows={2}
          value={indicator.rule}
          maxLength={4000}
          refuse={(rule) => (rule.trim() === '' ? application.textWanted : null)}
          onSave={onSave}
        />
      </Field>
      <Field
        label={texts.wordsDetail}
        extra={
          words === indicator.rule ? null : (
            <Button size="small" type={isBehind ? 'primary' : 'default'} onClick={() => void onSave(words)}>
              {texts.takeWords}
            </Button>
          )
        }
      >
        <p className={styles.words}>{words}</p>
        {isBehind && (
          <p className={styles.differs} role="status">
            {texts.wordsDiffer}
          </p>
        )}
      </Field>
    </section>
  );
};
