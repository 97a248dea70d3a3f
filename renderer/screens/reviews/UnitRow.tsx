import { Button, Checkbox } from 'antd';
import type { ReviewUnit } from '#shared/model/review-overview.ts';
import { exact, hundred, multiply } from '#shared/scoring/exact.ts';
import { roundExact } from '#shared/scoring/rounding.ts';
import { useTexts } from '../../application/texts.tsx';
import { StateTag, type StateTone } from '../../components/StateTag.tsx';
import { GivenText } from './GivenText.tsx';
import type { Asked } from './ReviewDialog.tsx';
import styles from './reviews.module.css';
import type { NamedUnit } from './scene.ts';

const tones: { readonly [Flag in ReviewUnit['after']['flag']]: StateTone } = {
  'too-few': 'neutral',
  none: 'good',
  notice: 'warning',
  review: 'bad',
};

const percent = (range: string): string =>
  `${roundExact(multiply(exact(range), hundred), { mode: 'half-up', decimals: 0 })}%`;

interface UnitRowProps {
  readonly unit: ReviewUnit;
  readonly named: NamedUnit;
  /** The latest round it belongs to. */
  readonly round: { readonly round: number; readonly open: boolean } | null;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onAsk: (asked: Asked) => void;
}

/** One unit: verdict, range and points before and now, every scorer's values with both rounds. */
export const UnitRow = ({ unit, named, round, isChosen, onChoose, onAsk }: UnitRowProps) => {
  const { reviews } = useTexts();
  const words = reviews.units;
  const { before, after, arbitration } = unit;
  const fromTo = (first: string | null, now: string | null): string =>
    words.fromTo(first ?? words.none_, now ?? words.none_);
  const measures = after.by.map((measure) => reviews.measures[measure]).join(' ');
  return (
    <tr>
      <td>
        <Checkbox
          checked={isChosen && !round?.open}
          disabled={round?.open ?? false}
          onChange={({ target }) => onChoose(target.checked)}
          aria-label={words.select(named.place)}
        />
      </td>
      <td>{named.subject}</td>
      <th scope="row">
        {named.indicator.code} {named.indicator.name}
      </th>
      <td>
        <StateTag tone={tones[after.flag]}>
          {reviews.flags[after.flag]}
          {measures !== '' && words.by(measures)}
        </StateTag>
        {round && <div className={styles.quiet}>{words.inRound(round.round, round.open)}</div>}
        {arbitration && <div className={styles.quiet}>{words.arbitrated}</div>}
      </td>
      <td className={styles.number}>
        {fromTo(before.range && percent(before.range), after.range && percent(after.range))}
      </td>
      <td className={styles.number}>
        {fromTo(before.points?.rounded ?? null, after.points?.rounded ?? null)}
      </td>
      {unit.scorers.map(({ scorerId, first, later }) => (
        <td key={scorerId}>
          {first ? <GivenText given={first} indicator={named.indicator} /> : words.none_}
          {later && (
            <div className={styles.later}>
              → <GivenText given={later} indicator={named.indicator} />{' '}
              <span className={styles.quiet}>{later.kept ? words.kept : words.changed(later.reason)}</span>
            </div>
          )}
        </td>
      ))}
      <td>
        {arbitration ? (
          <>
            <GivenText given={{ ...arbitration, points: after.points }} indicator={named.indicator} />
            <div className={styles.quiet}>{arbitration.reason}</div>
            <Button size="small" onClick={() => onAsk({ act: 'withdraw', unit, named })}>
              {words.withdraw}
            </Button>
          </>
        ) : (
          <Button size="small" onClick={() => onAsk({ act: 'arbitrate', unit, named })}>
            {words.arbitrate}
          </Button>
        )}
      </td>
    </tr>
  );
};
