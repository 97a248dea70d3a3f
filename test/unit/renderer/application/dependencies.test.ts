import { describe, expect, test } from 'vitest';
import { isConcernedBy } from '../../../../renderer/application/dependencies.ts';

const notice = (entities: string[], evaluationId: string | null = null) => ({
  revision: 'r',
  entities,
  evaluationId,
});

describe('what a change makes stale', () => {
  test('only reads made of the nouns that changed', () => {
    expect(isConcernedBy('plans.list', {}, notice(['score']))).toBe(false);
    expect(isConcernedBy('results.get', { evaluationId: 'e1' }, notice(['score'], 'e1'))).toBe(true);
    expect(isConcernedBy('settings.get', {}, notice(['setting']))).toBe(true);
    expect(isConcernedBy('frameworks.check', { id: 'd' }, notice(['framework-draft']))).toBe(true);
  });

  test('only reads of the evaluation that changed, and those of all', () => {
    const changed = notice(['score'], 'e1');
    expect(isConcernedBy('scoring.snapshot', { evaluationId: 'e1' }, changed)).toBe(true);
    expect(isConcernedBy('scoring.snapshot', { evaluationId: 'e2' }, changed)).toBe(false);
    expect(isConcernedBy('evaluations.list', {}, changed)).toBe(true);
    expect(isConcernedBy('evaluations.get', { id: 'e2' }, notice(['subject'], 'e1'))).toBe(false);
    expect(isConcernedBy('evaluations.get', { id: 'e1' }, notice(['subject'], 'e1'))).toBe(true);
  });

  test('papers follow the annual tables, those of last year included', () => {
    const paper = { evaluationId: 'e2', paper: 'report', language: 'zh-CN' };
    expect(isConcernedBy('reports.get', paper, notice(['annual-entry'], 'e2'))).toBe(true);
    expect(isConcernedBy('reports.get', paper, notice(['annual-entry'], 'e1'))).toBe(true);
    expect(isConcernedBy('reports.get', paper, notice(['annual-field']))).toBe(true);
  });
});
