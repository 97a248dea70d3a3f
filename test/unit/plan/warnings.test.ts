import { describe, expect, it } from 'vitest';
import { readPlan } from '#shared/plan/read-plan.ts';

const warnings = (text: string) =>
  readPlan(text).warnings.map(({ kind, found, readAs, count }) => [kind, found, readAs, count]);

describe('warnings', () => {
  it.each([
    ['习大大总书记指出,职业教育前途广阔。', ['replaced-word', '习大大', '习近平', 1]],
    ['支持“互联网 教育培训”发展。', ['lost-plus-sign', '互联网 教育培训', '互联网+教育培训', 1]],
    ['建设\u202e基地\u202c,推进融合。', ['direction-override', 'U+202E', null, 2]],
    ['建设\u200b基地\u200b\u200b,推进融合。', ['invisible-characters', 'U+200B', null, 3]],
    ['建设\ufffd\ufffd基地,推进融合。', ['unreadable-characters', 'U+FFFD', null, 2]],
    ['推进⼯作,深化融合。', ['look-alike-characters', '⼯', '工', 1]],
    [
      '根据(邯政字〔201915号)要求。',
      ['damaged-document-number', '邯政字〔201915号', '邯政字〔2019〕15号', 1],
    ],
  ])('are given for %j', (text, expected) => {
    expect(warnings(text)).toContainEqual(expected);
  });

  it('tell of quotation marks that do not pair', () => {
    expect(warnings('开展大国工匠进校园”“劳模进校园”等活动。').map(([kind]) => kind)).toContain(
      'lost-quotation-marks',
    );
    expect(warnings('开展“大国工匠进校园”活动。').map(([kind]) => kind)).not.toContain(
      'lost-quotation-marks',
    );
  });

  it('are none for a clean text', () => {
    expect(warnings('一、目标\n到2025年,建设基地10个。\n二、任务\n推进产教融合,完善机制。')).toEqual([]);
  });
});
