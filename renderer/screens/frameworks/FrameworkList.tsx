import { Button, Table } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { FrameworkSummary } from '#shared/model/framework.ts';
import { useRead } from '../../application/client.tsx';
import { useInstantText } from '../../application/format.ts';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { PageFrame } from '../../components/PageFrame.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { CopyDialog } from './CopyDialog.tsx';
import styles from './FrameworkList.module.css';

const addressOf = ({ id, state }: FrameworkSummary): string =>
  state === 'draft' ? routes.frameworkDraft(id) : routes.frameworkVersion(id);

/** Every published version and every draft. */
export const FrameworkList = () => {
  const { frameworks: texts, frameworkImports } = useTexts();
  const frameworks = useRead('frameworks.list', {});
  const navigate = useNavigate();
  const instantText = useInstantText();
  const [copied, setCopied] = useState<FrameworkSummary | null>(null);
  return (
    <PageFrame
      title={texts.title}
      action={
        <Button type="primary" onClick={() => navigate(routes.frameworkImport())}>
          {frameworkImports.action}
        </Button>
      }
    >
      <FailureAlert failure={frameworks.failure} onRetry={frameworks.reload} />
      {frameworks.isLoading && <Waiting />}
      {frameworks.data && (
        <Table<FrameworkSummary>
          size="small"
          tableLayout="fixed"
          rowKey="id"
          pagination={false}
          dataSource={frameworks.data}
          columns={[
            {
              title: texts.columns.title,
              key: 'title',
              render: (_, framework) => (
                <>
                  <Link className={styles.title} to={addressOf(framework)}>
                    {framework.title}
                  </Link>
                  <Link
                    className={styles.plan}
                    title={framework.planTitle}
                    to={routes.plan(framework.planId)}
                  >
                    {framework.planTitle}
                  </Link>
                </>
              ),
            },
            {
              title: texts.columns.state,
              key: 'state',
              width: 142,
              render: (_, { state, number, shipped }) => (
                <span className={styles.states}>
                  {state === 'draft' ? (
                    <StateTag tone="waiting">{texts.states.draft}</StateTag>
                  ) : (
                    <StateTag tone="good">{texts.versionNumber(number ?? 1)}</StateTag>
                  )}
                  {shipped && <StateTag tone="neutral">{texts.shipped}</StateTag>}
                </span>
              ),
            },
            {
              title: texts.columns.size,
              key: 'size',
              width: 160,
              render: (_, { dimensionCount, indicatorCount, progressItemCount }) => (
                <>
                  {texts.size(dimensionCount, indicatorCount)}
                  {progressItemCount > 0 && (
                    <span className={styles.detail}>{texts.progressSize(progressItemCount)}</span>
                  )}
                </>
              ),
            },
            { title: texts.columns.totalScore, dataIndex: 'totalScore', width: 56, align: 'right' },
            {
              title: texts.columns.changedAt,
              key: 'changedAt',
              width: 100,
              render: (_, { changedAt, shipped }) => (shipped ? '—' : instantText(changedAt)),
            },
            {
              key: 'actions',
              width: 176,
              align: 'right',
              render: (_, framework) =>
                framework.state === 'draft' ? (
                  <Button size="small" onClick={() => navigate(addressOf(framework))}>
                    {texts.edit}
                  </Button>
                ) : (
                  <span className={styles.actions}>
                    <Button size="small" onClick={() => setCopied(framework)}>
                      {texts.copy.action}
                    </Button>
                    <Button size="small" onClick={() => navigate(routes.newEvaluation(framework.id))}>
                      {texts.evaluate}
                    </Button>
                  </span>
                ),
            },
          ]}
        />
      )}
      {copied && (
        <CopyDialog
          versionId={copied.id}
          title={copied.title}
          shipped={copied.shipped}
          onClose={() => setCopied(null)}
          onCopied={(draftId) => navigate(routes.frameworkDraft(draftId))}
        />
      )}
    </PageFrame>
  );
};
