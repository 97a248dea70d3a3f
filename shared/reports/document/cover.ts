import { dayInWords } from '../../i18n/day-in-words.ts';
import type { DocumentContext } from './context.ts';
import type { Cover } from './document-model.ts';

/** 封面. */
export const reportCover = (context: DocumentContext): Cover => {
  const { words, snapshot, subjects } = context;
  const { evaluation, plan } = snapshot;
  const { cover } = words;
  const stated = (text: string): string => (text === '' ? words.notStated : text);
  const [only, ...others] = subjects;
  return {
    title: words.coverTitle(words.reportTitle(evaluation.title)),
    subtitle: cover.year(evaluation.year),
    lines: [
      { label: cover.client, value: stated(evaluation.client) },
      { label: cover.agency, value: stated(evaluation.agency) },
      { label: cover.plan, value: plan.title },
      {
        label: cover.subjects,
        value: only ? (others.length === 0 ? only.name : cover.subjectCount(subjects.length)) : words.none,
      },
    ],
    date: dayInWords(context.today, context),
    provisional: context.provisional ? cover.provisional : null,
  };
};
