import { endOfYear } from './dates/calendar.ts';
import { datesIn } from './dates/date-mentions.ts';
import type { Findings } from './read-plan.ts';
import type { PlanReading, Quotation, ReadTarget, TargetValue } from './reading.ts';
import { isCollective, restoredNames } from './responsibilities/unit-names.ts';
import { goalRowsOf, isGoalTable } from './tables/goal-table.ts';
import { indicatorRowsOf, isIndicatorTable } from './tables/indicator-table.ts';
import { isTaskList, taskRowsOf } from './tables/task-list.ts';
import type { FoundTarget } from './targets/found-target.ts';
import type { Span } from './text/span.ts';
import { indexSpans } from './text/span.ts';
import { warningsOf } from './warnings/collect-warnings.ts';

/** Paragraph numbers of offsets: the non-blank lines of the text, counted from 1. */
const paragraphsAt = (lines: Findings['prepared']['lines']): ((offset: number) => number) => {
  const starts: number[] = [];
  const numbers: number[] = [];
  let count = 0;
  for (const line of lines) {
    if (line.plain !== '') count += 1;
    starts.push(line.start);
    numbers.push(Math.max(count, 1));
  }
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return numbers[low - 1] ?? 1;
  };
};

const valueReadIn = (target: FoundTarget): TargetValue | null => {
  // A reading that is merely possible is offered beside the number; a likely one is taken, and a person confirms it.
  const likely = target.garbled !== null && target.garbled.confidence !== 'low' ? target.garbled : null;
  const value = likely?.value ?? target.value;
  const second = likely ? likely.second : target.second;
  if (value === null) return null;
  if (second === null) return { kind: 'number', number: value };
  return target.comparator === 'ratio'
    ? { kind: 'ratio', left: value, right: second }
    : { kind: 'range', from: value, to: second };
};

/**
 * The part of a span that nothing was left out of: the one that ends with the figure, or else the longest. A quotation
 * stands in the text as it came just as in the kept text.
 */
const contiguousPart = (text: string, gaps: readonly number[], span: Span, figure: Span | null): Span => {
  let low = 0;
  let high = gaps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((gaps[middle] ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  if ((gaps[low] ?? text.length) >= span.end) return span;
  const parts: Span[] = [];
  let start = span.start;
  for (let index = low; index <= gaps.length; index += 1) {
    const end = Math.min(gaps[index] ?? span.end, span.end);
    const bare = text.slice(start, end).trimEnd().length;
    if (bare > 0) parts.push({ start, end: start + bare });
    start = end;
    if (end >= span.end) break;
  }
  const holding = figure
    ? parts.find((part) => part.start < figure.end && figure.end <= part.end)
    : undefined;
  const [longest = span] = [...parts].sort((a, b) => b.end - b.start - (a.end - a.start));
  return holding ?? longest;
};

/** Turns findings into the reading: quotations, section paths and paragraph numbers, in the order of the text. */
export const presentReading = (findings: Findings): PlanReading => {
  const { prepared, facts, sections, responsibilities, reader, evaluation } = findings;
  const { text } = prepared;
  const paragraphAt = paragraphsAt(prepared.lines);
  const quoted = (whole: Span, figure: Span | null = null): Quotation => {
    const span = contiguousPart(text, prepared.gaps, whole, figure);
    return { quote: text.slice(span.start, span.end), ...span, paragraph: paragraphAt(span.start) };
  };
  const pathOf = (section: number | null): string[] =>
    section === null
      ? []
      : [...(sections[section]?.path ?? [])].filter(
          (marker) => marker !== '——' && !/^[一二三四五六七八九十]+[是要]$/.test(marker),
        );
  const sectionAt = (passage: number, offset: number): number | null => {
    let low = 0;
    let high = sections.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const section = sections[middle];
      if (section && (section.passage < passage || (section.passage === passage && section.start <= offset)))
        low = middle + 1;
      else high = middle;
    }
    return low === 0 ? null : low - 1;
  };

  const readResponsibilities = responsibilities.map((found) => {
    const { folded } = prepared.passages[found.passage] ?? { folded: '' };
    const time = found.time
      ? folded.slice(found.time.start, found.time.end).replace(/[\s,;。)]+$/, '')
      : null;
    const names = [...found.lead, ...found.units].map((unit) => unit.name);
    return {
      ...quoted(found.span),
      sectionPath: pathOf(sectionAt(found.passage, found.start)),
      lead: found.lead.map((unit) => unit.name),
      units: found.units.map((unit) => unit.name),
      joint: found.units.filter((unit) => unit.joint && isCollective(unit.name)).map((unit) => unit.name),
      role: found.role,
      restored: [...restoredNames(names)].map(([name, suggestion]) => ({ name, suggestion })),
      unclosed: found.unclosed,
      deadline: time,
      deadlineOn: time === null ? null : (datesIn(time, facts.year).at(-1)?.iso ?? null),
      section: sectionAt(found.passage, found.start),
    };
  });

  /** The section that items such as 一是 and —— stand in. */
  const measureOf = (section: number): number => {
    let current = section;
    for (;;) {
      const own = sections[current];
      if (!own || own.parent === null || (own.style !== 'ordinal-is' && own.style !== 'dash')) return current;
      current = own.parent;
    }
  };
  /** A date given with the units holds for the figures of the measure that have none. */
  const dated = new Map(
    readResponsibilities.flatMap((each) =>
      each.deadlineOn && each.section !== null ? [[measureOf(each.section), each] as const] : [],
    ),
  );

  const taskTables = prepared.tables.filter((table) => isTaskList(table) && !isIndicatorTable(table));
  /** The time of a task list's row holds for the figures of its item. */
  const taskTimes = indexSpans(
    taskTables.flatMap((table) =>
      taskRowsOf(table).flatMap((row) =>
        row.deadline === null ? [] : [{ ...row.span, time: row.timeText, deadline: row.deadline }],
      ),
    ),
  );

  const goals = prepared.tables
    .filter(isGoalTable)
    .flatMap((table) => goalRowsOf(table))
    .map(
      (row): ReadTarget => ({
        ...quoted(row.span, row.figure),
        subject: row.name,
        comparator: row.comparator,
        value: { kind: 'number', number: row.value },
        unit: row.unit,
        figure: { start: row.figure.start, end: row.figure.end },
        baseline: row.baseline,
        hedges: [],
        deadline: `${row.year}年`,
        deadlineOn: endOfYear(row.year),
        deadlineFrom: 'table-row',
        kind: 'target',
        repeats: false,
        garbled: null,
        sectionPath: [],
      }),
    );

  const targets = reader.findings.targets.map((target): ReadTarget => {
    // The row's own time is nearer than one announced above the table.
    const announced = target.inherited === 'heading' || target.inherited === 'lead-in';
    const row =
      (target.deadline === null || announced) && target.figure
        ? taskTimes.at(target.figure.start)
        : undefined;
    const beside =
      target.deadline === null && target.section !== null && target.value !== null
        ? dated.get(measureOf(target.section))
        : undefined;
    return {
      ...quoted(target.quote, target.figure),
      subject: target.subject,
      comparator: target.comparator,
      value: valueReadIn(target),
      unit: target.unit,
      figure: target.figure ? { start: target.figure.start, end: target.figure.end } : null,
      baseline: target.baseline,
      hedges: [...target.hedges],
      deadline: (row ? row.time : target.deadline?.text) ?? beside?.deadline ?? null,
      deadlineOn: (row ? row.deadline : target.deadline?.iso) ?? beside?.deadlineOn ?? null,
      deadlineFrom: row ? 'table-row' : beside ? 'responsibility' : target.inherited,
      kind: target.kind,
      repeats: target.repeats,
      garbled: target.garbled
        ? {
            defect: target.garbled.defect,
            found: target.garbled.found,
            readAs: target.garbled.readAs,
            confidence: target.garbled.confidence,
          }
        : null,
      sectionPath: pathOf(target.section),
    };
  });

  return {
    text,
    stripped: prepared.stripped.map((line) => ({ ...line })),
    facts: {
      title: facts.titles.title,
      titleInferred: facts.titles.inferred,
      planTitle: facts.titles.planTitle,
      documentKind: facts.titles.kind,
      issuers: [...facts.issuers],
      documentNumber: facts.documentNumber,
      indexNumber: facts.indexNumber,
      signedOn: facts.signedOn,
      publishedOn: facts.publishedOn,
      basis: facts.basis.map(({ title, documentNumber }) => ({ title, documentNumber })),
      source: facts.source,
    },
    sections: sections.map((section) => ({
      ...quoted(section.span),
      marker: section.marker,
      title: section.title,
      level: section.level,
      path: [...section.path],
    })),
    targets: [...targets, ...goals].sort((a, b) => a.start - b.start),
    setAside: reader.findings.setAside.map((aside) => ({
      ...quoted(aside.quote, aside.figure),
      figure: text.slice(aside.figure.start, aside.figure.end),
      reason: aside.reason,
      sectionPath: pathOf(aside.section),
    })),
    responsibilities: readResponsibilities.map(({ section: _section, ...rest }) => rest),
    evaluationClauses: evaluation.map((clause) => ({
      ...quoted(clause.quote),
      kind: clause.kind,
      also: [...clause.also],
      resultUses: [...clause.resultUses],
      inTable: prepared.tablePassages.has(clause.passage),
      sectionPath: pathOf(clause.section),
    })),
    taskLists: taskTables.map((table) => ({
      title: table.title,
      columns: table.columns.map((column) => column.header),
      rows: taskRowsOf(table).map(({ deadline, start, span, lead, units, ...row }) => ({
        ...row,
        lead: [...lead],
        units: [...units],
        deadlineOn: deadline,
        startsIn: start,
        ...quoted(span),
      })),
    })),
    indicatorTables: prepared.tables.filter(isIndicatorTable).map((table) => ({
      title: table.title,
      columns: table.columns.map((column) => column.header),
      rows: indicatorRowsOf(table).map(({ span, units, ...row }) => ({
        ...row,
        ...quoted(span),
        units: [...units],
      })),
    })),
    warnings: warningsOf(findings, paragraphAt),
  };
};
