import { Table } from 'antd';
import type { ProgressList } from '#shared/model/framework.ts';
import type { ProgressItem } from '#shared/model/progress.ts';
import { useTexts } from '../../../application/texts.tsx';
import { ClausePlace } from '../../../components/ClauseView.tsx';
import styles from './BandsView.module.css';

/** The 推进清单 as the annex prints it. */
export const ProgressListView = ({ list }: { readonly list: ProgressList }) => {
  const { frameworks, application } = useTexts();
  const texts = frameworks.progressList;
  return (
    <section className={styles.section} style={{ maxWidth: 'none' }}>
      <h2 className={styles.title}>
        {list.title}
        <span className={styles.note}>{frameworks.progressSize(list.items.length)}</span>
      </h2>
      <Table<ProgressItem>
        size="small"
        tableLayout="fixed"
        rowKey="code"
        pagination={false}
        dataSource={list.items}
        columns={[
          { title: texts.code, dataIndex: 'code', width: 64 },
          {
            title: texts.group,
            dataIndex: 'group',
            width: 130,
            onCell: (item, index) => {
              const isFirst = list.items[(index ?? 0) - 1]?.groupNumber !== item.groupNumber;
              const span = list.items.filter(({ groupNumber }) => groupNumber === item.groupNumber).length;
              return { rowSpan: isFirst ? span : 0 };
            },
            render: (group: string, { groupNumber }) => `${groupNumber} ${group}`,
          },
          {
            title: texts.content,
            dataIndex: 'content',
            render: (content: string, { citation, note }) => (
              <>
                {content}
                {note !== null && <div className={styles.note}>{note}</div>}
                {citation && (
                  <div className={styles.place}>
                    <ClausePlace clause={citation} />
                  </div>
                )}
              </>
            ),
          },
          {
            title: texts.responsibleUnits,
            dataIndex: 'responsibleUnits',
            width: 150,
            render: (units: string[]) => units.join(application.listSeparator),
          },
          { title: texts.time, dataIndex: 'timeText', width: 110 },
          {
            title: texts.dueOn,
            dataIndex: 'dueOn',
            width: 96,
            render: (dueOn: string | null) => dueOn ?? application.none,
          },
        ]}
      />
    </section>
  );
};
