import { App, Button, Drawer } from 'antd';
import { useState } from 'react';
import type { Derivation } from '#shared/model/derivation.ts';
import type { SelfAssessment } from '#shared/model/self-assessment.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { useRead } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { copyText } from '../../components/copy-text.ts';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { type AskedNumber, writeAskedNumber } from './asked-number.ts';
import styles from './DerivationDrawer.module.css';
import { DerivationTree } from './DerivationTree.tsx';
import { derivationText } from './derivation-text.ts';
import { numberName } from './number-name.ts';

interface DerivationDrawerProps {
  readonly snapshot: EvaluationSnapshot;
  /** Null keeps the drawer shut. */
  readonly asked: AskedNumber | null;
  readonly onClose: () => void;
}

/** 来历: where a number comes from, down to scorer, cell, rule, clause and evidence. */
export const DerivationDrawer = ({ snapshot, asked, onClose }: DerivationDrawerProps) => {
  const texts = useTexts();
  const { derivation } = texts.results;
  const subject = snapshot.subjects.find(({ id }) => id === asked?.subjectId);
  const title =
    asked && subject
      ? derivation.title(subject.name, numberName(asked.target, snapshot, texts))
      : derivation.tree;
  return (
    <Drawer
      title={title}
      open={asked !== null}
      onClose={onClose}
      size={640}
      destroyOnHidden
      closable={{ 'aria-label': texts.application.close }}
      classNames={{ body: styles.body ?? '' }}
    >
      {asked && <Asked key={writeAskedNumber(asked)} snapshot={snapshot} asked={asked} title={title} />}
    </Drawer>
  );
};

const Asked = ({
  snapshot,
  asked,
  title,
}: {
  readonly snapshot: EvaluationSnapshot;
  readonly asked: AskedNumber;
  readonly title: string;
}) => {
  const reading = useRead('results.explain', {
    evaluationId: snapshot.evaluation.id,
    subjectId: asked.subjectId,
    target: asked.target,
  });
  if (reading.failure) return <FailureAlert failure={reading.failure} onRetry={reading.reload} />;
  if (!reading.data) return <Waiting />;
  return (
    <>
      <Explained derivation={reading.data} title={title} />
      {asked.target.of === 'indicator' && (
        <SelfAssessed
          written={snapshot.selfAssessments.find(
            ({ subjectId, indicatorId }) =>
              subjectId === asked.subjectId &&
              asked.target.of === 'indicator' &&
              indicatorId === asked.target.indicatorId,
          )}
        />
      )}
    </>
  );
};

/** What the body said of itself, beside the tree it is no part of. */
const SelfAssessed = ({ written }: { readonly written: SelfAssessment | undefined }) => {
  const { selfAssessments: words } = useTexts();
  if (!written) return null;
  const lines = [
    { name: words.score, text: written.selfScore ?? '' },
    { name: words.target, text: written.targetValue },
    { name: words.actual, text: written.actualValue },
    { name: words.deviation, text: written.deviation },
  ].filter(({ text }) => text !== '');
  return (
    <section className={styles.beside} aria-label={words.title}>
      <h3>{words.title}</h3>
      <p>{words.apart}</p>
      <dl>
        {lines.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

const Explained = ({ derivation, title }: { readonly derivation: Derivation; readonly title: string }) => {
  const texts = useTexts();
  const words = texts.results.derivation;
  const { message } = App.useApp();
  const [uncopied, setUncopied] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    const text = derivationText(title, derivation, texts);
    const copied = await copyText(text);
    setUncopied(copied ? null : text);
    if (copied) void message.success(words.copied);
  };
  return (
    <>
      <DerivationTree
        root={derivation}
        extra={
          <Button size="small" onClick={() => void copy()}>
            {words.copy}
          </Button>
        }
      />
      {uncopied !== null && (
        <div className={styles.uncopied}>
          <p role="alert">{words.notCopied}</p>
          <textarea readOnly rows={6} value={uncopied} aria-label={title} />
        </div>
      )}
    </>
  );
};
