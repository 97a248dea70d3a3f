import { Checkbox, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { DraftPreview, Review } from '#shared/model/plan-review.ts';
import { useRead, useWrite } from '../../application/client.tsx';
import { useFailureText, useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Field } from '../../components/Field.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import styles from './dialogs.module.css';

interface DraftDialogProps {
  readonly review: Review;
  readonly rejected: number;
  readonly onCreated: (draftId: string, title: string) => void;
  readonly onClose: () => void;
}

/** What the framework would be, with full scores and what the check says of it; then makes the draft. */
export const DraftDialog = ({ review, rejected, onCreated, onClose }: DraftDialogProps) => {
  const { readings, application } = useTexts();
  const texts = readings.finish;
  const { planId } = review;
  const [title, setTitle] = useState(review.title);
  const [scores, setScores] = useState<'shared' | 'printed'>(review.scoresPrinted ? 'printed' : 'shared');
  const [vetoes, setVetoes] = useState<readonly string[]>(review.vetoes.map(({ code }) => code));
  const [progressList, setProgressList] = useState(review.progressList !== null);
  const choice = { planId, scores, vetoes: [...vetoes], progressList };
  const preview = useRead('readings.previewDraft', choice, { keepPrevious: true });
  const create = useWrite('readings.createDraft');
  const shown = preview.data;
  const isReady = shown !== undefined && !preview.isFetching && shown.lines.length > 0 && title.trim() !== '';
  const make = async (): Promise<void> => {
    if (!shown) return;
    const outcome = await create.attempt({ ...choice, title: title.trim(), previewSha256: shown.sha256 });
    if (outcome.ok) onCreated(outcome.value.draftId, title.trim());
    else preview.reload();
  };
  return (
    <Modal
      open
      centered
      width={860}
      title={texts.title}
      okText={texts.create}
      okButtonProps={{ disabled: !isReady, loading: create.isPending }}
      cancelText={application.cancel}
      onOk={() => void make()}
      onCancel={onClose}
    >
      <FailureAlert failure={create.failure ?? preview.failure} />
      <p className={styles.note}>{texts.detail}</p>
      <Field label={texts.name}>
        <TextInput
          label={texts.name}
          value={title}
          maxLength={300}
          invalid={title.trim() === ''}
          onChange={setTitle}
        />
      </Field>
      <div className={styles.options}>
        {review.scoresPrinted && (
          <Radio.Group
            aria-label={texts.scores}
            value={scores}
            onChange={({ target }) => setScores(target.value === 'printed' ? 'printed' : 'shared')}
            options={(['printed', 'shared'] as const).map((value) => ({
              value,
              label: texts.scoresFrom[value],
            }))}
          />
        )}
        {review.vetoes.map(({ code, name }) => (
          <Checkbox
            key={code}
            checked={vetoes.includes(code)}
            onChange={({ target }) =>
              setVetoes(target.checked ? [...vetoes, code] : vetoes.filter((each) => each !== code))
            }
          >
            {texts.veto(name)}
          </Checkbox>
        ))}
        {review.progressList && (
          <Checkbox checked={progressList} onChange={({ target }) => setProgressList(target.checked)}>
            {texts.progressList(review.progressList.items.length)}
          </Checkbox>
        )}
      </div>
      {shown ? <PreviewTree preview={shown} rejected={rejected} /> : preview.isLoading && <Waiting />}
    </Modal>
  );
};

const PreviewTree = ({
  preview,
  rejected,
}: {
  readonly preview: DraftPreview;
  readonly rejected: number;
}) => {
  const { readings } = useTexts();
  const failureText = useFailureText();
  const texts = readings.finish;
  const { columns } = texts;
  return (
    <>
      <p className={styles.total}>
        <strong>{texts.total(preview.totalScore)}</strong>
        <span>{texts.size(preview.dimensions.length, preview.lines.length)}</span>
        {preview.undecided > 0 && <StateTag tone="warning">{texts.left(preview.undecided)}</StateTag>}
        {rejected > 0 && <span>{texts.leftRejected(rejected)}</span>}
      </p>
      {preview.lines.length === 0 && <p className={styles.problem}>{texts.nothing}</p>}
      {preview.lines.length > 0 && (
        <div className={styles.tree}>
          <table>
            <thead>
              <tr>
                <th scope="col">{columns.code}</th>
                <th scope="col">{columns.name}</th>
                <th scope="col" className={styles.number}>
                  {columns.fullScore}
                </th>
                <th scope="col">{columns.scoreFrom}</th>
              </tr>
            </thead>
            {preview.dimensions.map((dimension) => (
              <tbody key={dimension.dimensionId}>
                <tr>
                  <th scope="row">{dimension.code}</th>
                  <th>{dimension.name}</th>
                  <th className={styles.number}>{dimension.weight}</th>
                  <th>{texts.count(dimension.lineCount)}</th>
                </tr>
                {preview.lines
                  .filter(({ dimensionId }) => dimensionId === dimension.dimensionId)
                  .map((line) => (
                    <tr key={line.lineId}>
                      <td>{line.code}</td>
                      <td>{line.name}</td>
                      <td className={styles.number}>{line.fullScore}</td>
                      <td>{texts.scoreOrigins[line.scoreFrom]}</td>
                    </tr>
                  ))}
              </tbody>
            ))}
          </table>
        </div>
      )}
      <div className={styles.total} role="status">
        {preview.problems.length === 0 ? (
          <StateTag tone="good">{texts.sound}</StateTag>
        ) : (
          <StateTag tone="warning">{texts.problems(preview.problems.length)}</StateTag>
        )}
      </div>
      {preview.problems.length > 0 && (
        <ol className={styles.problems}>
          {preview.problems.map((problem) => (
            <li key={`${problem.code} ${problem.path.join('.')} ${JSON.stringify(problem.facts)}`}>
              {failureText(problem)}
            </li>
          ))}
        </ol>
      )}
    </>
  );
};
