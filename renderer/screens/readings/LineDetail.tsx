import { Button } from 'antd';
import type { Damage, Review, ReviewClash, ReviewLine } from '#shared/model/plan-review.ts';
import type { ReasoningStep } from '#shared/plan/draft/reasoning.ts';
import { useFailureText, useTexts } from '../../application/texts.tsx';
import { ClashChoice } from './ClashChoice.tsx';
import { clashKey } from './clashes.ts';
import { DamageChoice } from './DamageChoice.tsx';
import styles from './LineDetail.module.css';
import type { LineActions } from './line-actions.ts';

interface LineDetailProps {
  readonly line: ReviewLine;
  /** Lines that took its place, or that it was made of. */
  readonly related: { readonly into: readonly ReviewLine[]; readonly from: readonly ReviewLine[] };
  readonly damages: readonly Damage[];
  /** What people decided differently on it, each with its choice. */
  readonly clashes: readonly ReviewClash[];
  readonly review: Review;
  readonly actions: LineActions;
}

/** Everything a person needs to decide on a line: the words, the rule, what it asks for, and why it is so. */
export const LineDetail = ({ line, related, damages, clashes, review, actions }: LineDetailProps) => {
  const { readings, plans } = useTexts();
  const failureText = useFailureText();
  const texts = readings.line;
  const isOut = line.state === 'rejected' || line.into.length > 0;
  return (
    <div className={styles.detail}>
      {line.state === 'rejected' && line.reason !== '' && (
        <p className={styles.state}>{texts.rejectedBecause(line.reason)}</p>
      )}
      <Related title={texts.into} lines={related.into} onOpen={actions.openLine} />
      <Related title={texts.from} lines={related.from} onOpen={actions.openLine} />
      {line.orphaned && <p className={styles.state}>{texts.orphaned}</p>}
      {line.proposesElse && <p className={styles.state}>{texts.proposesElse}</p>}
      {clashes.map((clash) => (
        <ClashChoice
          key={clashKey(clash)}
          clash={clash}
          review={review}
          onSettle={(value) => actions.settle(clash, value)}
        />
      ))}
      {!isOut &&
        damages.map((damage) => (
          <DamageChoice
            key={damage.id}
            damage={damage}
            unit={line.indicator.unit}
            own={ownNumber(line, damage)}
            onDecide={(decision) => actions.decideDamage(damage, decision)}
            onNumber={(number) => actions.setNumber(line, damage, number)}
          />
        ))}
      <ul className={styles.quotes}>
        {line.indicator.citations.map((clause) => (
          <li key={`${clause.paragraph}-${clause.start}-${clause.end}`} className={styles.quote}>
            <button
              type="button"
              className={styles.place}
              onClick={() => actions.openParagraph(clause.paragraph)}
            >
              {plans.place(clause.section, clause.paragraph)}
            </button>
            <q>{clause.quote}</q>
          </li>
        ))}
      </ul>
      <Facts line={line} />
      {line.problems.map((problem) => (
        <p key={`${problem.code} ${problem.path.join('.')}`} className={styles.problem}>
          {failureText(problem)}
        </p>
      ))}
      <div className={styles.actions}>
        {isOut ? (
          <Action letter="R" onClick={() => actions.restore(line)}>
            {readings.actions.restore}
          </Action>
        ) : (
          <>
            {line.state === 'undecided' && (
              <Action letter="A" primary onClick={() => actions.accept(line)}>
                {readings.actions.accept}
              </Action>
            )}
            <Action letter="E" onClick={() => actions.edit(line)}>
              {readings.actions.edit}
            </Action>
            <Action letter="R" onClick={() => actions.reject(line)}>
              {readings.actions.reject}
            </Action>
            <Action letter="S" onClick={() => actions.split(line)}>
              {readings.actions.split}
            </Action>
            {line.state !== 'undecided' && line.origin === 'proposed' && (
              <Action onClick={() => actions.restore(line)}>{readings.actions.restore}</Action>
            )}
          </>
        )}
      </div>
    </div>
  );
};

interface ActionProps {
  readonly letter?: string;
  readonly primary?: boolean;
  readonly onClick: () => void;
  readonly children: string;
}

const Action = ({ letter, primary = false, onClick, children }: ActionProps) => (
  <Button
    size="small"
    type={primary ? 'primary' : 'default'}
    onClick={onClick}
    aria-label={children}
    {...(letter === undefined ? {} : { 'aria-keyshortcuts': letter })}
  >
    {children}
    {letter !== undefined && <kbd>{letter}</kbd>}
  </Button>
);

interface RelatedProps {
  readonly title: string;
  readonly lines: readonly ReviewLine[];
  readonly onOpen: (lineId: string) => void;
}

const Related = ({ title, lines, onOpen }: RelatedProps) =>
  lines.length === 0 ? null : (
    <div className={styles.state}>
      {title}
      <ul className={styles.related}>
        {lines.map(({ id, indicator }) => (
          <li key={id}>
            <button type="button" className={styles.place} onClick={() => onOpen(id)}>
              {indicator.code} {indicator.name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );

/** Reasons for a method that a person has chosen another one in place of. */
const ofMethod: ReadonlySet<ReasoningStep['kind']> = new Set([
  'ratio-with-cap',
  'piecewise-range',
  'about-tolerance',
  'baseline-progress',
  'lower-is-better',
  'nothing-left',
  'ratio-met',
  'deadline-met',
  'yes-no-milestone',
  'checklist-items',
  'level-criteria',
  'direct-as-printed',
  'rule-recognised',
]);

/** The number a person put in place of a damaged one. */
const ownNumber = ({ edited, indicator }: ReviewLine, { kind, decision }: Damage): string | null =>
  kind === 'damaged-number' && decision === 'keep' && edited.includes('target') && indicator.target !== null
    ? `${indicator.target}${indicator.unit}`
    : null;

const Facts = ({ line }: Pick<LineDetailProps, 'line'>) => {
  const { readings, planReading, methods, application } = useTexts();
  const texts = readings.line;
  const { indicator } = line;
  const listed = (entries: readonly string[]): string => entries.join(application.listSeparator);
  const rows: readonly (readonly [string, string | null])[] = [
    [texts.method, methods.each[indicator.method.id].name],
    [texts.rule, indicator.rule],
    [texts.target, indicator.target === null ? null : `${indicator.target}${indicator.unit}`],
    [texts.deadline, indicator.deadline],
    [
      line.edited.includes('fullScore') ? texts.ownScore : texts.fullScore,
      readings.list.points(indicator.fullScore),
    ],
    [
      texts.units,
      indicator.responsibleUnits.length === 0 ? texts.noUnits : listed(indicator.responsibleUnits),
    ],
    [texts.evidence, listed(indicator.evidence)],
    [texts.note, indicator.note],
  ];
  const reasons = line.reasoning.filter(
    ({ kind }) => kind !== 'from-words' && !(line.edited.includes('method') && ofMethod.has(kind)),
  );
  return (
    <dl className={styles.facts}>
      {rows.map(([label, value]) =>
        value === null || value === '' ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
      {reasons.length > 0 && (
        <div>
          <dt>{texts.reasons}</dt>
          <dd>
            <ul className={styles.reasons}>
              {reasons.map((step) => (
                <li key={JSON.stringify(step)}>{reasonText(step, planReading.reasons, methods.each)}</li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  );
};

type Catalogue = ReturnType<typeof useTexts>;

/** Methods are named in the language shown, not by their ids. */
const reasonText = (
  step: ReasoningStep,
  sentences: Catalogue['planReading']['reasons'],
  methods: Catalogue['methods']['each'],
): string => {
  const sentence = sentences[step.kind] as (step: ReasoningStep) => string;
  if (step.kind !== 'rule-recognised') return sentence(step);
  const named = Object.entries(methods).find(([id]) => id === step.method)?.[1].name;
  return sentence({ ...step, method: named ?? step.method });
};
