import { rmSync } from 'node:fs';
import { fail } from '#shared/contract/failure.ts';
import { chunkSize } from '#shared/contract/methods/files.ts';
import type { CorrectableFacts, PlanDocument } from '#shared/contract/methods/readings.ts';
import type { Change } from '#shared/model/operation.ts';
import type { PlanDefect, PlanFile, PlanSection } from '#shared/model/plan.ts';
import type { PlanReading } from '#shared/plan/reading.ts';
import { damageIds } from '#shared/plan/review/anchors.ts';
import { paragraphsIn } from '#shared/plan/review/rebase-reading.ts';
import type { Context } from '../handler.ts';
import { createdChanges } from '../log/field-changes.ts';
import { listPlans } from '../queries/plans.ts';
import type { Workspace } from '../workspace.ts';
import { readPlanDocument } from './plan-document.ts';
import { factsOf } from './preview.ts';
import { hashOfText } from './review-of-plan.ts';

/** Characters of a text's hash in a plan's id: the same text is the same plan on every laptop. */
const idLength = 20;

const sectionsOf = (reading: PlanReading): PlanSection[] => {
  const paragraphs = paragraphsIn(reading.text);
  return reading.sections.map(({ marker, title, level, start }) => ({
    marker,
    title: title ?? '',
    level,
    paragraph: paragraphs.at(start),
  }));
};

/** Damaged places with a possible reading are defects of the text; each keeps the id that decisions refer to. */
const defectsOf = (reading: PlanReading): (PlanDefect & { damageId: string })[] => {
  const ids = damageIds(reading);
  const paragraphs = paragraphsIn(reading.text);
  return reading.warnings.flatMap(({ found, readAs, confidence, at }, index) =>
    readAs === null || readAs === '' || found === ''
      ? []
      : [
          {
            damageId: ids[index] ?? '',
            text: found,
            readAs,
            confidence,
            note: null,
            paragraphs: at === null ? [] : [paragraphs.at(at.start)],
          },
        ],
  );
};

const planChanges = (
  id: string,
  { file, reading }: { readonly file: PlanFile; readonly reading: PlanReading },
  facts: CorrectableFacts,
): Change[] => {
  const found = factsOf(reading, file);
  return createdChanges('plan', id, {
    ...facts,
    titleInferred:
      facts.title === found.title && (reading.facts.title === null || reading.facts.titleInferred),
    text: reading.text,
    sha256: hashOfText(reading.text),
    sections: sectionsOf(reading),
    defects: defectsOf(reading),
    file,
    stripped: reading.stripped,
  });
};

/** A handle of the file to keep; pasted text becomes a file on the way. */
const handleOf = (document: PlanDocument, { name }: PlanFile, { transfers }: Workspace): string => {
  if (document.kind === 'file') return document.handle;
  const handle = transfers.begin(name);
  const bytes = new Uint8Array(Buffer.from(document.text, 'utf8'));
  for (let at = 0; at < bytes.byteLength; at += chunkSize)
    transfers.append(handle, bytes.subarray(at, at + chunkSize));
  transfers.finish(handle);
  return handle;
};

/** Makes a previewed document a plan: the original into the evidence store, then one batch. */
export const keepPlan = async (
  {
    document,
    textSha256,
    facts,
    actor,
  }: {
    readonly document: PlanDocument;
    readonly textSha256: string;
    readonly facts: CorrectableFacts;
    readonly actor: string;
  },
  context: Context,
): Promise<{ planId: string; batch: string }> => {
  const { workspace, signal, progress, changed } = context;
  const method = 'readings.keepPlan';
  const read = await readPlanDocument(document, method, context);
  const found = hashOfText(read.reading.text);
  if (found !== textSha256)
    fail('reading.changed-since-preview', { place: document.kind === 'file' ? document.name : '' }, [
      'textSha256',
    ]);
  const same = listPlans(workspace.connection).find((plan) => plan.sha256 === found);
  if (same) fail('reading.plan-exists', { title: same.title });
  signal.throwIfAborted();
  progress({ step: 'writing', done: 0, total: 1 });
  // From here on nothing is waited for: the file is in its place before the log speaks of it, and a log that cannot
  // be written takes the file back.
  const id = `plan-${found.slice(0, idLength)}`;
  const file = workspace.transfers.take(handleOf(document, read.file, workspace));
  const isNew = workspace.evidence.glance(file.sha256, file.size) !== 'present';
  workspace.evidence.take(file.path, file.sha256);
  try {
    const { batch } = workspace.log.record(actor, planChanges(id, read, facts));
    changed(['plan']);
    return { planId: id, batch };
  } catch (error) {
    if (isNew) rmSync(workspace.evidence.pathOf(file.sha256), { force: true });
    throw error;
  }
};
