import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Input as CallInput } from '#shared/contract/index.ts';
import type { ReviewSheetCell } from '#shared/model/review-sheet.ts';
import { useWrite } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { type Judgement, unscored } from '../scoring/sheet.ts';
import { GivenText } from './GivenText.tsx';
import { JudgementEntry } from './JudgementEntry.tsx';
import styles from './reviews.module.css';
import type { NamedUnit } from './scene.ts';

interface AnswerCardProps {
  readonly evaluationId: string;
  readonly scorerId: string;
  readonly cell: ReviewSheetCell;
  readonly named: NamedUnit;
  readonly anonymous: boolean;
}

/** One item to review: why, the own first value, the others' as far as shown, and the answer. */
export const AnswerCard = ({ evaluationId, scorerId, cell, named, anonymous }: AnswerCardProps) => {
  const { reviews } = useTexts();
  const words = reviews.answers;
  const { subjectId, indicatorId, own, others, answer } = cell;
  const [judgement, setJudgement] = useState<Judgement>(
    answer ? { value: answer.value, blankReason: answer.blankReason } : unscored,
  );
  const [reason, setReason] = useState(answer?.review?.reason ?? '');
  const writing = useWrite('reviews.answer');
  const send = (given: CallInput<'reviews.answer'>['answer']) =>
    writing.attempt({ evaluationId, id: cell.roundId, scorerId, subjectId, indicatorId, answer: given });
  const isFilled = judgement.value !== null || judgement.blankReason !== null;
  return (
    <li className={styles.card} aria-label={named.place}>
      <div className={styles.cardHead}>
        <strong>
          {named.subject}　{named.indicator.code} {named.indicator.name}
        </strong>
        <StateTag tone={answer ? 'good' : 'waiting'}>
          {answer ? (answer.review?.kept ? words.kept : words.changed) : words.pending}
        </StateTag>
      </div>
      <p className={styles.quiet}>{words.whyOpened(cell.round, cell.reason)}</p>
      <dl className={styles.given}>
        <dt>{words.own}</dt>
        <dd>{own ? <GivenText given={own} indicator={named.indicator} /> : words.noOwn}</dd>
        <dt>{anonymous ? words.anonymous : words.others}</dt>
        <dd>
          {others.length === 0
            ? words.noOthers
            : others.map((other, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: without names the place is all that tells them apart
                <span key={index} className={styles.other}>
                  {other.name !== null && `${other.name} `}
                  <GivenText given={other} indicator={named.indicator} />
                </span>
              ))}
        </dd>
      </dl>
      <JudgementEntry
        indicator={named.indicator}
        judgement={judgement}
        onJudge={setJudgement}
        blankLabel={words.blank}
      />
      <Input.TextArea
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        autoSize={{ minRows: 1, maxRows: 5 }}
        maxLength={1000}
        placeholder={words.reason}
        aria-label={words.reason}
      />
      <div className={styles.bar}>
        <Button
          type="primary"
          disabled={!isFilled || reason.trim() === ''}
          onClick={() => void send({ kind: 'change', ...judgement, reason })}
        >
          {words.change}
        </Button>
        <Button disabled={own === null} onClick={() => void send({ kind: 'keep', reason })}>
          {words.keep}
        </Button>
      </div>
      <FailureAlert failure={writing.failure} />
    </li>
  );
};
