import type { Catalogue } from '#shared/i18n/translation.ts';
import type { PlanReading } from '#shared/plan/reading.ts';

/** What a person wants to see first: facts, counts, the targets, and what is suspicious. */
export const readingSummary = (reading: PlanReading, texts: Catalogue['planReading']): string => {
  const { facts } = reading;
  const { summary: words } = texts;
  const targets = reading.targets.map((target) => {
    const value =
      target.value === null
        ? texts.comparators.none
        : target.value.kind === 'number'
          ? target.value.number
          : target.value.kind === 'range'
            ? `${target.value.from}–${target.value.to}`
            : `${target.value.left}:${target.value.right}`;
    const quote = target.quote.replace(/\s*[\r\n]+\s*/g, '');
    return `  [${target.paragraph}] ${value}${target.value === null ? '' : (target.unit ?? '')}  ${target.deadline ?? ''}  ${quote}`;
  });
  const warnings = reading.warnings.map(
    ({ kind, found, readAs, count }) =>
      `  ${texts.warningKinds[kind]}${words.quoted(found)}${readAs === null ? '' : words.readAs(readAs)}${count > 1 ? ` ×${count}` : ''}`,
  );
  return [
    facts.title ?? words.untitled,
    [facts.issuers.join('、'), facts.documentNumber, facts.signedOn].filter((each) => each).join('  '),
    words.counts({
      sections: reading.sections.filter((section) => section.title !== null).length,
      targets: reading.targets.length,
      responsibilities: reading.responsibilities.length,
      evaluationClauses: reading.evaluationClauses.length,
      tasks: reading.taskLists.reduce((sum, list) => sum + list.rows.length, 0),
      indicators: reading.indicatorTables.reduce((sum, table) => sum + table.rows.length, 0),
      stripped: reading.stripped.length,
    }),
    ...(targets.length > 0 ? ['', words.targets, ...targets] : []),
    ...(warnings.length > 0 ? ['', words.warnings, ...warnings] : []),
  ].join('\n');
};
