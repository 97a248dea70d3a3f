import { InputNumber, Radio } from 'antd';
import { blankReasons } from '#shared/model/entered-value.ts';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import type { EvaluationRules, RoundingRule } from '#shared/model/rules.ts';
import { useTexts } from '../../application/texts.tsx';
import { AggregationEditor, type WeighedScorer } from './AggregationEditor.tsx';
import { AnnualTargetsEditor } from './AnnualTargetsEditor.tsx';
import { BandsEditor } from './BandsEditor.tsx';
import { GradeConditionsEditor } from './GradeConditionsEditor.tsx';
import { RollUpEditor } from './RollUpEditor.tsx';
import styles from './sections.module.css';

interface RulesSectionProps {
  readonly rules: EvaluationRules;
  readonly framework: FrameworkDocument;
  readonly scorers: readonly WeighedScorer[];
  readonly disabled: boolean;
  readonly onChange: (rules: EvaluationRules) => void;
}

const modes: readonly RoundingRule['mode'][] = ['half-up', 'half-even'];
const places: readonly RoundingRule['place'][] = ['total', 'indicator'];
const blankRules = ['rescale', 'zero'] as const;
const tieRules: readonly EvaluationRules['ranking']['ties'][] = ['minimum', 'dense'];

/** Everything that turns scores into results: grades, rounding, several scorers, blanks, ties. */
export const RulesSection = ({ rules, framework, scorers, disabled, onChange }: RulesSectionProps) => {
  const { evaluations, rules: names } = useTexts();
  const words = evaluations.rules;
  const { rounding, blank, ranking } = rules;
  const round = (fields: Partial<RoundingRule>): void =>
    onChange({ ...rules, rounding: { ...rounding, ...fields } });
  return (
    <section>
      <BandsEditor
        bands={rules.gradeBands}
        totalScore={framework.totalScore}
        disabled={disabled}
        onChange={(gradeBands) => onChange({ ...rules, gradeBands })}
      />
      <GradeConditionsEditor
        rules={rules}
        framework={framework}
        disabled={disabled}
        onChange={(gradeConditions) => onChange({ ...rules, gradeConditions })}
      />
      <AggregationEditor
        rule={rules.aggregation}
        scorers={scorers}
        disabled={disabled}
        onChange={(aggregation) => onChange({ ...rules, aggregation })}
      />
      <div className={styles.group}>
        <h3 className={styles.heading}>{words.rounding}</h3>
        <div className={styles.line}>
          <span className={styles.lineLabel}>{words.roundingMode}</span>
          <Radio.Group
            value={rounding.mode}
            disabled={disabled}
            aria-label={words.roundingMode}
            onChange={({ target }) => {
              const mode = modes.find((each) => each === target.value);
              if (mode) round({ mode });
            }}
            options={modes.map((mode) => ({ value: mode, label: names.roundingModes[mode] }))}
          />
        </div>
        <div className={styles.line}>
          <span className={styles.lineLabel}>{words.roundingPlace}</span>
          <Radio.Group
            value={rounding.place}
            disabled={disabled}
            aria-label={words.roundingPlace}
            onChange={({ target }) => {
              const place = places.find((each) => each === target.value);
              if (place) round({ place });
            }}
            options={places.map((place) => ({ value: place, label: names.roundingPlaces[place] }))}
          />
        </div>
        <div className={styles.line}>
          <span className={styles.lineLabel}>{words.decimals}</span>
          <InputNumber
            min={0}
            max={6}
            precision={0}
            value={rounding.decimals}
            disabled={disabled}
            aria-label={words.decimals}
            onChange={(decimals) => decimals !== null && round({ decimals })}
          />
        </div>
        <p className={styles.consequence}>
          {words.roundingExplained[rounding.mode]} {words.placeExplained[rounding.place]}
        </p>
      </div>
      <div className={styles.group}>
        <h3 className={styles.heading}>{words.blank}</h3>
        {blankReasons.map((reason) => (
          <div key={reason} className={styles.line}>
            <span className={styles.lineLabel}>{names.blankReasons[reason]}</span>
            <Radio.Group
              value={blank[reason]}
              disabled={disabled}
              aria-label={names.blankReasons[reason]}
              onChange={({ target }) => {
                const rule = blankRules.find((each) => each === target.value);
                if (rule) onChange({ ...rules, blank: { ...blank, [reason]: rule } });
              }}
              options={blankRules.map((rule) => ({ value: rule, label: names.blankRules[rule] }))}
            />
          </div>
        ))}
        <p className={styles.consequence}>
          {blankRules
            .map((rule) => words.blankConsequence(names.blankRules[rule], words.blankExplained[rule]))
            .join(' ')}
        </p>
      </div>
      <AnnualTargetsEditor
        targets={rules.annualTargets}
        framework={framework}
        disabled={disabled}
        onChange={(annualTargets) => onChange({ ...rules, annualTargets })}
      />
      <RollUpEditor
        rule={rules.rollUp}
        framework={framework}
        disabled={disabled}
        onChange={(rollUp) => onChange({ ...rules, rollUp })}
      />
      <div className={styles.group}>
        <h3 className={styles.heading}>{words.ties}</h3>
        <Radio.Group
          value={ranking.ties}
          disabled={disabled}
          aria-label={words.ties}
          onChange={({ target }) => {
            const ties = tieRules.find((each) => each === target.value);
            if (ties) onChange({ ...rules, ranking: { ties } });
          }}
          options={tieRules.map((ties) => ({ value: ties, label: names.tieRules[ties] }))}
        />
      </div>
    </section>
  );
};
