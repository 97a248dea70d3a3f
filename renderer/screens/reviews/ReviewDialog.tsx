import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Failure, Outcome } from '#shared/contract/failure.ts';
import type { Scorer } from '#shared/model/evaluation.ts';
import type { ReviewUnit } from '#shared/model/review-overview.ts';
import { useWrite } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { type Judgement, unscored } from '../scoring/sheet.ts';
import { JudgementEntry } from './JudgementEntry.tsx';
import type { RoundLine } from './RoundTable.tsx';
import { reviewedSubjects } from './review-filter.ts';
import styles from './reviews.module.css';
import type { NamedUnit, ReviewScene } from './scene.ts';

/** What is to be decided. */
export type Asked =
  | { readonly act: 'open'; readonly units: readonly ReviewUnit[] }
  | { readonly act: 'close'; readonly round: RoundLine }
  | { readonly act: 'arbitrate' | 'withdraw'; readonly unit: ReviewUnit; readonly named: NamedUnit };

/** Who may decide; the service refuses anybody else too. */
const rolesFor = (act: Asked['act']): readonly Scorer['role'][] =>
  act === 'open' || act === 'close' ? ['lead'] : ['lead', 'reviewer'];

interface ReviewDialogProps {
  readonly scene: ReviewScene;
  readonly asked: Asked;
  readonly onDone: () => void;
}

/** One decision: who decides, why, and for an arbitration what. */
export const ReviewDialog = ({ scene, asked, onDone }: ReviewDialogProps) => {
  const { reviews, rules } = useTexts();
  const words = reviews.dialog;
  const actors = scene.scorers.filter(({ role }) => rolesFor(asked.act).includes(role));
  const [actor, setActor] = useState(actors[0]?.id ?? '');
  const [reason, setReason] = useState('');
  const [judgement, setJudgement] = useState<Judgement>(unscored);
  const [failure, setFailure] = useState<Failure | null>(null);
  const opening = useWrite('reviews.open');
  const closing = useWrite('reviews.close');
  const arbitrating = useWrite('reviews.arbitrate');
  const withdrawing = useWrite('reviews.withdrawArbitration');

  const evaluationId = scene.evaluation.id;
  const send = async (): Promise<Outcome<unknown>> => {
    switch (asked.act) {
      case 'open':
        return opening.attempt({ evaluationId, actor, reason, cells: reviewedSubjects(asked.units) });
      case 'close':
        return closing.attempt({ evaluationId, id: asked.round.id, actor, reason });
      case 'arbitrate':
      case 'withdraw': {
        const { subjectId, indicatorId } = asked.unit;
        const decision = { evaluationId, subjectId, indicatorId, actor, reason };
        return asked.act === 'arbitrate'
          ? arbitrating.attempt({ ...decision, ...judgement })
          : withdrawing.attempt(decision);
      }
    }
  };
  const confirm = async (): Promise<void> => {
    const outcome = await send();
    if (outcome.ok) onDone();
    else setFailure(outcome.failure);
  };
  const { title, explained } =
    asked.act === 'open'
      ? { title: words.open(asked.units.length), explained: words.openExplained }
      : asked.act === 'close'
        ? {
            title: words.close(asked.round.round),
            explained: words.closeExplained(asked.round.expected - asked.round.answered),
          }
        : asked.act === 'arbitrate'
          ? { title: words.arbitrate(asked.named.place), explained: words.arbitrateExplained }
          : { title: words.withdraw(asked.named.place), explained: words.withdrawExplained };
  const isReady =
    actor !== '' &&
    (asked.act === 'close' || reason.trim() !== '') &&
    (asked.act !== 'arbitrate' || judgement.value !== null || judgement.blankReason !== null);
  return (
    <Modal
      open
      title={title}
      okText={words.confirm}
      cancelText={words.cancel}
      okButtonProps={{ disabled: !isReady }}
      onOk={() => void confirm()}
      onCancel={onDone}
      mask={{ closable: false }}
    >
      <div className={styles.dialog}>
        <p className={styles.quiet}>{explained}</p>
        {asked.act === 'arbitrate' && (
          <JudgementEntry
            indicator={asked.named.indicator}
            judgement={judgement}
            onJudge={setJudgement}
            blankLabel={words.blank}
          />
        )}
        {actors.length === 0 ? (
          <p role="alert">{words.noActor}</p>
        ) : (
          <div className={styles.field}>
            <span>{words.actor}</span>
            <Select
              value={actor}
              onChange={setActor}
              popupMatchSelectWidth={false}
              options={actors.map(({ id, name, role }) => ({
                value: id,
                label: `${name} · ${rules.roles[role]}`,
              }))}
              aria-label={words.actor}
            />
          </div>
        )}
        <div className={styles.field}>
          <span>{words.reason}</span>
          <Input.TextArea
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={1000}
            aria-label={words.reason}
          />
        </div>
        <FailureAlert failure={failure} />
      </div>
    </Modal>
  );
};
