import { expect, test } from 'vitest';
import { type Failure, FailureError, failure } from '#shared/contract/failure.ts';
import type { Client, Input, MethodName, Output } from '#shared/contract/index.ts';
import type { ProgressEntry } from '#shared/model/progress.ts';
import { openProgressRecord } from '../../../../renderer/screens/progress/progress-record.ts';

const setUp = (entries: ProgressEntry[] = []) => {
  const sent: object[] = [];
  const state = { failure: null as Failure | null };
  const client: Client = {
    call: async <Name extends MethodName>(method: Name, input: Input<Name>) => {
      await Promise.resolve();
      if (method === 'progress.list') return entries as Output<Name>;
      sent.push(input as object);
      if (state.failure) throw new FailureError(state.failure);
      return {} as Output<Name>;
    },
    onChange: () => () => undefined,
    onState: () => () => undefined,
  };
  return { record: openProgressRecord(client, 'e', 'lead'), sent, state };
};
const entry = (code: string, fields: Partial<ProgressEntry>): ProgressEntry => ({
  evaluationId: 'e',
  code,
  status: null,
  completedOn: null,
  comment: '',
  ...fields,
});

test('shows a change before it is saved, and sends only what changed', async () => {
  const { record, sent } = setUp([entry('W1', { comment: '已查' })]);
  await record.load();
  const saved = record.set('W1', { status: 'under-way' });
  expect(record.entry('W1')).toEqual({ status: 'under-way', completedOn: null, comment: '已查' });
  await saved;
  expect(sent).toEqual([{ evaluationId: 'e', code: 'W1', status: 'under-way', actor: 'lead' }]);
});

test('a refused status goes back to what is stored, with the reason', async () => {
  const { record, state } = setUp([entry('W1', { status: 'under-way' })]);
  await record.load();
  state.failure = failure('evaluation.locked', { title: '某项目', state: 'final' });
  await expect(record.set('W1', { status: 'done-late' })).rejects.toThrow('evaluation.locked');
  await record.flush();
  expect(record.entry('W1').status).toBe('under-way');
  expect(record.failure('W1')?.code).toBe('evaluation.locked');
});

test('what the service could not take stays and is sent again', async () => {
  const { record, state, sent } = setUp();
  await record.load();
  state.failure = failure('service.stopped', { method: 'progress.set' });
  await expect(record.set('W1', { status: 'done-late' })).rejects.toThrow('service.stopped');
  await record.flush();
  expect(record.entry('W1').status).toBe('done-late');
  expect(record.busy()).toBe(true);
  state.failure = null;
  record.retry();
  await record.flush();
  expect(record.busy()).toBe(false);
  expect(record.failure('W1')).toBeNull();
  expect(sent).toHaveLength(2);
});
