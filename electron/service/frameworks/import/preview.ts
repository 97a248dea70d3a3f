import { createHash } from 'node:crypto';
import { failure } from '#shared/contract/failure.ts';
import type { ChosenSheets } from '#shared/contract/methods/framework-imports.ts';
import type { Catalogue } from '#shared/i18n/translation.ts';
import { canonicalJson } from '#shared/model/canonical-json.ts';
import {
  codeCollisions,
  type FrameworkImportPreview,
  type ImportedLine,
  type SheetRow,
} from '#shared/model/framework-import.ts';
import { dimensionCode } from '#shared/plan/draft/plan-structure.ts';
import { unitsIn } from '#shared/plan/responsibilities/unit-names.ts';
import { recogniseRule } from '#shared/plan/tables/recognised-rules.ts';
import { foldText } from '#shared/plan/text/characters.ts';
import { compare, exact, exactToText, hundred, isZero, sum } from '#shared/scoring/exact.ts';
import type { MethodSpecification } from '#shared/scoring/methods/specification.ts';
import type { RawFile } from '../../importing/raw-table.ts';
import { toJson } from '../../log/to-json.ts';
import type { FoundLine, FoundSheet } from './found-system.ts';
import { lineCodes } from './line-codes.ts';
import { lineDoubts, longest } from './line-doubts.ts';
import { isBonus, isScored, isVeto } from './line-kinds.ts';
import { inPoints, percentDoubts, sumDoubts } from './printed-scores.ts';
import { recogniseSystem } from './recognise.ts';
import { hiddenSheets, sharedDimensions, sheetSummaries } from './sheet-summary.ts';

/** Points a judgement is given in. */
const directStep = '0.5';

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

export interface PreviewOptions {
  /** Name of the file for messages, empty for a pasted range. */
  readonly place: string;
  /** The sheet or sheets to read; undefined takes those with the columns of the one with most indicators. */
  readonly sheet?: ChosenSheets;
  readonly texts: Catalogue;
}

/** The title the sheets share, or the name of the file where they have titles of their own. */
const titleOf = (read: readonly FoundSheet[], place: string): string => {
  const titles = new Set(read.flatMap(({ title }) => title ?? []));
  const [title] = titles;
  return title !== undefined && titles.size === 1 ? title : place.replace(/\.[^.]{1,10}$/, '');
};

/** The indicators of the sheets as they would be made, and the dimensions they stand under. */
const indicatorsOf = (read: readonly FoundSheet[]): Pick<FrameworkImportPreview, 'dimensions' | 'lines'> => {
  const scored = read.flatMap((sheet) => sheet.lines.filter(isScored).map((line) => ({ line, sheet })));
  const names = [...new Set(scored.map(({ line }) => line.dimension))];
  const groups = new Map(names.map((name) => [name, new Set<string>()]));
  for (const { line } of scored) if (line.group !== null) groups.get(line.dimension)?.add(line.group);
  const dimensions = names.map((name, index) => {
    const code = dimensionCode(index);
    const own = scored.filter(({ line }) => line.dimension === name);
    return {
      code,
      name: name.slice(0, longest.name),
      weight: exactToText(sum(own.map(({ line }) => exact(line.score ?? '0')))),
      groups: [...(groups.get(name) ?? [])].map((group, position) => ({
        code: `${code}-${position + 1}`,
        name: group.slice(0, longest.name),
      })),
    };
  });
  const nextCode = lineCodes(read);
  const counts = new Map<string, number>();
  const firstPlaces = new Map<string, SheetRow>();
  const lines = scored.map(({ line, sheet }): ImportedLine => {
    const dimension = dimensionCode(names.indexOf(line.dimension));
    const count = (counts.get(dimension) ?? 0) + 1;
    counts.set(dimension, count);
    const key = `${line.dimension}\n${line.name}`;
    const sameName = firstPlaces.get(key) ?? null;
    if (sameName === null) firstPlaces.set(key, line);
    const position = line.group === null ? -1 : [...(groups.get(line.dimension) ?? [])].indexOf(line.group);
    const fullScore = line.score ?? '0';
    const rule = line.rule.join('\n').slice(0, longest.rule) || line.name.slice(0, longest.rule);
    const method = isZero(exact(fullScore)) ? methodOf('', '1') : methodOf(rule, fullScore);
    return {
      sheet: line.sheet,
      row: line.row,
      code: nextCode(line, `${dimension}${count}`),
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
      doubts: lineDoubts(line, sheet, sameName),
    };
  });
  return { dimensions, lines };
};

/** What an issued table, of one sheet or of several, would become. */
export const previewSystem = (
  file: RawFile,
  { place, sheet, texts }: PreviewOptions,
): FrameworkImportPreview => {
  const { otherDimension } = texts.planReading.draft;
  const chosen = sheet === undefined ? null : [sheet].flat();
  const { sheets: surveyed, read: found } = recogniseSystem(file, {
    place,
    chosen,
    otherName: otherDimension,
  });
  const read = inPoints(found);
  const all = read.flatMap(({ lines }) => lines);
  const sheets = sheetSummaries({ sheets: surveyed, read });
  const { dimensions, lines } = indicatorsOf(read);
  const totalScore = exactToText(sum(lines.map(({ fullScore }) => exact(fullScore))));
  const [only] = read;
  const preview = {
    sheets,
    encoding: file.encoding,
    title: titleOf(read, place),
    dimensions,
    lines,
    vetoes: all.filter(isVeto).map(({ sheet: name, row, name: text }, index) => ({
      sheet: name,
      row,
      code: `V${index + 1}`,
      name: text.slice(0, 400),
    })),
    bonuses: all
      .filter((line) => isBonus(line) && !isVeto(line))
      .map(({ sheet: name, row, name: text, score }, index) => ({
        sheet: name,
        row,
        code: `P${index + 1}`,
        name: text.slice(0, 400),
        points: score ?? '0',
      })),
    notes: read.flatMap(({ notes }) => notes),
    totalScore,
    problems: codeCollisions(lines),
    doubts: [
      ...hiddenSheets(sheets),
      ...read.flatMap((each) => sumDoubts(each, all)),
      ...(compare(exact(totalScore), hundred) === 0
        ? []
        : [
            failure('framework-import.total-not-hundred', {
              sheet: read.length > 1 ? '' : (only?.table.name ?? ''),
              found: totalScore,
              sheets: read.length,
            }),
          ]),
      ...sharedDimensions(read),
      ...read.flatMap((each) => [...percentDoubts(each), ...each.doubts]),
    ],
  };
  const sha256 = createHash('sha256')
    .update(canonicalJson(toJson(preview)))
    .digest('hex');
  return { ...preview, sha256 };
};
