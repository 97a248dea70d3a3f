import type { Language } from '../../contract/methods/settings.ts';
import { catalogues } from '../../i18n/index.ts';
import type { Catalogue } from '../../i18n/translation.ts';

type FieldTexts = Catalogue['reports']['fields'];

/** Where a field may stand: anywhere, or inside the loop of this name. */
export type Scope = keyof FieldTexts;
export type LoopScope = Exclude<Scope, 'evaluation'>;
export type FieldOf<Each extends Scope> = Extract<keyof FieldTexts[Each], string>;

/** Scopes each loop may stand in, the usual one first. A loop without an entry does not compile. */
export const loopParents = {
  subjects: ['evaluation'],
  dimensions: ['subjects'],
  indicators: ['subjects', 'dimensions'],
  findings: ['evaluation', 'subjects'],
  rectifications: ['evaluation', 'subjects'],
  scorers: ['evaluation'],
  grades: ['evaluation'],
  paragraphs: ['evaluation', 'subjects'],
} as const satisfies { readonly [Each in LoopScope]: readonly Scope[] };

export const loopScopes = Object.keys(loopParents) as LoopScope[];
export const scopes: readonly Scope[] = ['evaluation', ...loopScopes];

/** What a name in a template stands for. */
export type NamedField =
  | { readonly is: 'field'; readonly scope: Scope; readonly id: string; readonly language: Language }
  | { readonly is: 'loop'; readonly scope: LoopScope; readonly language: Language };

/** Names in every language lead to the same fields, so that a template works whatever language is shown. */
const byName: ReadonlyMap<string, NamedField> = new Map(
  (Object.keys(catalogues) as Language[]).flatMap((language): [string, NamedField][] => {
    const { fields, loops } = catalogues[language].reports;
    return [
      ...scopes.flatMap((scope) =>
        Object.entries(fields[scope]).map(([id, { name }]): [string, NamedField] => [
          name,
          { is: 'field', scope, id, language },
        ]),
      ),
      ...loopScopes.map((scope): [string, NamedField] => [
        loops[scope].name,
        { is: 'loop', scope, language },
      ]),
    ];
  }),
);

export const namedField = (name: string): NamedField | null => byName.get(name) ?? null;

/** A known name that may have been meant. */
export const similarName = (found: string): string | null =>
  found.length < 2
    ? null
    : ([...byName.keys()].find((name) => name.includes(found) || found.includes(name)) ?? null);

/** Name of the loop around a scope, in a language; null where a scope is in none. */
export const loopName = (scope: Scope, language: Language): string | null =>
  scope === 'evaluation' ? null : catalogues[language].reports.loops[scope].name;
