import { Alert, Button, Radio, Select } from 'antd';
import { useState } from 'react';
import { type Language, languages } from '#shared/contract/methods/settings.ts';
import { catalogues } from '#shared/i18n/index.ts';
import { type Evaluation, fillsSheets, type Scorer, type Subject } from '#shared/model/evaluation.ts';
import { type FormKind, formFilledBy, formKinds } from '#shared/model/form.ts';
import { fitFileName } from '#shared/reports/file-name.ts';
import { useRead } from '../../application/client.tsx';
import { useSavedFile } from '../../application/saved-file.ts';
import { useLanguage, useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { SavedFileOutcome } from '../../components/SavedFileOutcome.tsx';
import styles from './forms.module.css';
import { Picker } from './Picker.tsx';

interface WriteFormsProps {
  readonly evaluation: Evaluation;
  readonly subjects: readonly Subject[];
  readonly scorers: readonly Scorer[];
}

/** Chooses whose forms for which subjects, and writes them. */
export const WriteForms = ({ evaluation, subjects, scorers }: WriteFormsProps) => {
  const { forms, exports } = useTexts();
  const words = forms.screen;
  const shown = useLanguage().language;
  const filling = scorers.filter(fillsSheets);
  const rounds = useRead('reviews.rounds', { evaluationId: evaluation.id });
  const open = rounds.data?.filter(({ closing }) => closing === null) ?? [];
  const [chosenKind, setKind] = useState<FormKind | null>(null);
  const [reviewId, setReviewId] = useState<string | null>(null);
  // While a review is open it is what people are waiting for.
  const kind = chosenKind ?? (open.length > 0 ? 'review' : 'scoring');
  const review = kind === 'review' ? (open.find(({ id }) => id === reviewId) ?? open.at(-1) ?? null) : null;
  const [language, setLanguage] = useState<Language>(shown);
  const [subjectIds, setSubjectIds] = useState<ReadonlySet<string>>(
    () => new Set(subjects.map(({ id }) => id)),
  );
  const [scorerIds, setScorerIds] = useState<ReadonlySet<string>>(() => new Set(filling.map(({ id }) => id)));
  const work = useSavedFile('forms.write');
  const { isBusy } = work;
  const concerned = review
    ? subjects.filter(({ id }) => review.cells.some(({ subjectId }) => subjectId === id))
    : subjects;
  const wanted = new Set(concerned.flatMap(({ id }) => (subjectIds.has(id) ? [id] : [])));
  const byScorer = formFilledBy[kind] === 'scorer';
  const fileCount = byScorer ? scorerIds.size : wanted.size;
  const sheetCount = byScorer ? wanted.size : 1;
  const noReview = kind === 'review' && review === null;
  const missing = subjects.length === 0 || (byScorer && filling.length === 0) || noReview;
  const write = (): void => {
    const { forms: own } = catalogues[language];
    const [only] = filling.filter(({ id }) => scorerIds.has(id));
    const title =
      fileCount === 1 && byScorer && only
        ? review
          ? own.reviewSheet.fileName(evaluation.title, only.name, review.round)
          : own.scoringSheet.fileName(evaluation.title, only.name)
        : `${evaluation.title}${own.kinds[kind]}`;
    void work.start(
      {
        evaluationId: evaluation.id,
        kind,
        scorerIds: byScorer ? [...scorerIds] : [],
        subjectIds: [...wanted],
        reviewId: review?.id ?? null,
        language,
      },
      fitFileName(title, fileCount === 1 ? '.xlsx' : '.zip'),
    );
  };
  return (
    <section className={styles.panel} aria-label={words.write}>
      <h2 className={styles.heading}>{words.write}</h2>
      <p className={styles.hint}>{words.intro}</p>
      {subjects.length === 0 && <Alert type="info" showIcon title={words.noSubjects} />}
      {byScorer && filling.length === 0 && <Alert type="info" showIcon title={words.noScorers} />}
      <FailureAlert failure={rounds.failure} onRetry={rounds.reload} />
      <div className={styles.act}>
        <Radio.Group
          value={kind}
          disabled={isBusy}
          aria-label={words.kind}
          onChange={({ target }) => setKind(target.value)}
          options={formKinds.map((each) => ({ value: each, label: forms.kinds[each] }))}
        />
        {review && (
          <span className={styles.round}>
            <Select
              size="small"
              value={review.id}
              disabled={isBusy}
              aria-label={words.round}
              popupMatchSelectWidth={false}
              onChange={setReviewId}
              options={open.map(({ id, round, reason }) => ({
                value: id,
                label: words.roundName(round, reason),
              }))}
            />
          </span>
        )}
      </div>
      {noReview && rounds.data && <Alert type="info" showIcon title={words.noReviews} />}
      <div className={styles.pickers}>
        {byScorer && (
          <Picker
            label={words.scorers}
            options={filling}
            chosen={scorerIds}
            disabled={isBusy}
            onChange={setScorerIds}
          />
        )}
        <Picker
          label={words.subjects}
          options={concerned}
          chosen={wanted}
          disabled={isBusy}
          onChange={(chosen) =>
            // What is not offered stays as it was chosen.
            setSubjectIds(
              new Set([
                ...chosen,
                ...[...subjectIds].filter((id) => !concerned.some((each) => each.id === id)),
              ]),
            )
          }
        />
      </div>
      <div className={styles.act}>
        <Radio.Group
          value={language}
          disabled={isBusy}
          aria-label={words.language}
          onChange={({ target }) => setLanguage(target.value)}
          options={languages.map((each) => ({ value: each, label: words.languages[each] }))}
        />
        <Button
          disabled={isBusy || missing || fileCount === 0 || wanted.size === 0}
          onClick={write}
          data-act="write-forms"
        >
          {words.start}
        </Button>
        <span className={styles.hint}>{fileCount > 0 && words.plan(fileCount, sheetCount)}</span>
      </div>
      <div className={styles.outcome} aria-live="polite">
        <SavedFileOutcome
          work={work}
          words={{ ...words, saving: exports.saving }}
          done={({ files }) =>
            words.written(
              files.length,
              files.reduce((sum, file) => sum + file.comparedCells, 0),
            )
          }
        />
      </div>
    </section>
  );
};
