import { Checkbox, Modal, Table } from 'antd';
import { useMemo, useState } from 'react';
import type { NewSubject, SubjectPreview } from '#shared/contract/methods/evaluations.ts';
import { useFailureText, useTexts } from '../../application/texts.tsx';
import styles from './SubjectPreviewDialog.module.css';
import { type CheckedRow, checkPreview, type ListClash, takenSubjects } from './subject-preview.ts';

interface SubjectPreviewDialogProps {
  readonly preview: SubjectPreview;
  /** What the list holds already. */
  readonly listed: readonly NewSubject[];
  readonly onTake: (subjects: readonly NewSubject[]) => void;
  readonly onCancel: () => void;
}

/** Every row as found, with its problems and doubts; nothing is written before it is taken over. */
export const SubjectPreviewDialog = ({ preview, listed, onTake, onCancel }: SubjectPreviewDialogProps) => {
  const { evaluations, rules, application } = useTexts();
  const words = evaluations.preview;
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const [onlyRemarked, setOnlyRemarked] = useState(false);
  const rows = useMemo(() => checkPreview(preview, listed), [preview, listed]);
  const taken = takenSubjects(rows, leftOut);
  const refused = rows.filter(({ canTake }) => !canTake).length;
  const doubtful = rows.filter(({ isDoubtful }) => isDoubtful).length;
  const shown = onlyRemarked ? rows.filter(({ canTake, isDoubtful }) => !canTake || isDoubtful) : rows;
  const toggle = (row: number): void => {
    const next = new Set(leftOut);
    if (!next.delete(row)) next.add(row);
    setLeftOut(next);
  };
  return (
    <Modal
      open
      title={words.title}
      width={900}
      style={{ top: 24 }}
      okText={words.takeOver(taken.length)}
      okButtonProps={{ disabled: taken.length === 0 }}
      cancelText={application.cancel}
      onOk={() => onTake(taken)}
      onCancel={onCancel}
    >
      <p className={styles.facts}>
        {preview.sheet !== '' && <span>{words.source(preview.sheet)}</span>}
        {preview.encoding !== null && <span>{words.encoding(preview.encoding)}</span>}
        <span>{words.taken(taken.length, rows.length)}</span>
        {refused > 0 && <span className={styles.bad}>{words.problems(refused)}</span>}
        {doubtful > 0 && <span className={styles.doubt}>{words.doubts(doubtful)}</span>}
        {refused + doubtful > 0 && (
          <Checkbox checked={onlyRemarked} onChange={({ target }) => setOnlyRemarked(target.checked)}>
            {words.onlyRemarked}
          </Checkbox>
        )}
      </p>
      <Table<CheckedRow>
        size="small"
        rowKey={({ row }) => row.row}
        pagination={false}
        virtual={shown.length > 100}
        scroll={{ y: 330, x: 840 }}
        dataSource={shown}
        locale={{ emptyText: words.nothing }}
        columns={[
          { key: 'row', title: words.row, width: 52, align: 'right', render: (_, { row }) => row.row },
          {
            key: 'take',
            title: words.take,
            width: 56,
            render: (_, { row, canTake }) => (
              <Checkbox
                checked={canTake && !leftOut.has(row.row)}
                disabled={!canTake}
                aria-label={words.takeLabel(row.row)}
                onChange={() => toggle(row.row)}
              />
            ),
          },
          {
            key: 'name',
            title: evaluations.subjects.name,
            width: 200,
            render: (_, { row }) =>
              row.subject?.name ?? <span className={styles.found}>{row.found.join(' | ')}</span>,
          },
          {
            key: 'code',
            title: evaluations.subjects.code,
            width: 166,
            render: (_, { row }) => row.subject?.code,
          },
          {
            key: 'kind',
            title: evaluations.subjects.kind,
            width: 64,
            render: (_, { row }) => row.subject && rules.subjectKinds[row.subject.kind],
          },
          {
            key: 'track',
            title: evaluations.subjects.track,
            width: 80,
            render: (_, { row }) => row.subject?.track,
          },
          { key: 'remarks', title: words.remarks, render: (_, checked) => <Remarks checked={checked} /> },
        ]}
      />
    </Modal>
  );
};

const Remarks = ({ checked: { row, clash } }: { readonly checked: CheckedRow }) => {
  const words = useTexts().evaluations.preview;
  const failureText = useFailureText();
  const clashText = (found: ListClash): string =>
    found.kind === 'name' ? words.alreadyListed(found.name) : words.alreadyCoded(found.code, found.name);
  return (
    <>
      {row.problems.map((problem) => (
        <p key={failureText(problem)} className={styles.bad}>
          {words.problem(failureText(problem))}
        </p>
      ))}
      {clash && <p className={styles.bad}>{words.problem(clashText(clash))}</p>}
      {row.doubts.map((doubt) => (
        <p key={failureText(doubt)} className={styles.doubt}>
          {words.doubt(failureText(doubt))}
        </p>
      ))}
    </>
  );
};
