import { dayInWords } from '../../../i18n/day-in-words.ts';
import type { Subject } from '../../../model/evaluation.ts';
import { type Dimension, indicatorsOf } from '../../../model/framework.ts';
import { hasTracks } from '../../result-workbook/subject-columns.ts';
import type { DocumentContext } from '../context.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import { column, tableOf } from '../table-parts.ts';

/** How many of the items there are by name, in the order of first appearance. */
const counted = (names: readonly string[], inWords: (name: string, count: number) => string): string[] =>
  [...Map.groupBy(names, (name) => name)].map(([name, same]) => inWords(name, same.length));

/** Scoring methods of indicators in words with their counts. */
export const methodCounts = (
  indicators: readonly {
    readonly method: { readonly id: keyof DocumentContext['catalogue']['methods']['each'] };
  }[],
  { catalogue, words }: DocumentContext,
): string =>
  counted(
    indicators.map(({ method }) => catalogue.methods.each[method.id].name),
    words.basis.methodCount,
  ).join(words.listSeparator);

/** 基本情况: plan, framework, subjects. */
export const addBasis = (builder: DocumentBuilder, context: DocumentContext): void => {
  const { words, framework, snapshot, subjects, catalogue } = context;
  const { basis, headings } = words;
  const { plan } = snapshot;
  const indicators = indicatorsOf(framework);
  builder.heading(1, 'basis', headings.basis);

  builder.heading(2, 'basis.plan', headings.plan);
  const issuedOn = plan.publishedOn ?? plan.signedOn;
  builder.paragraph(
    'basis.plan',
    words.sentences([
      basis.plan({
        title: plan.title,
        number: plan.documentNumber,
        issuer: plan.issuer,
        date: issuedOn === null ? null : dayInWords(issuedOn, context),
      }),
      plan.basis === null ? '' : basis.superior(plan.basis),
    ]),
  );
  builder.paragraph(
    'basis.framework',
    basis.framework({
      title: framework.title,
      version: snapshot.framework.number,
      dimensions: framework.dimensions.length,
      indicators: indicators.length,
      cited: indicators.filter(({ citations }) => citations.length > 0).length,
      total: framework.totalScore,
      table: builder.nextTable,
    }),
  );
  builder.table(
    'framework',
    basis.frameworkTable,
    tableOf<Dimension>(
      [
        column(basis.code, 9, 'centre', ({ code }) => code),
        column(basis.dimension, 33, 'left', ({ name }) => name),
        column(basis.indicatorCount, 11, 'right', (each) => String(each.indicators.length)),
        column(basis.fullScore, 11, 'right', ({ weight }) => weight),
        column(basis.methods, 36, 'left', (each) => methodCounts(each.indicators, context)),
      ],
      framework.dimensions,
      {
        totals: [
          {
            emphasis: true,
            cells: [
              { text: '' },
              { text: basis.all },
              { text: String(indicators.length) },
              { text: framework.totalScore },
              { text: '' },
            ],
          },
        ],
      },
    ),
  );

  builder.heading(2, 'basis.subjects', headings.subjects);
  const [only] = subjects;
  const kindOf = (kind: Subject['kind']): string => catalogue.rules.subjectKinds[kind];
  if (!only) {
    builder.paragraph('basis.subjects', basis.noSubjects);
    return;
  }
  if (subjects.length === 1) {
    builder.paragraph('basis.subjects', basis.oneSubject(only.name, kindOf(only.kind)));
    return;
  }
  const superiors = context.result.subjects.filter(({ rollUp }) => rollUp !== null).length;
  const tracked = hasTracks(context);
  builder.paragraph(
    'basis.subjects',
    words.sentences([
      subjects.every(({ kind }) => kind === only.kind)
        ? basis.sameKind(subjects.length, kindOf(only.kind), builder.nextTable)
        : basis.subjects(
            subjects.length,
            counted(
              subjects.map(({ kind }) => kindOf(kind)),
              basis.kindCount,
            ).join(words.listSeparator),
            builder.nextTable,
          ),
      tracked
        ? basis.tracks(
            [...new Set(subjects.map(({ track }) => track).filter((track) => track !== ''))].join(
              words.listSeparator,
            ),
          )
        : '',
      superiors === 0 ? '' : basis.superiors(superiors),
    ]),
  );
  builder.table(
    'subjects',
    basis.subjectTable,
    tableOf<Subject>(
      [
        column(basis.number, 8, 'centre', (_subject, index) => String(index + 1)),
        column(basis.subject, 42, 'left', ({ name }) => name),
        column(basis.kind, 12, 'centre', ({ kind }) => kindOf(kind)),
        ...(tracked ? [column<Subject>(basis.track, 14, 'centre', ({ track }) => track)] : []),
        column(basis.subjectCode, 32, 'centre', ({ code }) => code),
      ],
      subjects,
    ),
  );
};
