import { fillsSheets, type Scorer, type Subject } from '../../model/evaluation.ts';
import type { EvaluationResult, SubjectResult } from '../../model/result.ts';
import type { EvaluationSnapshot } from '../../model/snapshot.ts';
import { type PreparedFramework, prepareFramework } from './cells.ts';
import { EntryIndex, type SubjectEntries } from './entries.ts';
import { withRanks } from './ranking.ts';
import { subjectComputer } from './subjects.ts';
import { toResult } from './to-result.ts';

/** What results are computed from besides the entries. */
export type ResultFrame = Pick<EvaluationSnapshot, 'evaluation' | 'framework' | 'subjects' | 'scorers'>;

/**
 * Results that stay in step with what is entered: where something changed for a subject, that subject, those above it
 * and the ranking are computed again, by the same functions as the first time.
 */
export class StandingResults {
  readonly frame: ResultFrame;
  readonly #prepared: PreparedFramework;
  readonly #index: EntryIndex;
  readonly #scorers: readonly Scorer[];
  readonly #computed = new Map<string, SubjectResult>();
  #result: EvaluationResult;

  constructor(snapshot: EvaluationSnapshot) {
    const { evaluation, framework, subjects, scorers } = snapshot;
    this.frame = { evaluation, framework, subjects, scorers };
    this.#prepared = prepareFramework(framework.document, evaluation.rules);
    this.#index = new EntryIndex(snapshot, this.#prepared);
    this.#scorers = scorers.filter(fillsSheets);
    this.#compute(subjects);
    this.#result = this.#ranked();
  }

  get result(): EvaluationResult {
    return this.#result;
  }

  /** Takes what now stands for some subjects in place of what stood before. Unknown subjects change nothing. */
  replace(changed: readonly SubjectEntries[]): EvaluationResult {
    const touched = new Set<string>();
    for (const entries of changed) {
      this.#index.replace(entries, this.#prepared);
      this.#touch(entries.subjectId, touched);
    }
    this.#compute(this.frame.subjects.filter(({ id }) => touched.has(id)));
    this.#result = this.#ranked();
    return this.#result;
  }

  /** The subject and everything above it. */
  #touch(subjectId: string, touched: Set<string>): void {
    let at: string | null = subjectId;
    while (at !== null && !touched.has(at)) {
      touched.add(at);
      const id: string = at;
      at = this.frame.subjects.find((subject) => subject.id === id)?.superiorId ?? null;
    }
  }

  #compute(subjects: readonly Subject[]): void {
    const compute = subjectComputer(this.#prepared, this.#scorers, this.#index, this.frame.subjects);
    for (const subject of subjects) this.#computed.set(subject.id, toResult(compute(subject)));
  }

  #ranked(): EvaluationResult {
    const { evaluation, framework, subjects } = this.frame;
    const found = subjects.flatMap(({ id, track }) => {
      const result = this.#computed.get(id);
      return result ? [{ result, track }] : [];
    });
    return {
      evaluationId: evaluation.id,
      frameworkVersionId: framework.id,
      rules: evaluation.rules,
      subjects: withRanks(found, evaluation.rules.ranking.ties),
    };
  }
}
