import { PlusOutlined, QuestionCircleOutlined, UndoOutlined } from '@ant-design/icons';
import { App, Button, type InputRef, Progress } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Review, ReviewLine } from '#shared/model/plan-review.ts';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { PageFrame } from '../../components/PageFrame.tsx';
import { ClashList } from './ClashList.tsx';
import { nextClashing } from './clashes.ts';
import { damagesOf } from './damages.ts';
import { EditPane } from './EditPane.tsx';
import type { HighlightKind } from './highlights.ts';
import type { KeyCommand } from './keys.ts';
import { LeftOutList } from './LeftOutList.tsx';
import { LineDetail } from './LineDetail.tsx';
import { LineList } from './LineList.tsx';
import { lineAt } from './line-at.ts';
import { withOwnNumber } from './own-number.ts';
import { FilterBar, Legend } from './ReviewBar.tsx';
import { ReviewDialogs } from './ReviewDialogs.tsx';
import styles from './ReviewScreen.module.css';
import { isReplaced, type ReviewDialog } from './review-dialog.ts';
import { nextUndecided, noFilter, stepFrom } from './review-list.ts';
import { bringIntoView, SourcePane } from './SourcePane.tsx';
import { selectedSpan } from './text-selection.ts';
import { useLineFocus } from './use-line-focus.ts';
import { useLineList } from './use-line-list.ts';
import { useLineSteps } from './use-line-steps.ts';
import { useRenaming } from './use-renaming.ts';
import type { ReviewWork } from './use-review.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { useReviewPlace } from './use-review-place.ts';
import { useSource } from './use-source.ts';
import { useToggled } from './use-toggled.ts';

interface ReviewWorkspaceProps {
  readonly review: Review;
  readonly work: ReviewWork;
}

/**
 * Source on the left, proposals on the right; selecting either marks the other. Every part has a file of its own; how
 * keys, selection and dialogs of all parts act on each other stands here, in one place.
 */
export const ReviewWorkspace = ({ review, work }: ReviewWorkspaceProps) => {
  const catalogue = useTexts();
  const { readings: texts, plans } = catalogue;
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { lines } = work;
  const { planTitle: own, title: found } = review.reading.facts;
  const planTitle = own ?? found ?? review.title;
  const source = useSource(review);
  const { items: hidden, toggle: toggleKind } = useToggled<HighlightKind>();
  const { items: chosen, toggle: choose, clear: unchoose } = useToggled<string>();
  const [dialog, setDialog] = useState<ReviewDialog | null>(null);
  const [editing, setEditing] = useState<{ readonly lineId: string; readonly session: string } | null>(null);
  const { selected, select } = useReviewPlace(review.planId, lines);
  const selectedId = selected?.id ?? null;
  const { filter, setFilter, groups, visible, progress, byId, kinds, asking, clashing } = useLineList(
    review,
    lines,
  );
  const { list: listView, goTo, focusLine } = useLineFocus(selectedId, visible.length, select);
  const sourceView = useRef<HTMLElement>(null);
  const search = useRef<InputRef>(null);

  const firstId = visible[0]?.id;
  const goToFirst = useCallback((): void => {
    if (firstId !== undefined) goTo(firstId);
  }, [firstId, goTo]);
  const close = useCallback((): void => setDialog(null), []);
  const closeEditing = useCallback((): void => {
    setEditing(null);
    requestAnimationFrame(focusLine);
  }, [focusLine]);
  const steps = useLineSteps({ work, visible, asking, goTo, onDone: close });
  const edit = (line: ReviewLine): void => {
    if (!isReplaced(line) && line.state !== 'rejected')
      setEditing({ lineId: line.id, session: crypto.randomUUID() });
  };
  const renaming = useRenaming(work.renameDimension, focusLine);
  const standing = (wanted: ReadonlySet<string>): readonly string[] =>
    lines.filter((line) => wanted.has(line.id) && !isReplaced(line)).map(({ id }) => id);
  const move = (): void => {
    const lineIds = standing(chosen.size > 0 || selectedId === null ? chosen : new Set([selectedId]));
    if (lineIds.length > 0) setDialog({ ask: 'move', lineIds });
  };
  const merge = (): void => {
    const wanted = new Set(chosen);
    if (wanted.size === 1 && selectedId !== null) wanted.add(selectedId);
    const lineIds = standing(wanted);
    if (lineIds.length < 2) void message.info(texts.done.mergeWanted);
    else setDialog({ ask: 'merge', lineIds });
  };
  const add = (): void => {
    const view = sourceView.current;
    const span = view ? selectedSpan(view, source.text, source.spans) : null;
    setDialog({ ask: 'add', selected: span, paragraph: selected?.indicator.citations[0]?.paragraph ?? 1 });
  };
  const openParagraph = (paragraph: number): void => {
    if (sourceView.current) bringIntoView(sourceView.current, paragraph);
  };

  const focusChoice = (): void =>
    listView.current?.querySelector<HTMLElement>('[data-line] [data-clash] button')?.focus();

  const act = (command: KeyCommand): boolean => {
    if (command === 'leave') {
      if (editing) closeEditing();
      else focusLine();
      return true;
    }
    if (editing) return false;
    if (command === 'next' || command === 'previous') {
      const next = stepFrom(visible, selectedId, command === 'next' ? 1 : -1);
      if (next) goTo(next.id);
      return true;
    }
    if (command === 'undecided') {
      const next = nextUndecided(visible, selectedId);
      if (next) goTo(next.id);
      else void message.info(texts.done.allDecided);
      return true;
    }
    if (command === 'clash') {
      const next = nextClashing(visible, selectedId, clashing.ofLine);
      if (!next) void message.info(texts.clash.none);
      else if (next.id !== selectedId) goTo(next.id);
      if (next) requestAnimationFrame(() => requestAnimationFrame(focusChoice));
      return true;
    }
    if (command === 'search') search.current?.focus({ cursor: 'all' });
    else if (command === 'help') setDialog({ ask: 'help' });
    else if (command === 'undo') void steps.undo();
    else if (command === 'add') add();
    else if (command === 'merge') merge();
    else if (command === 'move') move();
    else if (command === 'dimension') setDialog({ ask: 'dimension' });
    else if (!selected || !visible.includes(selected)) return false;
    else if (command === 'rename') renaming.start(selected.dimensionId);
    else if (command === 'mark') {
      if (!isReplaced(selected) && selected.state !== 'rejected') choose(selected.id);
    } else if (command === 'accept') {
      if (!steps.accept(selected) && asking.has(selected.id))
        listView.current?.querySelector<HTMLElement>('[data-question] button')?.focus();
    } else if (command === 'edit') edit(selected);
    else if (command === 'split') {
      if (!isReplaced(selected)) setDialog({ ask: 'split', lineId: selected.id });
    } else if (command === 'reject') {
      if (selected.state === 'rejected' || isReplaced(selected)) steps.restore(selected);
      else setDialog({ ask: 'reject', lineId: selected.id });
    }
    return true;
  };
  useReviewKeys(act);

  const pick = useCallback(
    (paragraph: number, offset: number): void => {
      const line = lineAt(lines, paragraph, offset);
      if (!line) return;
      setFilter((now) => (visible.some(({ id }) => id === line.id) ? now : noFilter));
      goTo(line.id);
    },
    [lines, visible, goTo, setFilter],
  );
  const related = (ids: readonly string[]): ReviewLine[] => ids.flatMap((id) => byId.get(id) ?? []);
  const edited = editing ? byId.get(editing.lineId) : undefined;

  return (
    <PageFrame
      title={texts.title}
      breadcrumbs={[
        { label: plans.title, to: routes.plans() },
        {
          label: shortened(planTitle),
          to: routes.plan(review.planId),
        },
      ]}
      facts={
        <span className={styles.progress} role="status" aria-label={texts.progress.label}>
          <Progress
            percent={progress.total === 0 ? 0 : Math.floor((progress.decided * 100) / progress.total)}
            size="small"
            showInfo={false}
          />
          {texts.progress.decided(progress.decided, progress.total)}
        </span>
      }
      extra={
        <>
          <Button icon={<PlusOutlined aria-hidden />} title={texts.actions.addDetail} onClick={add}>
            {texts.actions.add}
          </Button>
          <Button
            icon={<UndoOutlined aria-hidden />}
            disabled={!work.canUndo}
            title={texts.actions.undo}
            aria-label={texts.actions.undo}
            onClick={() => void steps.undo()}
          />
          <Button
            icon={<QuestionCircleOutlined aria-hidden />}
            title={texts.actions.help}
            aria-label={texts.actions.help}
            onClick={() => setDialog({ ask: 'help' })}
          />
        </>
      }
      action={
        <Button type="primary" onClick={() => setDialog({ ask: 'draft' })}>
          {texts.finish.action}
        </Button>
      }
      fill
    >
      <div className={styles.review}>
        <div className={styles.source}>
          <Legend hidden={hidden} counts={source.counts} onToggle={toggleKind} />
          <SourcePane
            view={sourceView}
            paragraphs={source.paragraphs}
            headings={source.headings}
            highlights={source.highlights}
            hidden={hidden}
            current={selected?.indicator.citations ?? none}
            titleOf={source.titleOf}
            onPick={pick}
          />
        </div>
        <div className={styles.work}>
          <FailureAlert failure={work.failure ?? work.unreadable} onClose={work.forgetFailure} />
          {edited && editing ? (
            <EditPane
              key={edited.id}
              planId={review.planId}
              line={edited}
              dimensions={review.dimensions}
              onSave={(fields, dimensionId) => work.save(edited.id, fields, editing.session, dimensionId)}
              onClose={closeEditing}
            />
          ) : (
            <>
              <FilterBar
                filter={filter}
                progress={progress}
                clashing={clashing.ofLine.size + clashing.ofDimension.size + clashing.elsewhere.length}
                search={search}
                onChange={setFilter}
                onEnter={goToFirst}
              />
              {chosen.size > 0 && (
                <div className={styles.chosen} role="status">
                  <span>{texts.list.chosen(chosen.size)}</span>
                  <Button size="small" onClick={merge} aria-keyshortcuts="M">
                    {texts.actions.merge}
                  </Button>
                  <Button size="small" onClick={move} aria-keyshortcuts="T">
                    {texts.actions.move}
                  </Button>
                  <Button size="small" onClick={unchoose}>
                    {texts.list.unchoose}
                  </Button>
                </div>
              )}
              <LineList
                view={listView}
                groups={groups}
                kinds={kinds}
                asking={asking}
                clashing={clashing}
                review={review}
                onSettle={steps.settle}
                renaming={renaming}
                selected={selectedId}
                chosen={chosen}
                onSelect={goTo}
                onChoose={choose}
                onAcceptAll={steps.acceptAll}
                detail={
                  selected && (
                    <LineDetail
                      line={selected}
                      related={{ into: related(selected.into), from: related(selected.from) }}
                      damages={damagesOf(selected, review.damages)}
                      clashes={clashing.ofLine.get(selected.id) ?? none}
                      review={review}
                      actions={{
                        accept: steps.accept,
                        edit,
                        reject: (line) => setDialog({ ask: 'reject', lineId: line.id }),
                        restore: steps.restore,
                        split: (line) => setDialog({ ask: 'split', lineId: line.id }),
                        decideDamage: (damage, decision) => void work.decideDamage(damage, decision),
                        setNumber: async (line, damage, number) => {
                          const session = crypto.randomUUID();
                          if (await work.decideDamage(damage, 'keep', session))
                            await work.save(
                              line.id,
                              withOwnNumber(line.indicator, number, catalogue),
                              session,
                            );
                        },
                        settle: (clash, value) => void steps.settle(clash, value),
                        openParagraph,
                        openLine: goTo,
                      }}
                    />
                  )
                }
                below={
                  <>
                    <Button
                      className={styles.addDimension ?? ''}
                      size="small"
                      icon={<PlusOutlined aria-hidden />}
                      aria-keyshortcuts="+"
                      onClick={() => setDialog({ ask: 'dimension' })}
                    >
                      {texts.dimension.add}
                    </Button>
                    <ClashList
                      title={texts.clash.elsewhere}
                      clashes={clashing.elsewhere}
                      review={review}
                      onSettle={steps.settle}
                    />
                    <LeftOutList review={review} onOpen={openParagraph} />
                  </>
                }
                empty={
                  lines.length === 0 ? (
                    <EmptyState title={texts.list.nothing} remedy={texts.list.nothingRemedy} />
                  ) : (
                    <EmptyState
                      title={texts.list.none}
                      remedy={texts.list.noneRemedy}
                      action={<Button onClick={() => setFilter(noFilter)}>{texts.list.clear}</Button>}
                    />
                  )
                }
              />
            </>
          )}
        </div>
      </div>
      <ReviewDialogs
        dialog={dialog}
        review={review}
        lines={lines}
        text={source.text}
        paragraphs={source.spans}
        rejected={progress.states.rejected}
        onReject={steps.reject}
        onSplit={(line, names) => void steps.split(line, names)}
        onMerge={(lineIds, name) => {
          unchoose();
          void steps.merge(lineIds, name);
        }}
        onMove={(lineIds, to) => {
          unchoose();
          void steps.move(lineIds, to);
        }}
        onAddDimension={(name) => void steps.addDimension(name)}
        onAdd={(span, name, dimension) => void steps.add(span, name, dimension)}
        onCreated={(draftId, title) => {
          void message.success(texts.finish.created(title));
          navigate(routes.frameworkDraft(draftId));
        }}
        onClose={close}
      />
    </PageFrame>
  );
};

const none: readonly never[] = [];

/** Long titles leave room for the rest of the row. */
const shortened = (title: string): string => (title.length > 11 ? `${title.slice(0, 10)}…` : title);
