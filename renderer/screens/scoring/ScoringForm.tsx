import { App } from 'antd';
import { type DragEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Evaluation, Scorer, Subject } from '#shared/model/evaluation.ts';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { ReviewNotice } from '../reviews/ReviewNotice.tsx';
import { Form } from './Form.tsx';
import { type FocusTarget, focusPart, reveal } from './focus.ts';
import { figureUses, formSections } from './form-items.ts';
import { KeyHelp } from './KeyHelp.tsx';
import type { KeyCommand } from './keys.ts';
import { Overview } from './Overview.tsx';
import styles from './ScoringForm.module.css';
import { SheetBar } from './SheetBar.tsx';
import { SidePanel } from './SidePanel.tsx';
import type { LinkedPlace, ScoringPlace } from './scoring-place.ts';
import { type Sheet, type SheetItem, unscored } from './sheet.ts';
import { useFormKeys } from './use-form-keys.ts';
import { useRemembered } from './use-remembered.ts';
import { useSheet } from './use-sheet.ts';

interface ScoringFormProps {
  readonly evaluation: Evaluation;
  readonly framework: FrameworkDocument;
  readonly subjects: readonly Subject[];
  /** Those who fill in sheets. */
  readonly scorers: readonly Scorer[];
  readonly start: ScoringPlace;
  /** Where a link leads; followed again whenever `visit` grows. */
  readonly link: { readonly place: LinkedPlace; readonly visit: number };
  readonly isLocked: boolean;
}

/** The scoring form: overview, form and what stands beside the indicator, all reached by keyboard. */
export const ScoringForm = ({
  evaluation,
  framework,
  subjects,
  scorers,
  start,
  link,
  isLocked,
}: ScoringFormProps) => {
  const { scoring, rules: names } = useTexts();
  const { notification } = App.useApp();
  const { rules } = evaluation;
  const sections = useMemo(
    () => formSections(framework, rules, scoring.decisions.title),
    [framework, rules, scoring.decisions.title],
  );
  const items = useMemo(() => sections.flatMap((section) => section.items), [sections]);
  const figures = useMemo(() => figureUses(items), [items]);
  const usesOf = useCallback((figure: string) => figures.get(figure) ?? 0, [figures]);
  /** Lines of the form, and the figures of formulas, which are kept like lines of their own. */
  const kept = useMemo(
    (): readonly SheetItem[] => [
      ...items,
      ...[...figures.keys()].map((name): SheetItem => ({ item: name, from: 'observation' })),
    ],
    [items, figures],
  );
  const [chosen, setChosen] = useState({ scorerId: start.scorerId, subjectId: start.subjectId });
  const [current, setCurrent] = useState(start.item);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const scorer = scorers.find(({ id }) => id === chosen.scorerId) ?? scorers[0];
  const subject = subjects.find(({ id }) => id === chosen.subjectId) ?? subjects[0];
  const scorerId = scorer?.id ?? '';
  const subjectId = subject?.id ?? '';

  const latest = useRef({ subjects, items });
  useEffect(() => {
    latest.current = { subjects, items };
  });
  const onLeft = useCallback(
    (left: Sheet) => {
      const name = latest.current.subjects.find(({ id }) => id === left.place.subjectId)?.name ?? '';
      const codes = left
        .troubled()
        .map((troubled) => latest.current.items.find(({ item }) => item === troubled)?.code ?? troubled);
      notification.error({ title: scoring.saving.leftUnsaved(name, codes.join(' ')), duration: 0 });
    },
    [notification, scoring],
  );
  const { sheet, isReady, failure, reload } = useSheet(
    { evaluationId: evaluation.id, scorerId, subjectId, framework, rules, items: kept },
    onLeft,
  );

  const screen = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLElement>(null);
  const panel = useRef<HTMLElement>(null);
  /** What is to have the focus once the line is open. */
  const wanted = useRef<FocusTarget | null>('entry');
  const scroll = useRef<number | null>(start.scroll);

  const remember = useRemembered(evaluation.id);
  const keepPlace = useCallback(() => {
    remember({ scorerId, subjectId, item: current, scroll: scroll.current });
  }, [remember, scorerId, subjectId, current]);
  useEffect(keepPlace, [keepPlace]);
  const onScroll = useCallback(
    (top: number) => {
      scroll.current = Math.round(top);
      keepPlace();
    },
    [keepPlace],
  );

  const rowOf = (item: string): HTMLElement | null =>
    form.current?.querySelector<HTMLElement>(`[data-form-item="${CSS.escape(item)}"]`) ?? null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the line or the sheet shown is another one
  useLayoutEffect(() => {
    const list = form.current;
    const row = rowOf(current);
    if (!isReady || !list || !row) return;
    if (scroll.current !== null && wanted.current === 'entry' && list.scrollTop === 0)
      list.scrollTop = scroll.current;
    reveal(list, row);
    if (wanted.current) focusPart(row, wanted.current);
    wanted.current = null;
  }, [current, sheet, isReady]);

  const open = useCallback((item: string) => {
    wanted.current = 'entry';
    setCurrent(item);
    // The line may be open already; then nothing is drawn again and the focus is moved here.
    const row = form.current?.querySelector<HTMLElement>(`[data-form-item="${CSS.escape(item)}"]`);
    if (row?.getAttribute('aria-current') === 'true') {
      focusPart(row, 'entry');
      if (form.current) reveal(form.current, row);
    }
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a link is followed once
  useEffect(() => {
    const { scorerId: toScorer, subjectId: toSubject, item: toItem } = link.place;
    if (link.visit === 0) return;
    setChosen({ scorerId: toScorer ?? scorerId, subjectId: toSubject ?? subjectId });
    if (toItem !== null && items.some(({ item }) => item === toItem)) open(toItem);
  }, [link.visit]);

  const chooseScorer = (id: string): void => {
    wanted.current = 'entry';
    setChosen({ scorerId: id, subjectId });
  };
  const chooseSubject = (id: string): void => {
    wanted.current = 'entry';
    setChosen({ scorerId, subjectId: id });
  };

  const goToFirstUnscored = (): boolean => {
    const first = items.find(({ item }) => {
      const row = sheet.row(item);
      const line = sheet.line(item);
      return line === null ? row.value === null && row.blankReason === null : line.state === 'unscored';
    });
    if (first) open(first.item);
    return true;
  };
  const step = (by: number): boolean => {
    const next = items[items.findIndex(({ item }) => item === current) + by];
    if (next) open(next.item);
    else open(current);
    return true;
  };
  const stepSection = (by: number): boolean => {
    const at = sections.findIndex((section) => section.items.some(({ item }) => item === current));
    const first = sections[at + by]?.items[0];
    if (first) open(first.item);
    return true;
  };
  const stepAmong = (
    all: readonly { readonly id: string }[],
    id: string,
    by: number,
    choose: (id: string) => void,
  ) => {
    const next = all[all.findIndex((each) => each.id === id) + by];
    if (next) choose(next.id);
    return true;
  };

  const act = (command: KeyCommand): boolean => {
    if (isHelpOpen) return false;
    switch (command.do) {
      case 'next':
        return step(1);
      case 'previous':
        return step(-1);
      case 'next-dimension':
        return stepSection(1);
      case 'previous-dimension':
        return stepSection(-1);
      case 'first-unscored':
        return goToFirstUnscored();
      case 'search':
        return focusPart(screen.current, 'search');
      case 'blank':
      case 'comment':
      case 'deduction-reason':
      case 'entry':
        return focusPart(rowOf(current), command.do);
      case 'next-subject':
        return stepAmong(subjects, subjectId, 1, chooseSubject);
      case 'previous-subject':
        return stepAmong(subjects, subjectId, -1, chooseSubject);
      case 'next-scorer':
        return stepAmong(scorers, scorerId, 1, chooseScorer);
      case 'previous-scorer':
        return stepAmong(scorers, scorerId, -1, chooseScorer);
      case 'clear':
        if (!isLocked) sheet.judge(current, unscored);
        return true;
      case 'help':
        setHelpOpen(true);
        return true;
      case 'enter':
        return false;
    }
  };
  useFormKeys(act);

  const item = items.find((each) => each.item === current) ?? items[0];

  /** Files dropped on a line go to the panel that shows its evidence. */
  const onDrop = (event: DragEvent<HTMLElement>): void => {
    const target =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-form-item]') : null;
    const dropped = items.find((each) => each.item === target?.dataset.formItem);
    if (!event.dataTransfer.types.includes('Files') || dropped?.kind !== 'indicator') return;
    event.preventDefault();
    flushSync(() => setCurrent(dropped.item));
    const receiver = panel.current?.querySelector('section');
    receiver?.dispatchEvent(
      new globalThis.DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: event.dataTransfer }),
    );
  };

  return (
    <div className={styles.screen} ref={screen}>
      <SheetBar
        sheet={sheet}
        items={items}
        fullScore={framework.totalScore}
        scorers={scorers}
        subjects={subjects}
        onScorer={chooseScorer}
        onSubject={chooseSubject}
        onGo={open}
        onFirstUnscored={goToFirstUnscored}
        onHelp={() => setHelpOpen(true)}
      />
      <FailureAlert failure={failure} onRetry={reload} />
      <ReviewNotice evaluationId={evaluation.id} scorerId={scorerId} />
      {isLocked && (
        <p className={styles.locked} role="status">
          {scoring.locked(names.evaluationStates[evaluation.state])}
        </p>
      )}
      {!isReady && failure === null && <Waiting />}
      {isReady && (
        // biome-ignore lint/a11y/noStaticElementInteractions: files may be dropped anywhere on the form
        <div
          className={styles.panes}
          onDragOver={(event) => {
            if (event.dataTransfer.types.includes('Files')) event.preventDefault();
          }}
          onDrop={onDrop}
        >
          <Overview sheet={sheet} sections={sections} current={current} onGo={open} />
          <Form
            key={`${scorerId}/${subjectId}`}
            sheet={sheet}
            sections={sections}
            current={current}
            blankRule={rules.blank}
            disabled={isLocked}
            decisionsDisabled={scorer?.role !== 'lead'}
            onOpen={open}
            onScroll={onScroll}
            usesOf={usesOf}
            formRef={form}
          />
          <SidePanel
            panelRef={panel}
            evaluationId={evaluation.id}
            subjectId={subjectId}
            scorerId={scorerId}
            item={item}
          />
        </div>
      )}
      <KeyHelp
        open={isHelpOpen}
        onClose={() => {
          setHelpOpen(false);
          setTimeout(() => focusPart(rowOf(current), 'entry'));
        }}
      />
    </div>
  );
};
