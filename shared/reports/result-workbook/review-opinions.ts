import { dayInWords } from '../../i18n/day-in-words.ts';
import type { GivenValue } from '../../model/review-sheet.ts';
import type { Score } from '../../model/score.ts';
import type { GivenValues } from '../../scoring/review/given.ts';
import type { ReportContext } from './context.ts';
import type { ReviewedUnit } from './reviewed-units.ts';

/** Characters of the date at the start of an instant. */
const dateLength = 10;

/** Points in words, or why there are none. */
export const givenInWords = (given: GivenValue | null, { catalogue }: ReportContext): string => {
  const words = catalogue.inspectionSheets.reviews;
  if (given?.points) return words.amount(given.points.rounded);
  return given?.blankReason ? catalogue.rules.blankReasons[given.blankReason] : words.unscored;
};

/** What was said in the review of a unit, line by line: why it was opened, every answer, and what was arbitrated. */
export const reviewOpinions = (unit: ReviewedUnit, values: GivenValues, context: ReportContext): string => {
  const { catalogue, snapshot, scorers, texts } = context;
  const words = catalogue.inspectionSheets.reviews;
  const { subject, indicator, rounds, arbitration } = unit;
  const nameOf = (id: string): string => snapshot.scorers.find((each) => each.id === id)?.name ?? id;
  const given = (score: Score | undefined): string =>
    givenInWords(score ? values.given(score) : null, context);
  const lines = rounds.flatMap((round) => {
    const unanswered: string[] = [];
    const answers = scorers.flatMap(({ id, name }) => {
      const all = values.rounds(subject.id, indicator.id, id);
      const answer = all.find((score) => score.round === round.round);
      if (!answer) {
        unanswered.push(name);
        return [];
      }
      const before = given(all.findLast((score) => score.round < round.round));
      const statement = answer.review?.kept
        ? words.kept(name, given(answer))
        : words.changed(name, before, given(answer));
      const reason = answer.review?.reason ?? '';
      return [reason === '' ? statement : words.because(statement, reason)];
    });
    return [
      words.opened(round.round, nameOf(round.openedBy), round.reason),
      ...answers,
      ...(unanswered.length === 0 ? [] : [words.unanswered(unanswered.join(texts.listSeparator))]),
      ...(round.closing === null
        ? [words.open(round.round)]
        : round.closing.reason === ''
          ? []
          : [words.closed(round.closing.reason)]),
    ];
  });
  if (arbitration === null) return lines.join('\n');
  const points = context
    .resultOf(subject)
    .indicators.find(({ indicatorId }) => indicatorId === indicator.id)?.points;
  return [
    ...lines,
    words.arbitrated(
      nameOf(arbitration.decidedBy),
      dayInWords(arbitration.decidedAt.slice(0, dateLength), context),
      givenInWords({ ...arbitration, points: points ?? null }, context),
      arbitration.reason,
    ),
  ].join('\n');
};
