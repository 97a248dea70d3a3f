import { Alert } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { isFinal } from '#shared/model/evaluation.ts';
import { useEvaluationReading } from '../../application/evaluation-reading.ts';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { EvaluationFrame } from '../evaluations/EvaluationFrame.tsx';
import { CollectionNav } from '../imports/CollectionNav.tsx';
import styles from './forms.module.css';
import { ReadForms } from './ReadForms.tsx';
import { WriteForms } from './WriteForms.tsx';

/** 表单: workbooks for people without the application, out and back. */
export const FormsScreen = () => {
  const { forms } = useTexts();
  const { id = '' } = useParams();
  // What was read needs the room; writing comes back when it has been dealt with.
  const [isReviewing, setReviewing] = useState(false);
  const { data, framework, failure, reload } = useEvaluationReading(id);
  return (
    <EvaluationFrame id={id} step="forms" evaluation={data?.evaluation ?? null}>
      <CollectionNav id={id} />
      {failure ? (
        <FailureAlert failure={failure} onRetry={reload} />
      ) : data && framework ? (
        isFinal(data.evaluation) ? (
          <Alert type="info" showIcon title={forms.screen.locked} />
        ) : (
          <div className={styles.screen}>
            <div hidden={isReviewing}>
              <WriteForms evaluation={data.evaluation} subjects={data.subjects} scorers={data.scorers} />
            </div>
            <ReadForms
              evaluationId={id}
              framework={framework.document}
              scorers={data.scorers}
              onReview={setReviewing}
            />
          </div>
        )
      ) : (
        <Waiting />
      )}
    </EvaluationFrame>
  );
};
