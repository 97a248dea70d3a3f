import { describe, expect, test } from 'vitest';
import { choicesOf, validationMessage } from '#shared/reports/choices.ts';

const long = Array.from({ length: 60 }, (_, index) => `第${index + 1}档次`);

describe('drop-downs', () => {
  test('short lists stand in the rule, long ones on a hidden sheet', () => {
    const choices = choicesOf([['优', '良'], long, long], "'选项'");
    expect(choices.sourceOf(['优', '良'])).toBe('"优,良"');
    expect(choices.sourceOf(long)).toBe("'''选项'''!$A$1:$A$60");
    expect(choices.sheets).toHaveLength(1);
    const sheet = choices.sheets[0]?.build();
    expect(sheet).toMatchObject({ hidden: true, protected: true });
    expect(sheet?.rows.map(({ cells }) => cells.map((cell) => 'text' in cell && cell.text))).toEqual(
      long.map((text) => [text]),
    );
  });

  test.each([['甲,乙'], ['"优"'], [' 优'], ['=1']])(
    '%s would be read as something else inside a rule',
    (text) => {
      const choices = choicesOf([[text, '良']], '选项');
      expect(choices.sourceOf([text, '良'])).toBe("'选项'!$A$1:$A$2");
      expect(() => choices.sourceOf([text])).toThrow(RangeError);
    },
  );

  test('messages are as short as programs show them', () => {
    const { title, text } = validationMessage('题'.repeat(40), '文'.repeat(300));
    expect([title.length, text.length]).toEqual([32, 255]);
    expect(title.endsWith('…')).toBe(true);
  });
});
