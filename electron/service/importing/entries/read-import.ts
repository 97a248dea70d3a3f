import { stat } from 'node:fs/promises';
import { fail } from '#shared/contract/failure.ts';
import type { Progress } from '#shared/contract/index.ts';
import type { ImportChoices, ImportSource } from '#shared/contract/methods/imports.ts';
import { fillsSheets } from '#shared/model/evaluation.ts';
import type { Context } from '../../handler.ts';
import { findEvaluation, listScorers, listSubjects } from '../../queries/evaluations.ts';
import { findVersion } from '../../queries/frameworks.ts';
import { listReviewRounds } from '../../queries/reviews.ts';
import { listObservations, listScores } from '../../queries/scores.ts';
import { runInWorker } from '../../worker/run-in-worker.ts';
import { readPasted } from '../delimited.ts';
import { largestFile } from '../preflight.ts';
import { findEntries } from './find-entries.ts';
import type { FoundEntries } from './found-entry.ts';
import { type ImportPlan, planEntries } from './plan-entries.ts';
import type { ImportScene } from './scene.ts';

/** Heap of the reading thread in megabytes, and the longest a file may take. */
const memoryMegabytes = 1_536;
const milliseconds = 120_000;

export interface ReadImport extends ImportPlan {
  readonly found: FoundEntries;
  /** Name of the file, empty for a pasted range. */
  readonly place: string;
}

const readFile = async (
  { handle, name }: Extract<ImportSource, { kind: 'file' }>,
  scene: ImportScene,
  method: string,
  { workspace, signal, progress }: Context,
): Promise<FoundEntries> => {
  const path = workspace.transfers.pathOf(handle);
  const { size } = await stat(path);
  if (size > largestFile) fail('file.too-large', { place: name, size, maximum: largestFile });
  return runInWorker(
    'read-entries',
    { path, name, scene },
    { method, memoryMegabytes, milliseconds, signal, progress },
  );
};

/** Reads a file or a pasted range and compares it with what the evaluation holds. Writes nothing. */
export const readImport = async (
  input: {
    readonly evaluationId: string;
    readonly from: ImportSource;
    readonly choices: ImportChoices;
  },
  method: string,
  context: Context,
): Promise<ReadImport> => {
  const { connection } = context.workspace;
  const { evaluationId, from, choices } = input;
  const report = (step: Progress['step']) => context.progress({ step, done: 0, total: 0 });
  const evaluation = findEvaluation(connection, evaluationId);
  const framework = findVersion(connection, evaluation.frameworkVersionId).document;
  const subjects = listSubjects(connection, evaluationId);
  const scorers = listScorers(connection, evaluationId).filter(fillsSheets);
  const scene: ImportScene = {
    framework,
    subjects: subjects.map(({ id, name, code }) => ({ id, name, code })),
    scorers: scorers.map(({ id, name }) => ({ id, name })),
    choices,
  };
  report('reading');
  const place = from.kind === 'file' ? from.name : '';
  const found =
    from.kind === 'file'
      ? await readFile(from, scene, method, context)
      : findEntries({ tables: [readPasted(from.text)], encoding: null }, place, scene);
  context.signal.throwIfAborted();
  report('comparing');
  const subjectNames = new Map(subjects.map(({ id, name }) => [id, name]));
  const plan = connection.transaction(() =>
    planEntries(
      found,
      {
        scores: listScores(connection, { evaluationId }),
        observations: listObservations(connection, evaluationId),
        reviewRounds: listReviewRounds(connection, evaluationId),
      },
      choices,
      (entry) => `${subjectNames.get(entry.subjectId ?? '') ?? ''} ${entry.item ?? ''}`.trim(),
    ),
  )();
  return { ...plan, found, place };
};
