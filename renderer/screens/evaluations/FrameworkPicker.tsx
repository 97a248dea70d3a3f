import { Table } from 'antd';
import { Link } from 'react-router';
import type { FrameworkSummary } from '#shared/model/framework.ts';
import { useRead } from '../../application/client.tsx';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import styles from './sections.module.css';

interface FrameworkPickerProps {
  readonly chosen: string | null;
  readonly onChoose: (versionId: string) => void;
}

/** Published versions to choose from, each with its plan and size. */
export const FrameworkPicker = ({ chosen, onChoose }: FrameworkPickerProps) => {
  const { evaluations, application } = useTexts();
  const words = evaluations.framework;
  const { data, failure, reload } = useRead('frameworks.list', {});
  const published = data?.filter(({ state }) => state === 'published') ?? [];
  return (
    <>
      <p className={styles.explained}>{words.explained}</p>
      <FailureAlert failure={failure} onRetry={reload} />
      {data && published.length === 0 && (
        <EmptyState
          title={words.none}
          remedy={words.noneRemedy}
          action={<Link to={routes.frameworks()}>{application.navigation.frameworks}</Link>}
        />
      )}
      {published.length > 0 && (
        <Table<FrameworkSummary>
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={published}
          rowSelection={{
            type: 'radio',
            selectedRowKeys: chosen === null ? [] : [chosen],
            onChange: ([key]) => key !== undefined && onChoose(String(key)),
            getCheckboxProps: ({ title }) => ({ 'aria-label': title }) as object,
          }}
          onRow={({ id }) => ({ onClick: () => onChoose(id) })}
          columns={[
            {
              key: 'title',
              title: evaluations.sections.framework,
              render: (_, { title, planTitle }) => (
                <>
                  <div>{title}</div>
                  <div className={styles.detail}>{planTitle}</div>
                </>
              ),
            },
            {
              key: 'version',
              title: words.version,
              width: 110,
              render: (_, { number, shipped }) => (
                <>
                  {number !== null && words.versionNumber(number)}
                  {shipped && <span className={styles.detail}> {words.shipped}</span>}
                </>
              ),
            },
            {
              key: 'dimensions',
              title: words.dimensions,
              dataIndex: 'dimensionCount',
              width: 84,
              align: 'right',
            },
            {
              key: 'indicators',
              title: words.indicators,
              dataIndex: 'indicatorCount',
              width: 70,
              align: 'right',
            },
            {
              key: 'progress',
              title: words.progressItems,
              width: 84,
              align: 'right',
              render: (_, { progressItemCount }) => (progressItemCount === 0 ? '—' : progressItemCount),
            },
            { key: 'total', title: words.total, dataIndex: 'totalScore', width: 60, align: 'right' },
          ]}
        />
      )}
    </>
  );
};
