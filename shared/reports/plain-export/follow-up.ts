import { derivationSentence } from '../../i18n/derivation-sentence.ts';
import type { Derivation } from '../../model/derivation.ts';
import type { Finding } from '../../model/finding.ts';
import { indicatorsOf } from '../../model/framework.ts';
import type { ProgressEntry, ProgressItem } from '../../model/progress.ts';
import { findingState, type Rectification } from '../../model/rectification.ts';
import { totalDerivations } from '../../scoring/explain.ts';
import { type NumberedEvidence, numberEvidence } from '../evidence-numbers.ts';
import { type PlainContext, table } from './table.ts';

/** A line of the progress list with what was recorded for it. */
interface ProgressRow {
  readonly item: ProgressItem;
  readonly entry: ProgressEntry | undefined;
}

export const progressTable = table<ProgressRow>({
  columns: [
    ['itemCode', ({ item }) => item.code],
    ['group', ({ item }) => item.group],
    ['item', ({ item }) => item.content],
    ['responsibleUnits', ({ item }) => item.responsibleUnits.join('\n')],
    ['deadline', ({ item }) => item.timeText],
    ['dueOn', ({ item }) => item.dueOn ?? ''],
    [
      'status',
      ({ entry }, { catalogue }) => (entry?.status ? catalogue.rules.progressStatuses[entry.status] : ''),
    ],
    ['completedOn', ({ entry }) => entry?.completedOn ?? ''],
    ['comment', ({ entry }) => entry?.comment ?? ''],
  ],
  rows: ({ snapshot }) => {
    const entries = new Map(snapshot.progress.map((entry) => [entry.code, entry]));
    return (snapshot.framework.document.progressList?.items ?? []).map((item) => ({
      item,
      entry: entries.get(item.code),
    }));
  },
  json: ({ snapshot }) => snapshot.progress,
});

export const findingsTable = table<Finding>({
  columns: [
    ['findingId', ({ id }) => id],
    ['subjectId', ({ subjectId }) => subjectId],
    ['subject', ({ subjectId }, { subjectOf }) => subjectOf(subjectId)?.name ?? ''],
    ['itemCode', ({ indicatorId }, { indicatorOf }) => indicatorOf(indicatorId ?? '')?.code ?? ''],
    ['item', ({ indicatorId }, { indicatorOf }) => indicatorOf(indicatorId ?? '')?.name ?? ''],
    ['statement', ({ statement }) => statement],
    ['facts', ({ facts }) => facts],
    ['nature', ({ nature }, { catalogue }) => catalogue.findings.natures[nature]],
    ['severity', ({ severity }, { catalogue }) => catalogue.findings.severities[severity]],
    ['responsibleUnits', ({ responsibleUnit }) => responsibleUnit],
    ['suggestion', ({ suggestion }) => suggestion],
    [
      'state',
      (finding, { catalogue, snapshot }) =>
        catalogue.findings.states[
          findingState(
            finding,
            snapshot.rectifications.filter(({ findingId }) => findingId === finding.id),
          )
        ],
    ],
    ['withdrawnReason', ({ withdrawnReason }) => withdrawnReason ?? ''],
    ['originYear', ({ origin }) => (origin === null ? '' : String(origin.year))],
    ['raisedAt', ({ raisedAt }) => raisedAt],
  ],
  rows: ({ snapshot }) => snapshot.findings,
  json: ({ snapshot }) => snapshot.findings,
});

export const rectificationsTable = table<Rectification>({
  columns: [
    ['findingId', ({ findingId }) => findingId],
    [
      'statement',
      ({ findingId }, { snapshot }) => snapshot.findings.find(({ id }) => id === findingId)?.statement ?? '',
    ],
    ['measure', ({ measure }) => measure],
    ['responsibleUnits', ({ unit }) => unit],
    ['person', ({ person }) => person],
    ['dueOn', ({ dueOn }) => dueOn ?? ''],
    ['status', ({ status }, { catalogue }) => catalogue.findings.statuses[status]],
    ['comment', ({ progress }) => progress],
    ['completedOn', ({ completedOn }) => completedOn ?? ''],
    ['reviewer', ({ reviewer }) => reviewer],
    ['opinion', ({ opinion }) => opinion],
    ['closedOn', ({ closedOn }) => closedOn ?? ''],
  ],
  rows: ({ snapshot }) => snapshot.rectifications,
  json: ({ snapshot }) => snapshot.rectifications,
});

const numbered = ({ snapshot, subjects }: PlainContext): NumberedEvidence[] =>
  numberEvidence(
    snapshot.evidence,
    snapshot.framework.document,
    subjects.map(({ id }) => id),
  );

export const evidenceTable = table<NumberedEvidence>({
  columns: [
    ['number', ({ number }) => number],
    ['subjectId', ({ file }) => file.subjectId],
    ['subject', ({ file }, { subjectOf }) => subjectOf(file.subjectId)?.name ?? ''],
    ['itemCode', ({ file }, { indicatorOf }) => indicatorOf(file.indicatorId)?.code ?? ''],
    ['item', ({ file }, { indicatorOf }) => indicatorOf(file.indicatorId)?.name ?? ''],
    ['file', ({ file }) => file.name],
    ['size', ({ file }) => String(file.size)],
    ['sha256', ({ file }) => file.sha256],
    ['attachedAt', ({ file }) => file.attachedAt],
  ],
  rows: numbered,
  json: (context) => numbered(context).map(({ file, number }) => ({ number, ...file })),
});

/** One step of the way from a total down to clause and evidence. */
interface DerivationRow {
  readonly subjectId: string;
  readonly level: number;
  readonly node: Derivation;
}

function* steps(subjectId: string, node: Derivation, level: number): Generator<DerivationRow> {
  yield { subjectId, level, node };
  for (const child of node.children) yield* steps(subjectId, child, level + 1);
}

export const derivationsTable = table<DerivationRow>({
  columns: [
    ['subjectId', ({ subjectId }) => subjectId],
    ['subject', ({ subjectId }, { subjectOf }) => subjectOf(subjectId)?.name ?? ''],
    ['level', ({ level }) => String(level)],
    ['stepKind', ({ node }) => node.step],
    ['step', ({ node }, { catalogue }) => derivationSentence(node, catalogue)],
    ['points', ({ node }) => node.amount?.rounded ?? ''],
    ['pointsExact', ({ node }) => node.amount?.exact ?? ''],
    ['section', ({ node }) => node.clause?.section ?? ''],
    ['paragraph', ({ node }) => (node.clause === null ? '' : String(node.clause.paragraph))],
    ['quote', ({ node }) => node.clause?.quote ?? ''],
  ],
  *rows({ snapshot, subjects }) {
    if (indicatorsOf(snapshot.framework.document).length === 0) return;
    const derive = totalDerivations(snapshot);
    for (const { id } of subjects) yield* steps(id, derive(id), 0);
  },
  json: ({ snapshot, subjects }) => {
    const derive = totalDerivations(snapshot);
    return subjects.map(({ id }) => ({ subjectId: id, total: derive(id) }));
  },
});
