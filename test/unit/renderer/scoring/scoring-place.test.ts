import { expect, test } from 'vitest';
import { readScoringPlace, startingPlace } from '../../../../renderer/screens/scoring/scoring-place.ts';

const present = { scorers: ['s1', 's2'], subjects: ['u1', 'u2'], items: ['A1', 'A2', 'V1'] };
const nowhere = { scorerId: null, subjectId: null, item: null };
const remembered = { scorerId: 's2', subjectId: 'u2', item: 'A2', scroll: 120 };

test('a kept place is read back', () => {
  expect(readScoringPlace(remembered)).toEqual(remembered);
});

test.each([undefined, null, 7, 'A1', [], { scroll: 'far', item: 3 }])(
  'anything else is no place: %j',
  (value) => {
    expect(readScoringPlace(value)).toEqual({ scorerId: '', subjectId: '', item: '', scroll: null });
  },
);

test('opens where one left off', () => {
  expect(startingPlace(nowhere, remembered, present)).toEqual(remembered);
});

test('a link leads elsewhere and forgets the scroll', () => {
  expect(startingPlace({ scorerId: 's1', subjectId: null, item: 'A1' }, remembered, present)).toEqual({
    scorerId: 's1',
    subjectId: 'u2',
    item: 'A1',
    scroll: null,
  });
});

test('what no longer exists is passed over', () => {
  expect(
    startingPlace(
      { scorerId: 'gone', subjectId: null, item: null },
      { ...remembered, subjectId: 'gone', item: 'gone' },
      present,
    ),
  ).toEqual({ scorerId: 's2', subjectId: 'u1', item: 'A1', scroll: null });
});

test('an empty form has no place', () => {
  expect(startingPlace(nowhere, remembered, { scorers: [], subjects: [], items: [] })).toMatchObject({
    scorerId: '',
    subjectId: '',
    item: '',
  });
});
