import { Alert, Checkbox, Input, Select, Table } from 'antd';
import type { FrameworkImportPreview, ImportedLine } from '#shared/model/framework-import.ts';
import type { PlanSummary } from '#shared/model/plan.ts';
import { useFailureText, useTexts } from '../../../application/texts.tsx';
import { Field, FieldGrid } from '../../../components/Field.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { withMember } from '../../../components/with-member.ts';
import styles from './FrameworkImportScreen.module.css';

interface SystemPreviewProps {
  readonly preview: FrameworkImportPreview;
  readonly title: string;
  readonly onTitle: (title: string) => void;
  readonly plans: readonly PlanSummary[];
  /** Null keeps the table itself as the plan. */
  readonly planId: string | null;
  readonly onPlan: (planId: string | null) => void;
  readonly leftOut: ReadonlySet<number>;
  readonly onLeftOut: (rows: ReadonlySet<number>) => void;
  readonly onSheet: (sheet: string) => void;
}

const ownPlan = 'own';

/** What a table would become: its indicators row by row, every doubt at its place. */
export const SystemPreview = (props: SystemPreviewProps) => {
  const { preview, title, onTitle, plans, planId, onPlan, leftOut, onLeftOut, onSheet } = props;
  const { frameworkImports: words, methods } = useTexts();
  const failureText = useFailureText();
  const dimensions = new Map(preview.dimensions.map((dimension) => [dimension.code, dimension]));
  const groupOf = ({ dimension, group }: ImportedLine): string =>
    dimensions.get(dimension)?.groups.find(({ code }) => code === group)?.name ?? '';
  const doubtCount =
    preview.doubts.length + preview.lines.reduce((sum, { doubts }) => sum + doubts.length, 0);
  const take = (row: number, isTaken: boolean): void => onLeftOut(withMember(leftOut, row, !isTaken));
  return (
    <div className={styles.preview}>
      <FieldGrid>
        <Field label={words.name} span={3}>
          <Input
            value={title}
            maxLength={300}
            aria-label={words.name}
            onChange={({ target }) => onTitle(target.value)}
          />
        </Field>
        <Field label={words.plan} span={3}>
          <Select
            className={styles.wide ?? ''}
            aria-label={words.plan}
            value={planId ?? ownPlan}
            onChange={(value) => onPlan(value === ownPlan ? null : value)}
            options={[
              { value: ownPlan, label: words.ownPlan },
              ...plans.map((plan) => ({ value: plan.id, label: plan.title })),
            ]}
          />
        </Field>
      </FieldGrid>
      <p className={styles.hint}>{words.planHint}</p>
      <div className={styles.facts}>
        {preview.sheets.length > 1 && (
          <Select
            size="small"
            aria-label={words.sheet}
            value={preview.sheet}
            onChange={onSheet}
            options={preview.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
          />
        )}
        <strong>{words.summary(preview.dimensions.length, preview.lines.length, preview.totalScore)}</strong>
        {preview.vetoes.length > 0 && <span>{words.vetoes(preview.vetoes.length)}</span>}
        {preview.bonuses.length > 0 && <span>{words.bonuses(preview.bonuses.length)}</span>}
        {preview.notes.length > 0 && (
          <span title={preview.notes.join('\n')}>{words.notes(preview.notes.length)}</span>
        )}
        {doubtCount === 0 ? (
          <StateTag tone="good">{words.noDoubts}</StateTag>
        ) : (
          <StateTag tone="warning">{words.doubts(doubtCount)}</StateTag>
        )}
        <span className={styles.hint}>
          {words.columnsRead}：
          {preview.columns
            .map(({ column, heading, role }) => `${column} ${heading}→${words.roles[role]}`)
            .join('　')}
        </span>
      </div>
      {preview.doubts.length > 0 && (
        <Alert
          type="warning"
          title={words.tableDoubts}
          description={
            <ul className={styles.doubts}>
              {preview.doubts.map((doubt) => (
                <li key={failureText(doubt)}>{failureText(doubt)}</li>
              ))}
            </ul>
          }
        />
      )}
      <Table<ImportedLine>
        size="small"
        rowKey="code"
        pagination={false}
        dataSource={preview.lines}
        rowClassName={({ row }) => (leftOut.has(row) ? (styles.out ?? '') : '')}
        columns={[
          {
            title: words.columns.take,
            key: 'take',
            width: 48,
            render: (_, { row }) => (
              <Checkbox
                checked={!leftOut.has(row)}
                aria-label={words.leaveOut(row)}
                onChange={({ target }) => take(row, target.checked)}
              />
            ),
          },
          { title: words.columns.row, dataIndex: 'row', width: 44 },
          {
            title: words.columns.dimension,
            key: 'dimension',
            width: 110,
            render: (_, { dimension }) => dimensions.get(dimension)?.name,
          },
          ...(preview.dimensions.some(({ groups }) => groups.length > 0)
            ? [
                {
                  title: words.columns.group,
                  key: 'group',
                  width: 100,
                  render: (_: unknown, line: ImportedLine) => groupOf(line),
                },
              ]
            : []),
          {
            title: words.columns.name,
            key: 'name',
            render: (_, { code, name }) => `${code} ${name}`,
          },
          { title: words.columns.score, dataIndex: 'fullScore', width: 52, align: 'right' },
          {
            title: words.columns.rule,
            key: 'rule',
            render: (_, { rule, method }) => (
              <>
                <span className={styles.rule}>{rule}</span>
                <span className={styles.hint}>{methods.each[method.id].name}</span>
              </>
            ),
          },
          {
            title: words.columns.doubts,
            key: 'doubts',
            width: 280,
            render: (_, { doubts }) =>
              doubts.length > 0 && (
                <ul className={styles.doubts}>
                  {doubts.map((doubt) => (
                    <li key={failureText(doubt)}>{failureText(doubt)}</li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </div>
  );
};
