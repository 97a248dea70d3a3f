import { App, Button, Table } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { PlanSummary } from '#shared/model/plan.ts';
import { useRead } from '../../application/client.tsx';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { useFileDrop } from '../../components/file-drop.ts';
import { PageFrame } from '../../components/PageFrame.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { type HandedDocument, handDocument } from '../readings/handed-document.ts';
import { usePaste } from '../readings/use-paste.ts';
import styles from './PlanList.module.css';

/** Every plan with what its text says about itself; a file dropped here is read as another one. */
export const PlanList = () => {
  const { plans: texts, readings, application } = useTexts();
  const { message } = App.useApp();
  const plans = useRead('plans.list', {});
  const navigate = useNavigate();
  const orNotStated = (value: string | null) =>
    value ?? <span className={styles.missing}>{application.notStated}</span>;
  const bringIn = (document: HandedDocument): void => {
    handDocument(document);
    navigate(routes.planImport());
  };
  usePaste(bringIn);
  const drop = useFileDrop(
    false,
    (file) => bringIn({ file }),
    () => void message.warning(readings.import.oneFile),
  );
  return (
    <PageFrame
      title={texts.title}
      action={
        <Button type="primary" onClick={() => navigate(routes.planImport())}>
          {readings.import.action}
        </Button>
      }
    >
      <div className={drop.isOver ? styles.dropOver : styles.dropArea} {...drop.events}>
        <FailureAlert failure={plans.failure} onRetry={plans.reload} />
        {plans.isLoading && <Waiting />}
        {plans.data && (
          <Table<PlanSummary>
            size="small"
            rowKey="id"
            pagination={false}
            dataSource={plans.data}
            onRow={({ id }) => ({ onClick: () => navigate(routes.plan(id)), className: styles.row })}
            columns={[
              {
                title: texts.columns.title,
                dataIndex: 'title',
                render: (title: string, plan) => (
                  <>
                    <Link to={routes.plan(plan.id)} onClick={(event) => event.stopPropagation()}>
                      {title}
                    </Link>
                    {plan.titleInferred && (
                      <span className={styles.inferred} title={texts.titleInferredDetail}>
                        {texts.titleInferred}
                      </span>
                    )}
                  </>
                ),
              },
              { title: texts.columns.issuer, dataIndex: 'issuer', width: 180, render: orNotStated },
              {
                title: texts.columns.documentNumber,
                dataIndex: 'documentNumber',
                width: 150,
                render: orNotStated,
              },
              {
                title: texts.columns.dates,
                key: 'dates',
                width: 110,
                render: (_, { signedOn, publishedOn }) => (
                  <span className={styles.dates}>
                    <span>{orNotStated(signedOn)}</span>
                    <span>{orNotStated(publishedOn)}</span>
                  </span>
                ),
              },
              {
                title: texts.columns.size,
                key: 'size',
                width: 120,
                render: (_, plan) => (
                  <span className={styles.dates}>{texts.size(plan.paragraphCount, plan.characterCount)}</span>
                ),
              },
              {
                title: texts.columns.defects,
                dataIndex: 'defectCount',
                width: 90,
                render: (count: number) => (
                  <StateTag tone={count === 0 ? 'neutral' : 'warning'}>{texts.defectCount(count)}</StateTag>
                ),
              },
            ]}
          />
        )}
        <p className={styles.dropHint}>
          {drop.isOver ? readings.import.dropHere : readings.import.dropInList}
        </p>
      </div>
    </PageFrame>
  );
};
