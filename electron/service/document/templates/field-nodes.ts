import type { TemplatePlace, TemplateProblem, TemplateProblemKind } from '#shared/model/report-template.ts';
import {
  type LoopScope,
  loopName,
  loopParents,
  type NamedField,
  namedField,
  type Scope,
  similarName,
} from '#shared/reports/template-fields/scopes.ts';
import type { TemplatePart } from './template-parts.ts';

/** A field or loop of a template that can be filled. */
export type FieldNode =
  | { readonly is: 'field'; readonly name: string; readonly scope: Scope; readonly id: string }
  | { readonly is: 'loop'; readonly name: string; readonly scope: LoopScope; readonly nodes: FieldNode[] };

export interface ReadFields {
  readonly nodes: readonly FieldNode[];
  readonly problems: readonly TemplateProblem[];
  /** Names in the order of the template, each time they occur; loops once. */
  readonly names: readonly string[];
  /** Fields of a subject stand outside its loop. */
  readonly perSubject: boolean;
  /** The parts they were read from. */
  readonly parts: readonly TemplatePart[];
}

interface Tag {
  readonly found: string;
  readonly place: TemplatePlace;
}

const around = 12;

const tagsOf = (
  { part, reached, paragraphs }: TemplatePart,
  report: (kind: TemplateProblemKind, found: string, expected: string | null, place: TemplatePlace) => void,
): Tag[] =>
  paragraphs.flatMap(({ number, text }) => {
    const placeAt = (start: number, end: number): TemplatePlace => ({
      part,
      paragraph: number,
      excerpt: text.slice(Math.max(0, start - around), end + around),
    });
    for (const match of text.matchAll(/｛([^｛｝]{1,40})｝/g)) {
      const inner = match[1]?.trim() ?? '';
      if (namedField(inner.replace(/^[#/]/, '')))
        report(
          'full-width-brackets',
          match[0],
          `{${inner}}`,
          placeAt(match.index, match.index + match[0].length),
        );
    }
    const tags: Tag[] = [];
    let open = -1;
    for (let at = 0; at < text.length; at += 1) {
      const character = text[at];
      if (character === '{') {
        if (open >= 0) report('lone-bracket', '{', null, placeAt(open, open + 1));
        open = at;
      } else if (character === '}') {
        if (open < 0) report('lone-bracket', '}', null, placeAt(at, at + 1));
        else {
          const found = text.slice(open + 1, at).trim();
          const place = placeAt(open, at + 1);
          if (reached) tags.push({ found, place });
          else if (namedField(found.replace(/^[#/]\s*/, ''))) report('unreached', found, null, place);
          open = -1;
        }
      }
    }
    if (open >= 0 && reached) report('lone-bracket', '{', null, placeAt(open, open + 1));
    return tags;
  });

/** Whether a scope is open, directly or because the file is made for one subject. */
const isOpen = (scope: Scope, open: readonly Scope[]): boolean =>
  scope === 'evaluation' || open.includes(scope);

/** Reads the fields of every part, with everything that stands in the way of filling them in. */
export const readFields = (parts: readonly TemplatePart[]): ReadFields => {
  const problems: TemplateProblem[] = [];
  const names: string[] = [];
  const nodes: FieldNode[] = [];
  let perSubject = false;
  const report = (
    kind: TemplateProblemKind,
    found: string,
    expected: string | null,
    place: TemplatePlace,
  ): void => {
    problems.push({ kind, found, expected, place });
  };

  /** A subject's own fields may stand anywhere: then the template is filled for one subject at a time. */
  const requireScope = (
    scopes: readonly Scope[],
    open: readonly Scope[],
    tag: Tag,
    field: NamedField,
  ): void => {
    if (scopes.some((scope) => isOpen(scope, open))) return;
    if (scopes.includes('subjects')) {
      perSubject = true;
      return;
    }
    report(
      'outside-loop',
      tag.found.replace(/^#/, ''),
      loopName(scopes[0] ?? field.scope, field.language),
      tag.place,
    );
  };

  for (const part of parts) {
    const open: { name: string; scope: LoopScope; nodes: FieldNode[]; place: TemplatePlace }[] = [];
    for (const tag of tagsOf(part, report)) {
      const mark = /^[#/]/.test(tag.found) ? tag.found[0] : '';
      const name = tag.found.slice(mark === '' ? 0 : 1).trim();
      if (mark === '/') {
        const last = open.pop();
        if (last && last.name !== name) report('unclosed-loop', last.name, null, last.place);
        if (!last) report('unopened-loop', name, null, tag.place);
        continue;
      }
      const field = namedField(name);
      if (!field) {
        report('unknown-field', name, similarName(name), tag.place);
        // Its closing is paired with it, so that one mistake is told once.
        if (mark === '#') open.push({ name, scope: 'subjects', nodes: [], place: tag.place });
        continue;
      }
      const scopes = open.map(({ scope }) => scope);
      const within = open.at(-1)?.nodes ?? nodes;
      names.push(name);
      if (field.is === 'loop' && mark === '#') {
        requireScope(loopParents[field.scope], scopes, tag, field);
        const node: FieldNode = { is: 'loop', name, scope: field.scope, nodes: [] };
        within.push(node);
        open.push({ name, scope: field.scope, nodes: node.nodes, place: tag.place });
      } else if (field.is === 'loop') report('not-a-field', name, null, tag.place);
      else if (mark === '#') {
        report('not-a-loop', name, null, tag.place);
        open.push({ name, scope: 'subjects', nodes: [], place: tag.place });
      } else {
        requireScope([field.scope], scopes, tag, field);
        within.push({ is: 'field', name, scope: field.scope, id: field.id });
      }
    }
    for (const { name, place } of open) report('unclosed-loop', name, null, place);
  }
  const partOrder = parts.map(({ part }) => part);
  problems.sort(
    (a, b) =>
      partOrder.indexOf(a.place.part) - partOrder.indexOf(b.place.part) ||
      a.place.paragraph - b.place.paragraph,
  );
  return { nodes, problems, names, perSubject, parts };
};
