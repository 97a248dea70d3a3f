import { describe, expect, it } from 'vitest';
import { readDocument } from '#service/reading/read-document.ts';
import { paragraphsOf } from '#shared/plan/paragraphs.ts';
import { readPlan } from '#shared/plan/read-plan.ts';
import { planReadingSchema, type Quotation } from '#shared/plan/reading.ts';
import { prepareText } from '#shared/plan/text/prepared-text.ts';
import { goldPlans } from '#test/plan-evaluation/gold.ts';

describe.each(goldPlans().map((each) => [each.name, each] as const))(
  'the reading of %s',
  (_name, { file, bytes }) => {
    it('quotes the kept text exactly, at its paragraph, and the text as it came', async () => {
      const { text } = await readDocument(Buffer.from(bytes), file);
      const reading = planReadingSchema.parse(readPlan(text));
      const paragraphs = paragraphsOf(reading.text);
      const quotations: Quotation[] = [
        ...reading.sections,
        ...reading.targets,
        ...reading.setAside,
        ...reading.responsibilities,
        ...reading.evaluationClauses,
        ...reading.taskLists.flatMap((list) => list.rows),
        ...reading.indicatorTables.flatMap((table) => table.rows),
      ];
      expect(quotations.length).toBeGreaterThan(0);
      const prepared = prepareText(text);
      for (const { quote, start, end, paragraph } of quotations) {
        expect(reading.text.slice(start, end)).toBe(quote);
        const [firstLine = ''] = quote.split(/\r?\n/);
        expect(paragraphs[paragraph - 1]).toContain(firstLine);
        const origin = prepared.originalOffset(start);
        expect(text.slice(origin, origin + firstLine.length)).toBe(firstLine);
      }
    });

    it('is the same every time and tells every line it left out', async () => {
      const { text } = await readDocument(Buffer.from(bytes), file);
      const reading = readPlan(text);
      expect(readPlan(text)).toEqual(reading);
      const lines = text.split(/\r\n|\r|\n|\f|\u2028|\u2029/);
      const kept = reading.text.split('\n');
      expect(kept.length + reading.stripped.length).toBe(lines.length);
      for (const { line, text: stripped } of reading.stripped) expect(lines[line - 1]).toBe(stripped);
    });
  },
);
