import { Table } from 'antd';
import type { ReactNode } from 'react';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import { compare, exact } from '#shared/scoring/exact.ts';
import { useTexts } from '../../../application/texts.tsx';
import { ClauseView } from '../../../components/ClauseView.tsx';
import styles from './BandsView.module.css';

/** Grades, rounding, vetoes, bonuses and notes of a framework. */
export const BandsView = ({ document }: { readonly document: FrameworkDocument }) => {
  const { frameworks: texts, rules, application } = useTexts();
  const best = document.gradeBands.reduce<string | null>(
    (top, { maximum }) => (top === null || compare(exact(maximum), exact(top)) > 0 ? maximum : top),
    null,
  );
  return (
    <>
      <Section title={texts.bands.title}>
        <ul className={styles.bands}>
          {document.gradeBands.map(({ name, minimum, maximum }) => (
            <li key={name}>{rules.band(name, minimum, maximum, maximum === best)}</li>
          ))}
        </ul>
        <p className={styles.line}>{rules.rounding(document.rounding)}</p>
      </Section>
      <Section title={texts.vetoes.title} note={texts.vetoes.detail}>
        <Table
          size="small"
          rowKey="code"
          pagination={false}
          dataSource={document.vetoes}
          locale={{ emptyText: application.none }}
          columns={[
            { title: texts.vetoes.code, dataIndex: 'code', width: 60 },
            { title: texts.vetoes.name, dataIndex: 'name' },
            {
              title: texts.vetoes.effect,
              key: 'effect',
              width: 150,
              render: (_, { effect }) => rules.vetoEffects[effect.type](effect.grade),
            },
            {
              title: texts.vetoes.basis,
              key: 'basis',
              width: '42%',
              render: (_, { citation, note }) => (
                <>
                  {citation && <ClauseView clause={citation} />}
                  {note}
                </>
              ),
            },
          ]}
        />
      </Section>
      <Section title={texts.bonuses.title} note={texts.bonuses.cap(document.bonusCap)}>
        <Table
          size="small"
          rowKey="code"
          pagination={false}
          dataSource={document.bonuses}
          locale={{ emptyText: application.none }}
          columns={[
            { title: texts.bonuses.code, dataIndex: 'code', width: 60 },
            { title: texts.bonuses.name, dataIndex: 'name' },
            { title: texts.bonuses.points, dataIndex: 'points', width: 80, align: 'right' },
            {
              title: texts.bonuses.basis,
              key: 'basis',
              width: '42%',
              render: (_, { citation }) => citation && <ClauseView clause={citation} />,
            },
          ]}
        />
      </Section>
      <Section title={texts.notes.title}>
        {document.notes.length === 0 ? (
          application.none
        ) : (
          <ol className={styles.notes}>
            {document.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ol>
        )}
      </Section>
    </>
  );
};

interface SectionProps {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}

const Section = ({ title, note, children }: SectionProps) => (
  <section className={styles.section}>
    <h2 className={styles.title}>
      {title}
      {note !== undefined && <span className={styles.note}>{note}</span>}
    </h2>
    {children}
  </section>
);
