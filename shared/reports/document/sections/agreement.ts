import { indicatorsOf } from '../../../model/framework.ts';
import { isReviewed } from '../../../model/review-round.ts';
import { unitDisagreements } from '../../../scoring/agreement/disagreement.ts';
import { ratedPanel } from '../../../scoring/agreement/rated-units.ts';
import { compare, exact, hundred, multiply, sign } from '../../../scoring/exact.ts';
import { amountOf } from '../../../scoring/rounding.ts';
import type { DocumentContext } from '../context.ts';
import type { DocumentBuilder } from '../document-builder.ts';

/** 评分一致性与复核. */
export const addAgreement = (builder: DocumentBuilder, context: DocumentContext): void => {
  const { words, result, framework, snapshot, subjects } = context;
  const { agreement } = words;
  const { rules } = snapshot.evaluation;
  builder.heading(2, 'conclusions.agreement', words.headings.agreement);
  const units = unitDisagreements(ratedPanel(result, framework), rules.review).filter(
    ({ scorers }) => scorers > 1,
  );
  const [widest] = units
    .flatMap((unit) => (unit.range === null ? [] : [{ unit, range: exact(unit.range) }]))
    .toSorted((a, b) => compare(b.range, a.range));
  const { reviewRounds, arbitrations } = snapshot;
  const toReview = units.filter(({ flag }) => flag === 'review');
  const unreviewed = toReview.filter(
    ({ subjectId, indicatorId }) =>
      !reviewRounds.some((round) => isReviewed(round, subjectId, indicatorId)) &&
      !arbitrations.some((each) => each.subjectId === subjectId && each.indicatorId === indicatorId),
  ).length;
  const open = reviewRounds.filter(({ closing }) => closing === null).length;
  const indicator = indicatorsOf(framework).find(({ id }) => id === widest?.unit.indicatorId);
  const subject = subjects.find(({ id }) => id === widest?.unit.subjectId);
  builder.paragraph(
    'conclusions.agreement',
    units.length === 0
      ? agreement.alone
      : words.sentences([
          agreement.compared(
            units.length,
            toReview.length,
            units.filter(({ flag }) => flag === 'notice').length,
          ),
          widest && indicator && subject && sign(widest.range) > 0
            ? agreement.largest(
                subject.name,
                indicator.name,
                amountOf(multiply(widest.range, hundred), rules.rounding).rounded,
              )
            : '',
        ]),
  );
  builder.paragraph(
    'conclusions.review',
    reviewRounds.length === 0 && arbitrations.length === 0
      ? words.sentences([agreement.noReview, unreviewed === 0 ? '' : agreement.unreviewed(unreviewed)])
      : words.sentences([
          reviewRounds.length === 0
            ? ''
            : agreement.rounds(
                reviewRounds.length,
                reviewRounds.reduce(
                  (sum, { cells }) => sum + cells.reduce((own, each) => own + each.indicatorIds.length, 0),
                  0,
                ),
              ),
          open === 0 ? '' : agreement.open(open),
          arbitrations.length === 0 ? '' : agreement.arbitrations(arbitrations.length),
          unreviewed === 0 ? '' : agreement.unreviewed(unreviewed),
        ]),
  );
};
