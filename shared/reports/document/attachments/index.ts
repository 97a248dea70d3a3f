import type { DocumentContext } from '../context.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import { addAnnualTables, annualOrientation, hasAnnualFigures } from './annual-tables.ts';
import { addCalculation } from './calculation.ts';
import { addEvidence } from './evidence.ts';
import { addFindings } from './findings.ts';
import { addIndicatorScores } from './indicator-scores.ts';
import { addLedger } from './ledger.ts';
import { addProgressList } from './progress-list.ts';
import { addSummary } from './summary.ts';

export const attachmentIds = [
  'summary',
  'indicators',
  'findings',
  'ledger',
  'progress',
  'annual',
  'evidence',
  'calculation',
] as const;
export type AttachmentId = (typeof attachmentIds)[number];

/** An attachment: whether there is anything to attach, how its pages lie, and what stands in it. */
interface AttachmentKind {
  readonly applies: (context: DocumentContext) => boolean;
  readonly orientation: (context: DocumentContext) => 'portrait' | 'landscape';
  readonly add: (builder: DocumentBuilder, context: DocumentContext, title: string) => void;
}

const always = (): boolean => true;
const upright = () => 'portrait' as const;
const lying = () => 'landscape' as const;

/** Every attachment. An id without an entry does not compile. */
const kinds: { readonly [Id in AttachmentId]: AttachmentKind } = {
  summary: { applies: ({ subjects }) => subjects.length > 0, orientation: lying, add: addSummary },
  indicators: {
    applies: ({ subjects }) => subjects.length > 0,
    orientation: lying,
    add: addIndicatorScores,
  },
  findings: {
    applies: ({ snapshot }) => snapshot.findings.length > 0,
    orientation: lying,
    add: addFindings,
  },
  ledger: {
    applies: ({ snapshot }) => snapshot.findings.length > 0,
    orientation: lying,
    add: addLedger,
  },
  progress: {
    applies: ({ framework }) => framework.progressList !== null,
    orientation: lying,
    add: addProgressList,
  },
  annual: { applies: hasAnnualFigures, orientation: annualOrientation, add: addAnnualTables },
  evidence: {
    applies: ({ snapshot }) => snapshot.evidence.length > 0,
    orientation: lying,
    add: addEvidence,
  },
  calculation: { applies: always, orientation: upright, add: addCalculation },
};

/** The attachments a report has, in their order. */
const applying = (context: DocumentContext): AttachmentId[] =>
  attachmentIds.filter((id) => kinds[id].applies(context));

/** 附件3: how the text refers to an attachment; the title where it is not attached. */
export const attachmentLabel = (id: AttachmentId, context: DocumentContext): string => {
  const index = applying(context).indexOf(id);
  return index < 0 ? context.words.attachments[id] : context.words.attachmentLabel(index + 1);
};

/** 附件. */
export const addAttachments = (builder: DocumentBuilder, context: DocumentContext): void => {
  for (const id of applying(context)) {
    const title = context.words.attachments[id];
    builder.attachment(id, title, kinds[id].orientation(context));
    kinds[id].add(builder, context, title);
  }
};
