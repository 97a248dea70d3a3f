import type { ReactNode } from 'react';
import type { Dimension, Indicator } from '#shared/model/framework.ts';
import { useTexts } from '../../../application/texts.tsx';
import { ClauseView } from '../../../components/ClauseView.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import styles from './IndicatorDetail.module.css';
import { useMethodWords } from './method-words.ts';

interface IndicatorDetailProps {
  readonly indicator: Indicator;
  readonly dimension: Dimension;
}

/** Everything an indicator says: what counts, how it scores, what proves it, who is responsible, which clause it rests on. */
export const IndicatorDetail = ({ indicator, dimension }: IndicatorDetailProps) => {
  const { frameworks, application, rules, methods } = useTexts();
  const texts = frameworks.indicator;
  const methodWords = useMethodWords();
  const words = methodWords(indicator);
  const sourced = (value: ReactNode, source: Indicator['targetSource']) => (
    <>
      {value}
      {source !== null && source !== 'seed' && (
        <span className={styles.source}>
          <StateTag tone={source === 'inferred' ? 'warning' : 'neutral'}>
            {rules.statementSources[source]}
          </StateTag>
        </span>
      )}
    </>
  );
  const group = dimension.groups.find(({ code }) => code === indicator.group);
  const list = (items: readonly string[]) =>
    items.length === 0 ? application.none : items.join(application.listSeparator);
  return (
    <article>
      <p className={styles.way}>
        {dimension.code} {dimension.name}
        {group ? ` › ${group.code} ${group.name}` : ''}
      </p>
      <h2 className={styles.title}>
        {indicator.code} {indicator.name}
      </h2>
      <dl className={styles.facts}>
        <Fact label={texts.fullScore}>{frameworks.points(indicator.fullScore)}</Fact>
        <Fact label={texts.method}>{methods.each[indicator.method.id].name}</Fact>
        <Fact label={texts.target}>
          {indicator.target === null
            ? application.none
            : sourced(
                `${indicator.target}${/^-?[\d.]+$/.test(indicator.target) ? indicator.unit : ''}`,
                indicator.targetSource,
              )}
        </Fact>
        <Fact label={texts.unit}>{indicator.unit}</Fact>
        {indicator.baseline !== null && (
          <Fact label={texts.baseline}>{`${indicator.baseline}${indicator.unit}`}</Fact>
        )}
        <Fact label={texts.direction}>{rules.directions[indicator.direction]}</Fact>
        {indicator.definition !== '' && <Fact label={texts.definition}>{indicator.definition}</Fact>}
        <Fact label={texts.rule}>
          <span className={styles.rule}>{indicator.rule}</span>
        </Fact>
        <Fact label={texts.words}>
          <span className={styles.words}>{words}</span>
        </Fact>
        <Fact label={texts.evidence}>{list(indicator.evidence)}</Fact>
        <Fact label={texts.responsibleUnits}>
          {sourced(list(indicator.responsibleUnits), indicator.responsibleSource)}
        </Fact>
        <Fact label={texts.deadline}>
          {indicator.deadline === null
            ? application.none
            : sourced(indicator.deadline, indicator.deadlineSource)}
        </Fact>
        {indicator.note !== null && <Fact label={texts.note}>{indicator.note}</Fact>}
        <Fact label={texts.citations}>
          {indicator.citations.length === 0 && application.none}
          {indicator.citations.map((clause) => (
            <ClauseView key={`${clause.paragraph}-${clause.start}`} clause={clause} />
          ))}
        </Fact>
      </dl>
    </article>
  );
};

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className={styles.fact}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
