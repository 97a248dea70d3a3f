import { Alert, Checkbox, Input, Select, Table } from 'antd';
import type { Failure } from '#shared/contract/failure.ts';
import {
  type FrameworkImportPreview,
  type ImportedLine,
  sheetRowKey,
  sheetsRead,
} from '#shared/model/framework-import.ts';
import type { PlanSummary } from '#shared/model/plan.ts';
import { useFailureText, useTexts } from '../../../application/texts.tsx';
import { Field, FieldGrid } from '../../../components/Field.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { withMember } from '../../../components/with-member.ts';
import { ColumnMeanings } from './ColumnMeanings.tsx';
import styles from './FrameworkImportScreen.module.css';
import { SheetChoice } from './SheetChoice.tsx';

interface SystemPreviewProps {
  readonly preview: FrameworkImportPreview;
  readonly title: string;
  readonly onTitle: (title: string) => void;
  readonly plans: readonly PlanSummary[];
  /** Null keeps the table itself as the plan. */
  readonly planId: string | null;
  readonly onPlan: (planId: string | null) => void;
  /** Rows left out, as `sheetRowKey` names them. */
  readonly leftOut: ReadonlySet<string>;
  readonly onLeftOut: (rows: ReadonlySet<string>) => void;
  /** What stands in the way of a draft of the rows that are not left out. */
  readonly problems: readonly Failure[];
  readonly isReading: boolean;
  readonly onSheets: (sheets: readonly string[]) => void;
}

const ownPlan = 'own';

/** What a table would become: its indicators row by row, every doubt at its place. */
export const SystemPreview = (props: SystemPreviewProps) => {
  const { preview, title, onTitle, plans, planId, onPlan, leftOut, onLeftOut, problems } = props;
  const { frameworkImports: words, methods } = useTexts();
  const failureText = useFailureText();
  const dimensions = new Map(preview.dimensions.map((dimension) => [dimension.code, dimension]));
  const groupOf = ({ dimension, group }: ImportedLine): string =>
    dimensions.get(dimension)?.groups.find(({ code }) => code === group)?.name ?? '';
  const doubtCount =
    problems.length +
    preview.doubts.length +
    preview.lines.reduce((sum, { doubts }) => sum + doubts.length, 0);
  const isLeftOut = (line: ImportedLine): boolean => leftOut.has(sheetRowKey(line));
  const take = (line: ImportedLine, isTaken: boolean): void =>
    onLeftOut(withMember(leftOut, sheetRowKey(line), !isTaken));
  const isSeveral = sheetsRead(preview).length > 1;
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
      {preview.sheets.length > 1 && (
        <SheetChoice sheets={preview.sheets} disabled={props.isReading} onSheets={props.onSheets} />
      )}
      <div className={styles.facts}>
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
        <ColumnMeanings sheets={preview.sheets} />
      </div>
      {problems.length > 0 && (
        <Alert
          type="error"
          title={words.problems}
          description={
            <ul className={styles.tableDoubts}>
              {problems.map((problem) => (
                <li key={failureText(problem)}>{failureText(problem)}</li>
              ))}
            </ul>
          }
        />
      )}
      {preview.doubts.length > 0 && (
        <Alert
          type="warning"
          title={words.tableDoubts}
          description={
            <ul className={styles.tableDoubts}>
              {preview.doubts.map((doubt) => (
                <li key={failureText(doubt)}>{failureText(doubt)}</li>
              ))}
            </ul>
          }
        />
      )}
      <Table<ImportedLine>
        size="small"
        rowKey={sheetRowKey}
        pagination={false}
        dataSource={preview.lines}
        rowClassName={(line) => (isLeftOut(line) ? (styles.out ?? '') : '')}
        columns={[
          {
            title: words.columns.take,
            key: 'take',
            width: 48,
            render: (_, line) => (
              <Checkbox
                checked={!isLeftOut(line)}
                aria-label={words.leaveOut(isSeveral ? line.sheet : '', line.row)}
                onChange={({ target }) => take(line, target.checked)}
              />
            ),
          },
          ...(isSeveral ? [{ title: words.columns.sheet, dataIndex: 'sheet', width: 110 }] : []),
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
