import { Switch } from 'antd';
import type { ReactNode } from 'react';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import type { Clause } from '#shared/model/plan.ts';
import type { EvaluationRules } from '#shared/model/rules.ts';
import { useTexts } from '../../application/texts.tsx';
import { ClauseView } from '../../components/ClauseView.tsx';
import styles from './DecisionsSection.module.css';
import shared from './sections.module.css';

type Decisions = Pick<EvaluationRules, 'vetoes' | 'bonuses'>;

interface DecisionsSectionProps {
  readonly rules: Decisions;
  readonly framework: FrameworkDocument;
  readonly disabled: boolean;
  readonly onChange: (decisions: Decisions) => void;
}

/** Keeps the framework's order whatever the order of switching. */
const switched = (
  all: readonly { readonly code: string }[],
  inForce: readonly string[],
  code: string,
  on: boolean,
) => all.map((each) => each.code).filter((each) => (each === code ? on : inForce.includes(each)));

/** 一票否决 and 加分, each switched on by itself; none is in force until the client confirms it. */
export const DecisionsSection = ({ rules, framework, disabled, onChange }: DecisionsSectionProps) => {
  const { evaluations, rules: names } = useTexts();
  const words = evaluations.decisions;
  return (
    <section>
      <p className={shared.explained}>{words.explained}</p>
      <div className={shared.group}>
        <h3 className={shared.heading}>{words.vetoes}</h3>
        {framework.vetoes.length === 0 && <p className={shared.explained}>{words.noVetoes}</p>}
        {framework.vetoes.map(({ code, name, effect, citation, note }) => (
          <Decision
            key={code}
            code={code}
            name={name}
            effect={names.vetoEffects[effect.type](effect.grade)}
            citation={citation}
            note={note}
            inForce={rules.vetoes.includes(code)}
            disabled={disabled}
            onSwitch={(on) =>
              onChange({ bonuses: rules.bonuses, vetoes: switched(framework.vetoes, rules.vetoes, code, on) })
            }
          />
        ))}
      </div>
      <div className={shared.group}>
        <h3 className={shared.heading}>
          {words.bonuses}
          {framework.bonuses.length > 0 && (
            <span className={styles.cap}>{words.cap(framework.bonusCap)}</span>
          )}
        </h3>
        {framework.bonuses.length === 0 && <p className={shared.explained}>{words.noBonuses}</p>}
        {framework.bonuses.map(({ code, name, points, citation }) => (
          <Decision
            key={code}
            code={code}
            name={name}
            effect={words.points(points)}
            citation={citation}
            note={null}
            inForce={rules.bonuses.includes(code)}
            disabled={disabled}
            onSwitch={(on) =>
              onChange({
                vetoes: rules.vetoes,
                bonuses: switched(framework.bonuses, rules.bonuses, code, on),
              })
            }
          />
        ))}
      </div>
    </section>
  );
};

interface DecisionProps {
  readonly code: string;
  readonly name: string;
  readonly effect: ReactNode;
  readonly citation: Clause | null;
  readonly note: string | null;
  readonly inForce: boolean;
  readonly disabled: boolean;
  readonly onSwitch: (on: boolean) => void;
}

const Decision = ({ code, name, effect, citation, note, inForce, disabled, onSwitch }: DecisionProps) => {
  const words = useTexts().evaluations.decisions;
  return (
    <div className={styles.decision}>
      <div className={styles.switch}>
        <Switch
          size="small"
          checked={inForce}
          disabled={disabled}
          aria-label={`${code} ${name}`}
          onChange={onSwitch}
        />
        <span className={inForce ? styles.on : styles.off}>{inForce ? words.inForce : words.off}</span>
      </div>
      <div className={styles.what}>
        <div>
          <b>{code}</b> {name}
          <span className={styles.effect}>{effect}</span>
        </div>
        <div className={styles.note}>{note ?? words.confirmFirst}</div>
        {citation && <ClauseView clause={citation} compact />}
        {citation === null && note === null && <div className={styles.note}>{words.noBasis}</div>}
      </div>
    </div>
  );
};
