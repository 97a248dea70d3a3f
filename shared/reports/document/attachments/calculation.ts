import { shortRevision } from '../../result-workbook/table-parts.ts';
import type { DocumentContext } from '../context.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import { rulesInSentences } from '../rules-in-sentences.ts';

const digestDigits = 16;

/** 计算说明: by which rules and from which data the figures were computed. */
export const addCalculation = (builder: DocumentBuilder, context: DocumentContext): void => {
  const { words, snapshot, framework, subjects } = context;
  const { attachments } = words;
  const lines = [
    attachments.version({
      title: framework.title,
      number: snapshot.framework.number,
      sha256: snapshot.framework.sha256.slice(0, digestDigits),
      revision: shortRevision(context),
    }),
    ...rulesInSentences(context),
    attachments.exactness(snapshot.evaluation.rules.rounding.place),
    attachments.rates,
    ...(subjects.length > 1 ? [attachments.means] : []),
    attachments.workbook,
  ];
  lines.forEach((line, index) => {
    builder.paragraph(`calculation/${index + 1}`, line);
  });
};
