import { memo, type ReactNode } from 'react';
import { ruleInWords } from '#shared/i18n/rule-in-words.ts';
import type { Indicator } from '#shared/model/framework.ts';
import { useTexts } from '../../application/texts.tsx';
import { ClauseView } from '../../components/ClauseView.tsx';
import type { FormItem } from './form-items.ts';
import styles from './IndicatorPanel.module.css';

const Line = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className={styles.line}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

/** Everything that stands beside an indicator on paper: the clause, the rule, what is wanted, by whom and by when. */
export const IndicatorPanel = memo(({ item }: { readonly item: FormItem }) => {
  const { scoring } = useTexts();
  if (item.kind === 'indicator') return <IndicatorFacts indicator={item.indicator} />;
  const { citation } = item.kind === 'veto' ? item.veto : item.bonus;
  return (
    <div className={styles.facts}>
      <p className={styles.clauseLabel}>{scoring.panel.clause}</p>
      {citation && <ClauseView clause={citation} />}
      {item.kind === 'veto' && item.veto.note !== null && <p className={styles.note}>{item.veto.note}</p>}
      <VetoEffect item={item} />
    </div>
  );
});

const VetoEffect = ({ item }: { readonly item: FormItem }) => {
  const { rules } = useTexts();
  if (item.kind !== 'veto') return null;
  const { type, grade } = item.veto.effect;
  return <p className={styles.note}>{rules.vetoEffects[type](grade)}</p>;
};

const IndicatorFacts = ({ indicator }: { readonly indicator: Indicator }) => {
  const texts = useTexts();
  const { scoring, rules, methods, application } = texts;
  const { panel } = scoring;
  const formula = ruleInWords(indicator.method, indicator, texts);
  return (
    <div className={styles.facts}>
      {indicator.citations.map((clause) => (
        <ClauseView key={`${clause.paragraph}/${clause.start}`} clause={clause} />
      ))}
      <dl className={styles.lines}>
        <Line label={panel.rule}>{indicator.rule}</Line>
        <Line label={panel.formula}>
          <details>
            <summary className={styles.method}>{methods.each[indicator.method.id].name}</summary>
            {formula}
          </details>
        </Line>
        {indicator.definition !== '' && <Line label={panel.definition}>{indicator.definition}</Line>}
        {(indicator.target !== null || indicator.baseline !== null) && (
          <Line label={panel.target}>
            {indicator.target ?? application.notStated}
            {indicator.target !== null && /^[\d.]+$/.test(indicator.target) ? indicator.unit : ''}
            {indicator.baseline !== null && ` · ${panel.baseline} ${indicator.baseline}${indicator.unit}`}
            {indicator.targetSource !== null && (
              <span className={styles.source}> {rules.statementSources[indicator.targetSource]}</span>
            )}
          </Line>
        )}
        {indicator.responsibleUnits.length > 0 && (
          <Line label={panel.units}>
            {indicator.responsibleUnits.join(application.listSeparator)}
            <span className={styles.source}> {rules.statementSources[indicator.responsibleSource]}</span>
          </Line>
        )}
        {indicator.deadline !== null && (
          <Line label={panel.deadline}>
            {indicator.deadline}
            {indicator.deadlineSource !== null && (
              <span className={styles.source}> {rules.statementSources[indicator.deadlineSource]}</span>
            )}
          </Line>
        )}
        {indicator.note !== null && <Line label={panel.note}>{indicator.note}</Line>}
      </dl>
    </div>
  );
};
