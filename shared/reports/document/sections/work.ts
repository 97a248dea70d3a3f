import { blankReasons } from '../../../model/entered-value.ts';
import type { Scorer } from '../../../model/evaluation.ts';
import { indicatorsOf } from '../../../model/framework.ts';
import { clausesMatching, clauseText } from '../clauses.ts';
import type { DocumentContext } from '../context.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import { rulesInSentences } from '../rules-in-sentences.ts';
import { column, tableOf } from '../table-parts.ts';
import { methodCounts } from './basis.ts';

/** Words by which a plan orders that it is evaluated. */
const ordersEvaluation = /第三方|效能评价|绩效评价|质量评价|年度报告|督导|督查|考核/;
/** Clauses quoted in the text; the attachments have every clause beside its indicator. */
const mostClauses = 4;

/** How many cells there are and what became of them. */
const countCells = ({ result }: DocumentContext) => {
  const counts = { cells: 0, scored: 0, blank: 0, unscored: 0 };
  const blanks = new Map<string, number>();
  for (const subject of result.subjects)
    for (const { cells } of subject.indicators)
      for (const { state, blankReason } of cells) {
        counts.cells += 1;
        counts[state] += 1;
        if (blankReason !== null) blanks.set(blankReason, (blanks.get(blankReason) ?? 0) + 1);
      }
  return { counts, blanks };
};

/** 评价工作开展情况: 目的, 依据, 方法, 过程. */
export const addWork = (builder: DocumentBuilder, context: DocumentContext): void => {
  const { words, framework, snapshot, catalogue } = context;
  const { work, headings } = words;
  const { evaluation } = snapshot;
  builder.heading(1, 'work', headings.work);

  builder.heading(2, 'work.purpose', headings.purpose);
  builder.paragraph('work.purpose', work.purpose(evaluation.client, evaluation.agency, evaluation.year));

  builder.heading(2, 'work.grounds', headings.grounds);
  const orders = clausesMatching(ordersEvaluation, context).slice(0, mostClauses);
  builder.paragraph(
    'work.grounds',
    words.sentences([
      work.grounds(
        framework.title,
        snapshot.evidence.length,
        snapshot.observations.filter(({ value }) => value !== null).length,
      ),
      orders.length === 0
        ? ''
        : work.ordered(orders.map((clause) => clauseText(clause, context)).join(words.clauseSeparator)),
    ]),
  );

  builder.heading(2, 'work.method', headings.method);
  builder.paragraph('work.methods', work.methods(methodCounts(indicatorsOf(framework), context)));
  builder.paragraph('work.rules', words.sentences(rulesInSentences(context)));

  builder.heading(2, 'work.process', headings.process);
  const { scorers } = context;
  const organisations = new Set(scorers.map(({ organisation }) => organisation).filter(Boolean)).size;
  const [only] = scorers;
  const { counts, blanks } = countCells(context);
  const reasons = blankReasons
    .filter((reason) => blanks.has(reason))
    .map((reason) => work.blankCount(catalogue.rules.blankReasons[reason], blanks.get(reason) ?? 0));
  builder.paragraph(
    'work.process',
    words.sentences([
      only
        ? scorers.length === 1
          ? work.oneScorer(only.name)
          : work.scorers(scorers.length, organisations, builder.nextTable)
        : work.noScorers,
      counts.cells === 0 ? '' : work.cells(counts),
      reasons.length === 0 ? '' : work.blankReasons(reasons.join(words.listSeparator)),
    ]),
  );
  if (context.provisional)
    builder.paragraph(
      'work.provisional',
      work.provisional(catalogue.rules.evaluationStates[evaluation.state]),
    );
  if (scorers.length > 1)
    builder.table(
      'scorers',
      work.scorerTable,
      tableOf<Scorer>(
        [
          column(words.basis.number, 10, 'centre', (_scorer, index) => String(index + 1)),
          column(work.name, 22, 'centre', ({ name }) => name),
          column(work.role, 18, 'centre', ({ role }) => catalogue.rules.roles[role]),
          column(work.organisation, 50, 'left', ({ organisation }) => organisation),
        ],
        scorers,
      ),
    );
};
