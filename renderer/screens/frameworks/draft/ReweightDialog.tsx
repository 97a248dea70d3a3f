import { Checkbox, Modal, Select } from 'antd';
import { useState } from 'react';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import { compare, exact, exactToText, sum } from '#shared/scoring/exact.ts';
import { type ReweightStep, reweightDimension, reweightSteps } from '#shared/scoring/reweight.ts';
import { useTexts } from '../../../application/texts.tsx';
import { DecimalInput } from '../../../components/DecimalInput.tsx';
import { Field } from '../../../components/Field.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { useMethodWords } from '../view/method-words.ts';
import type { DraftEditing } from './draft-editing.ts';
import styles from './forms.module.css';
import { reweightEdits } from './reweight-edits.ts';

interface ReweightDialogProps {
  readonly document: FrameworkDocument;
  readonly editing: DraftEditing;
  readonly onClose: () => void;
}

/** New weights for the dimensions; the full scores below follow in proportion, exactly, in whole steps. */
export const ReweightDialog = ({ document, editing, onClose }: ReweightDialogProps) => {
  const { frameworks, application } = useTexts();
  const texts = frameworks.reweight;
  const methodWords = useMethodWords();
  const [step, setStep] = useState<ReweightStep>('0.5');
  const [withWords, setWithWords] = useState(true);
  const [weights, setWeights] = useState<Readonly<Record<string, string>>>({});
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);

  const weightOf = (id: string, present: string): string => weights[id] ?? present;
  const found = sum(document.dimensions.map(({ id, weight }) => exact(weightOf(id, weight))));
  const agrees = compare(found, exact(document.totalScore)) === 0;
  const changed = document.dimensions
    .filter(({ id, weight }) => compare(exact(weightOf(id, weight)), exact(weight)) !== 0)
    .map((dimension) => ({
      dimension,
      scaled: reweightDimension(dimension, weightOf(dimension.id, dimension.weight), step),
    }));
  const impossible = changed.filter(({ scaled }) => scaled === null).map(({ dimension }) => dimension);
  const edits = changed.flatMap(({ dimension, scaled }) =>
    scaled === null ? [] : reweightEdits(dimension, scaled, withWords ? methodWords : null),
  );

  const apply = async (): Promise<void> => {
    setBusy(true);
    const done = await editing.apply(...edits);
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Modal
      open
      centered
      title={texts.title}
      okText={texts.apply}
      cancelText={application.cancel}
      confirmLoading={busy}
      okButtonProps={{ disabled: edits.length === 0 || impossible.length > 0 || refused.size > 0 }}
      onOk={() => void apply()}
      onCancel={onClose}
    >
      <p className={styles.hint}>{texts.detail}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{texts.dimension}</th>
            <th>{texts.present}</th>
            <th>{texts.next}</th>
          </tr>
        </thead>
        <tbody>
          {document.dimensions.map(({ id, code, name, weight }) => (
            <tr key={id}>
              <td>
                {code} {name}
              </td>
              <td>{weight}</td>
              <td>
                <DecimalInput
                  label={`${texts.next} ${code}`}
                  width={110}
                  required
                  value={weightOf(id, weight)}
                  onChange={(next) => next !== null && setWeights({ ...weights, [id]: next })}
                  onRefused={(reason) => {
                    const next = new Set(refused);
                    if (reason === null) next.delete(id);
                    else next.add(id);
                    setRefused(next);
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.inline}>
        <StateTag tone={agrees ? 'good' : 'warning'}>
          {texts.sum(exactToText(found), document.totalScore)}
        </StateTag>
      </div>
      <Field label={texts.step}>
        <Select
          aria-label={texts.step}
          value={step}
          style={{ maxWidth: 110 }}
          onChange={setStep}
          options={reweightSteps.map((value) => ({ value, label: value }))}
        />
      </Field>
      <Checkbox checked={withWords} onChange={({ target }) => setWithWords(target.checked)}>
        {texts.withWords}
      </Checkbox>
      {impossible.map(({ id, code, name, weight }) => (
        <p key={id} className={styles.problem} role="alert">
          {texts.impossible(`${code} ${name}`, weightOf(id, weight), step)}
        </p>
      ))}
    </Modal>
  );
};
