import { ArrowRightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useRead } from '../../application/client.tsx';
import { lastPlaceKey, readLastPlace } from '../../application/last-place.ts';
import { usePlace } from '../../application/place.ts';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { PageFrame } from '../../components/PageFrame.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import styles from './HomeScreen.module.css';
import { OngoingEvaluations } from './OngoingEvaluations.tsx';
import { PlanEntries } from './PlanEntries.tsx';

/** 工作台: where the last sitting stopped, the evaluations under way, and the way into the five plans. */
export const HomeScreen = () => {
  const { application } = useTexts();
  const texts = application.home;
  const navigate = useNavigate();
  const evaluations = useRead('evaluations.list', {});
  const last = readLastPlace(usePlace(lastPlaceKey).value);
  const isFirstRun = evaluations.data?.length === 0;
  return (
    <PageFrame
      title={texts.title}
      remembered={false}
      action={
        <Button type="primary" onClick={() => navigate(routes.newEvaluation())}>
          {texts.newEvaluation}
        </Button>
      }
    >
      <div className={styles.home}>
        <FailureAlert failure={evaluations.failure} onRetry={evaluations.reload} />
        {isFirstRun && <FirstSteps />}
        {last && (
          <Link className={styles.continue} to={last.path}>
            <span className={styles.continueLabel}>{texts.continue}</span>
            <span className={styles.continueTitle}>{last.title}</span>
            <ArrowRightOutlined aria-hidden />
          </Link>
        )}
        {evaluations.data && !isFirstRun && <OngoingEvaluations evaluations={evaluations.data} />}
        <PlanEntries />
      </div>
    </PageFrame>
  );
};
