import { Checkbox, Input } from 'antd';
import { useTexts } from '../../../../../application/texts.tsx';
import type { SampleEditorProps } from './sample-editor.ts';
import styles from './samples.module.css';

/** The day something was completed, or that it was not. */
export const CompletionSample = ({ value, method, label, onChange }: SampleEditorProps<'completion'>) => {
  const { rulePreview } = useTexts();
  const deadline = method.id === 'deadline' ? method.parameters.deadline : '';
  return (
    <span className={styles.part}>
      <Input
        type="date"
        size="small"
        style={{ width: 130 }}
        aria-label={`${label} ${rulePreview.completedOn}`}
        disabled={value.completedOn === null}
        value={value.completedOn ?? ''}
        onChange={({ target }) =>
          target.value !== '' && onChange({ kind: 'completion', completedOn: target.value })
        }
      />
      <Checkbox
        checked={value.completedOn === null}
        onChange={({ target }) =>
          onChange({ kind: 'completion', completedOn: target.checked ? null : deadline })
        }
      >
        {rulePreview.notDone}
      </Checkbox>
    </span>
  );
};
