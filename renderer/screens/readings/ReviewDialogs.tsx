import type { Review, ReviewLine } from '#shared/model/plan-review.ts';
import type { Span } from '#shared/plan/text/span.ts';
import { AddDialog, type AddedTo } from './AddDialog.tsx';
import { DimensionDialog } from './DimensionDialog.tsx';
import { DraftDialog } from './DraftDialog.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { RejectDialog } from './RejectDialog.tsx';
import type { ReviewDialog } from './review-dialog.ts';
import { SplitDialog } from './SplitDialog.tsx';

interface ReviewDialogsProps {
  readonly dialog: ReviewDialog | null;
  readonly review: Review;
  readonly lines: readonly ReviewLine[];
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly rejected: number;
  readonly onReject: (line: ReviewLine, reason: string) => void;
  readonly onSplit: (line: ReviewLine, names: readonly string[]) => void;
  readonly onMerge: (lineIds: readonly string[], name: string) => void;
  readonly onMove: (lineIds: readonly string[], to: AddedTo) => void;
  readonly onAddDimension: (name: string) => void;
  readonly onAdd: (span: Span, name: string, dimension: AddedTo) => void;
  readonly onCreated: (draftId: string, title: string) => void;
  readonly onClose: () => void;
}

/** The dialog asked for, if any. */
export const ReviewDialogs = ({
  dialog,
  review,
  lines,
  text,
  paragraphs,
  rejected,
  onReject,
  onSplit,
  onMerge,
  onMove,
  onAddDimension,
  onAdd,
  onCreated,
  onClose,
}: ReviewDialogsProps) => {
  if (dialog === null) return null;
  switch (dialog.ask) {
    case 'reject': {
      const line = lines.find(({ id }) => id === dialog.lineId);
      return (
        line && <RejectDialog line={line} onReject={(reason) => onReject(line, reason)} onClose={onClose} />
      );
    }
    case 'split': {
      const line = lines.find(({ id }) => id === dialog.lineId);
      return line && <SplitDialog line={line} onSplit={(names) => onSplit(line, names)} onClose={onClose} />;
    }
    case 'merge':
      return (
        <MergeDialog
          lines={lines.filter(({ id }) => dialog.lineIds.includes(id))}
          onMerge={onMerge}
          onClose={onClose}
        />
      );
    case 'move':
      return (
        <MoveDialog
          lines={lines.filter(({ id }) => dialog.lineIds.includes(id))}
          dimensions={review.dimensions}
          onMove={(to) => onMove(dialog.lineIds, to)}
          onClose={onClose}
        />
      );
    case 'dimension':
      return <DimensionDialog onAdd={onAddDimension} onClose={onClose} />;
    case 'add':
      return (
        <AddDialog
          planId={review.planId}
          text={text}
          paragraphs={paragraphs}
          selected={dialog.selected}
          paragraph={dialog.paragraph}
          dimensions={review.dimensions}
          onAdd={onAdd}
          onClose={onClose}
        />
      );
    case 'draft':
      return <DraftDialog review={review} rejected={rejected} onCreated={onCreated} onClose={onClose} />;
    case 'help':
      return <KeyHelp open onClose={onClose} />;
  }
};
