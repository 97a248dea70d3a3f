import { createHash } from 'node:crypto';
import { type Failure, failure } from '#shared/contract/failure.ts';
import type { Catalogue } from '#shared/i18n/translation.ts';
import { canonicalJson } from '#shared/model/canonical-json.ts';
import type { FrameworkImportPreview, ImportedLine } from '#shared/model/framework-import.ts';
import { dimensionCode } from '#shared/plan/draft/plan-structure.ts';
import { unitsIn } from '#shared/plan/responsibilities/unit-names.ts';
import { recogniseRule } from '#shared/plan/tables/recognised-rules.ts';
import { foldText } from '#shared/plan/text/characters.ts';
import { columnLetters } from '#shared/reports/cell-address.ts';
import { compare, exact, exactToText, hundred, isZero, multiply, one, sum } from '#shared/scoring/exact.ts';
import type { MethodSpecification } from '#shared/scoring/methods/specification.ts';
import type { RawFile } from '../../importing/raw-table.ts';
import { toJson } from '../../log/to-json.ts';
import { tidyLine } from './cell-text.ts';
import type { FoundLine, FoundSystem } from './found-system.ts';
import { indicatorTables, recogniseSystem } from './recognise.ts';

const longest = {
  name: 200,
  rule: 4_000,
  definition: 2_000,
  target: 60,
  unit: 20,
  deadline: 100,
  note: 2_000,
};
/** Points a judgement is given in. */
const directStep = '0.5';

const isBonus = ({ dimension, name }: FoundLine): boolean =>
  /^(?:附)?加分(?:项|指标|内容)?/.test(dimension) || /^加分项/.test(name);
const isVeto = ({ score, dimension, name, rule }: FoundLine): boolean =>
  score === null && /一票否决/.test([dimension, name, ...rule].join(' '));

/** Decimal shares of one become parts of a hundred points. */
const scale = (system: FoundSystem): FoundSystem => {
  const scores = system.lines.flatMap(({ score }) => (score === null ? [] : [exact(score)]));
  const areShares =
    scores.length > 1 && compare(sum(scores), one) === 0 && scores.every((score) => compare(score, one) < 0);
  if (!areShares) return system;
  const times = (text: string) => exactToText(multiply(exact(text), hundred));
  // The lines are the same objects in the sums, so they are changed in place.
  for (const line of system.lines) if (line.score !== null) line.score = times(line.score);
  const heading = system.heading.columns.find(({ role }) => role === 'score')?.heading ?? '';
  return {
    ...system,
    sums: system.sums.map((each) => ({ ...each, stated: times(each.stated) })),
    doubts: [
      failure('framework-import.shares-scaled', {
        sheet: system.table.name,
        heading: tidyLine(heading),
      }),
      ...system.doubts,
    ],
  };
};

/** Sums the table prints that its rows do not give. */
const sumDoubts = ({ sums }: FoundSystem): Failure[] =>
  sums.flatMap(({ name, stated, place, lines }) => {
    const found = sum(lines.filter((line) => !isBonus(line)).map(({ score }) => exact(score ?? '0')));
    return compare(found, exact(stated)) === 0
      ? []
      : [
          failure('framework-import.sum-differs', {
            ...place,
            name: name.slice(0, 60),
            stated,
            found: exactToText(found),
          }),
        ];
  });

/** Hands out codes no two indicators share: the printed one where it is free. */
const codes = () => {
  const taken = new Set<string>();
  return (printed: string | null, usual: string): string => {
    for (let number = 0; ; number += 1) {
      const wanted =
        number === 0 ? (printed?.slice(0, 40) ?? usual) : number === 1 ? usual : `${usual}-${number}`;
      if (taken.has(wanted)) continue;
      taken.add(wanted);
      return wanted;
    }
  };
};

const methodOf = (rule: string, fullScore: string): MethodSpecification =>
  recogniseRule(rule, fullScore) ?? { id: 'direct', version: 1, parameters: { step: directStep } };

/** The target a recognised rule is about, where the table prints none. */
const targetOf = (line: FoundLine, method: MethodSpecification): string | null => {
  if (line.target !== null) return line.target.slice(0, longest.target);
  if (method.id === 'ratio') return method.parameters.target;
  return method.id === 'piecewise' ? (method.parameters.points.at(-1)?.value ?? null) : null;
};

const unitsOf = (text: string): string[] => {
  const folded = foldText(text);
  const found = unitsIn(folded, 0, folded.length).map(({ name }) => name);
  return found.length > 0 || text === '' ? found : [text.slice(0, 100)];
};

const evidenceOf = (text: string): string[] =>
  text
    .split(/[\n；;]|(?<=\p{Script=Han})、/u)
    .map((each) => each.trim().slice(0, 400))
    .filter((each) => each !== '');

interface Where {
  readonly sheet: string;
  readonly leaf: { readonly column: string; readonly heading: string };
}

const doubtsOf = (line: FoundLine, { sheet, leaf }: Where, sameName: number | null): Failure[] => {
  const at = { sheet, row: line.row, column: leaf.column };
  const headed = { ...at, heading: leaf.heading };
  const has = (code: Failure['code']): boolean => line.doubts.some((each) => each.code === code);
  const found: Failure[] = [...line.doubts];
  if (
    line.score === null &&
    !has('framework-import.score-shared') &&
    !has('framework-import.score-unreadable')
  )
    found.push(failure('framework-import.score-missing', { ...headed, name: line.name.slice(0, 60) }));
  if (line.rule.length === 0)
    found.push(failure('framework-import.rule-missing', { ...at, name: line.name.slice(0, 60) }));
  if (line.name.length > longest.name)
    found.push(
      failure('framework-import.name-shortened', {
        ...headed,
        length: line.name.length,
        maximum: longest.name,
      }),
    );
  if (sameName !== null)
    found.push(
      failure('framework-import.name-repeated', {
        ...headed,
        found: line.name.slice(0, 60),
        firstRow: sameName,
      }),
    );
  const tooLong = (heading: string, text: string, maximum: number): void => {
    if (text.length > maximum)
      found.push(failure('cell.too-long', { ...at, heading, length: text.length, maximum }));
  };
  tooLong(leaf.heading, line.rule.join('\n'), longest.rule);
  tooLong(leaf.heading, line.definition.join('\n'), longest.definition);
  return found;
};

export interface PreviewOptions {
  /** Name of the file for messages, empty for a pasted range. */
  readonly place: string;
  /** The sheet to read; null takes the one with most indicators. */
  readonly sheet: string | null;
  readonly texts: Catalogue;
}

/** What an issued table would become. */
export const previewSystem = (
  file: RawFile,
  { place, sheet, texts }: PreviewOptions,
): FrameworkImportPreview => {
  const words = texts.planReading.draft;
  const system = scale(recogniseSystem(file, { place, sheet, otherName: words.otherDimension }));
  const { table, heading, lines } = system;
  const leafColumn = heading.columns.findLast(({ role }) => /^level-/.test(role));
  const where: Where = {
    sheet: table.name,
    leaf: {
      column: columnLetters(leafColumn?.column ?? 0),
      heading: tidyLine(leafColumn?.heading ?? ''),
    },
  };
  const vetoLines = lines.filter(isVeto);
  const bonusLines = lines.filter((line) => isBonus(line) && !isVeto(line));
  const scored = lines.filter((line) => !vetoLines.includes(line) && !bonusLines.includes(line));
  const names = [...new Set(scored.map(({ dimension }) => dimension))];
  const groupsOf = (dimension: string): string[] => [
    ...new Set(
      scored.flatMap((each) => (each.dimension === dimension && each.group !== null ? [each.group] : [])),
    ),
  ];
  const dimensions = names.map((name, index) => {
    const code = dimensionCode(index);
    const own = scored.filter(({ dimension }) => dimension === name);
    return {
      code,
      name: name.slice(0, longest.name),
      weight: exactToText(sum(own.map(({ score }) => exact(score ?? '0')))),
      groups: groupsOf(name).map((group, position) => ({
        code: `${code}-${position + 1}`,
        name: group.slice(0, longest.name),
      })),
    };
  });
  const nextCode = codes();
  const counts = new Map<string, number>();
  const firstRows = new Map<string, number>();
  const previewed = scored.map((line): ImportedLine => {
    const dimension = dimensionCode(names.indexOf(line.dimension));
    const count = (counts.get(dimension) ?? 0) + 1;
    counts.set(dimension, count);
    const key = `${line.dimension}\n${line.name}`;
    const sameName = firstRows.get(key) ?? null;
    if (sameName === null) firstRows.set(key, line.row);
    const position = line.group === null ? -1 : groupsOf(line.dimension).indexOf(line.group);
    const fullScore = line.score ?? '0';
    const rule = line.rule.join('\n').slice(0, longest.rule) || line.name.slice(0, longest.rule);
    const method = isZero(exact(fullScore)) ? methodOf('', '1') : methodOf(rule, fullScore);
    return {
      row: line.row,
      code: nextCode(line.code, `${dimension}${count}`),
      name: line.name.slice(0, longest.name),
      dimension,
      group: position < 0 ? null : `${dimension}-${position + 1}`,
      fullScore,
      rule,
      definition: (line.name.length > longest.name
        ? [line.name, ...line.definition].join('\n')
        : line.definition.join('\n')
      ).slice(0, longest.definition),
      method,
      target: targetOf(line, method),
      unit: line.unit.slice(0, longest.unit),
      evidence: evidenceOf(line.evidence),
      responsibleUnits: unitsOf(line.responsible),
      deadline: line.deadline?.slice(0, longest.deadline) ?? null,
      note: line.note?.slice(0, longest.note) ?? null,
      doubts: doubtsOf(line, where, sameName),
    };
  });
  const totalScore = exactToText(sum(previewed.map(({ fullScore }) => exact(fullScore))));
  const scoreHeading = heading.columns.find(({ role }) => role === 'score')?.heading ?? '';
  const preview = {
    sheet: table.name,
    sheets: indicatorTables(file).map((each) => each.table.name),
    encoding: file.encoding,
    title: system.title ?? place.replace(/\.[^.]{1,10}$/, ''),
    columns: heading.columns.flatMap(({ column, heading: text, role }) =>
      text === '' ? [] : [{ column: columnLetters(column), heading: tidyLine(text), role }],
    ),
    dimensions,
    lines: previewed,
    vetoes: vetoLines.map(({ row, name }, index) => ({
      row,
      code: `V${index + 1}`,
      name: name.slice(0, 400),
    })),
    bonuses: bonusLines.map(({ row, name, score }, index) => ({
      row,
      code: `P${index + 1}`,
      name: name.slice(0, 400),
      points: score ?? '0',
    })),
    notes: [...system.notes],
    totalScore,
    doubts: [
      ...sumDoubts(system),
      ...(compare(exact(totalScore), hundred) === 0
        ? []
        : [
            failure('framework-import.total-not-hundred', {
              sheet: table.name,
              found: totalScore,
            }),
          ]),
      ...(system.percent
        ? [
            failure('framework-import.percent-as-points', {
              sheet: table.name,
              heading: tidyLine(scoreHeading),
            }),
          ]
        : []),
      ...system.doubts,
    ],
  };
  const sha256 = createHash('sha256')
    .update(canonicalJson(toJson(preview)))
    .digest('hex');
  return { ...preview, sha256 };
};
