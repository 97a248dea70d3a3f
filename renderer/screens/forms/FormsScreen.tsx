import { Alert } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { EvaluationState } from '#shared/model/evaluation.ts';
import { useRead } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { EvaluationFrame } from '../evaluations/EvaluationFrame.tsx';
import { CollectionNav } from '../imports/CollectionNav.tsx';
import styles from './forms.module.css';
import { ReadForms } from './ReadForms.tsx';
import { WriteForms } from './WriteForms.tsx';

/** States from which on scores stay as they are. */
const finalStates: ReadonlySet<EvaluationState> = new Set(['final', 'reported', 'rectification', 'closed']);

/** 表单: workbooks for people without the application, out and back. */
export const FormsScreen = () => {
  const { forms } = useTexts();
  const { id = '' } = useParams();
  // What was read needs the room; writing comes back when it has been dealt with.
  const [isReviewing, setReviewing] = useState(false);
  const { data, failure, reload } = useRead('evaluations.get', { id });
  const version = useRead(
    'frameworks.getVersion',
    { id: data?.evaluation.frameworkVersionId ?? '' },
    { enabled: data !== undefined },
  );
  const problem = failure ?? version.failure;
  return (
    <EvaluationFrame id={id} step="forms" evaluation={data?.evaluation ?? null}>
      <CollectionNav id={id} />
      {problem ? (
        <FailureAlert
          failure={problem}
          onRetry={() => {
            reload();
            version.reload();
          }}
        />
      ) : data && version.data ? (
        finalStates.has(data.evaluation.state) ? (
          <Alert type="info" showIcon title={forms.screen.locked} />
        ) : (
          <div className={styles.screen}>
            <div hidden={isReviewing}>
              <WriteForms evaluation={data.evaluation} subjects={data.subjects} scorers={data.scorers} />
            </div>
            <ReadForms
              evaluationId={id}
              framework={version.data.document}
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
