import { Button, Select, Tabs } from 'antd';
import { useState } from 'react';
import type { Plan, WorkspacePlan } from '#shared/model/plan.ts';
import { useTexts } from '../../application/texts.tsx';
import { StateTag, type StateTone } from '../../components/StateTag.tsx';
import { FactsDialog } from '../readings/FactsDialog.tsx';
import type { Citations } from './citations.ts';
import styles from './PlanAside.module.css';
import { PlanOriginal } from './PlanOriginal.tsx';

interface PlanAsideProps {
  readonly plan: WorkspacePlan;
  readonly paragraphCount: number;
  readonly citations: Citations;
  readonly onOpen: (paragraph: number) => void;
}

/** What is known about the plan: its facts, its defects, and whose citations are shown. */
export const PlanAside = ({ plan, paragraphCount, citations, onOpen }: PlanAsideProps) => {
  const { plans: texts } = useTexts();
  return (
    <aside className={styles.aside}>
      <Tabs
        size="small"
        items={[
          {
            key: 'facts',
            label: texts.facts.title,
            children: (
              <>
                <Facts plan={plan} paragraphCount={paragraphCount} />
                {plan.imported !== null && <Correction plan={plan} />}
                <CitationChoice citations={citations} />
                <PlanOriginal plan={plan} />
              </>
            ),
          },
          {
            key: 'defects',
            label: texts.defects.title(plan.defects.length),
            children: <Defects plan={plan} onOpen={onOpen} />,
          },
        ]}
      />
    </aside>
  );
};

const Facts = ({ plan, paragraphCount }: Pick<PlanAsideProps, 'plan' | 'paragraphCount'>) => {
  const { plans, application } = useTexts();
  const { facts } = plans;
  const rows: readonly (readonly [string, string | null])[] = [
    [facts.issuer, plan.issuer],
    [facts.documentNumber, plan.documentNumber],
    [facts.indexNumber, plan.indexNumber],
    [facts.signedOn, plan.signedOn],
    [facts.publishedOn, plan.publishedOn],
    [facts.basis, plan.basis],
    [facts.source, plan.source],
    [facts.size, plans.size(paragraphCount, plan.text.length)],
  ];
  return (
    <dl className={styles.facts}>
      {plan.titleInferred && <dd className={styles.note}>{plans.titleInferredDetail}</dd>}
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={value === null ? styles.missing : undefined}>{value ?? application.notStated}</dd>
        </div>
      ))}
      {plan.note !== null && (
        <div>
          <dt>{facts.note}</dt>
          <dd>{plan.note}</dd>
        </div>
      )}
      <div>
        <dt title={facts.sha256Detail}>{facts.sha256}</dt>
        <dd className={styles.hash} title={facts.sha256Detail}>
          {plan.sha256}
        </dd>
      </div>
    </dl>
  );
};

/** Only what was imported can be corrected; the plans that come with the application are what they are. */
const Correction = ({ plan }: { readonly plan: WorkspacePlan }) => {
  const { readings } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {readings.correct.action}
      </Button>
      {isOpen && <FactsDialog plan={plan} onClose={() => setOpen(false)} />}
    </>
  );
};

const CitationChoice = ({ citations }: Pick<PlanAsideProps, 'citations'>) => {
  const { plans: texts } = useTexts();
  if (citations.versions.length === 0) return null;
  return (
    <div className={styles.choice}>
      <span className={styles.choiceLabel}>{texts.citedBy.framework}</span>
      <Select
        size="small"
        aria-label={texts.citedBy.framework}
        value={citations.version?.id ?? ''}
        onChange={(id: string) => citations.choose(id === '' ? null : id)}
        options={[
          { value: '', label: texts.citedBy.frameworkNone },
          ...citations.versions.map(({ id, title, number }) => ({
            value: id,
            label: texts.version(title, number ?? 1),
          })),
        ]}
      />
    </div>
  );
};

const tones: { readonly [Each in Plan['defects'][number]['confidence']]: StateTone } = {
  high: 'good',
  medium: 'under-way',
  low: 'warning',
};

const Defects = ({ plan, onOpen }: Pick<PlanAsideProps, 'plan' | 'onOpen'>) => {
  const { plans } = useTexts();
  const texts = plans.defects;
  if (plan.defects.length === 0) return <p className={styles.note}>{texts.none}</p>;
  return (
    <>
      <p className={styles.note}>{texts.detail}</p>
      <ol className={styles.defects}>
        {plan.defects.map(({ text, readAs, confidence, note, paragraphs }) => (
          <li key={`${paragraphs[0] ?? 0}-${text}`} className={styles.defect}>
            <div className={styles.found}>{text}</div>
            <div>
              <span className={styles.label}>{texts.readAs}</span>
              {readAs}
            </div>
            {note !== null && <div className={styles.note}>{note}</div>}
            <div className={styles.places}>
              <StateTag tone={tones[confidence]}>{texts.confidence[confidence]}</StateTag>
              {paragraphs.length === 0
                ? texts.whole
                : paragraphs.map((paragraph) => (
                    <button
                      key={paragraph}
                      type="button"
                      className={styles.place}
                      onClick={() => onOpen(paragraph)}
                    >
                      {plans.paragraph(paragraph)}
                    </button>
                  ))}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
};
