import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Changing, startChanging } from './support/changing.ts';

let it: Changing;

beforeEach(async () => {
  it = await startChanging();
});

afterEach(() => it.close());

const write = { method: 'PATCH', path: /\/events\/[^/]+$/ };
const remove = { method: 'DELETE', path: /\/events\/[^/]+$/ };
const read = { method: 'GET', path: /\/events\/[^/]+$/ };
const kept = () => it.stored().fields.summary;

describe('the answer is lost', () => {
  test.each(['commit-then-cut', 'commit-then-hang'] as const)(
    '%s: the change is found again and nobody is mailed twice',
    async (kind) => {
      const fault = it.one.demo.faults.add({ match: write, kind, times: 1 });
      expect((await it.update({ title: 'B' })).outcome).toBe('done');
      expect([fault.hits, kept(), it.mails().length]).toEqual([1, 'B', 1]);
    },
  );

  test('and others change the same field before it is found again: known by its tag, and left as it is', async () => {
    const fault = it.one.demo.faults.add({ match: write, kind: 'commit-then-hang', times: 1 });
    const asked = it.update({ title: 'B' });
    await fault.struck;
    await it.elsewhere({ summary: 'C' });
    expect(await asked).toMatchObject({ outcome: 'done', meeting: { title: 'C' } });
    expect(it.mails()).toHaveLength(1);
  });

  test.each(['cut-before', 'hang', 'garbage'] as const)('%s: it is sent again', async (kind) => {
    it.one.demo.faults.add({ match: write, kind, times: 1 });
    expect((await it.update({ title: 'B' })).outcome).toBe('done');
    expect([kept(), it.mails().length]).toEqual(['B', 1]);
  });

  test('of a deletion: 410 is what was wanted', async () => {
    it.one.demo.faults.add({ match: remove, kind: 'commit-then-cut', times: 1 });
    it.one.demo.faults.add({ match: read, kind: 'status', status: 503, times: 1 });
    expect((await it.cancel({ note: 'Sorry' })).outcome).toBe('done');
    expect(it.mails()).toMatchObject([{ change: 'cancelled' }]);
    expect(it.stored().fields.description).toBe('Sorry\n\nBring your parts.');
  });
});

describe('the service is in trouble', () => {
  const refuse = (status: number, reason: string, times: number) =>
    it.one.demo.faults.add({
      match: write,
      kind: 'status',
      status,
      times,
      body: { error: { code: status, message: reason, errors: [{ domain: 'usageLimits', reason }] } },
    });
  const code = (input: object) => it.refusal('meetings.update', { meetingId: it.meetingId, ...input });

  test('429 and 503 are waited for', async () => {
    refuse(429, 'rateLimitExceeded', 1);
    refuse(503, 'backendError', 1);
    expect((await it.update({ title: 'B' })).outcome).toBe('done');
    expect(it.mails()).toHaveLength(1);
  });

  test('a use limit is said, and nothing is left behind', async () => {
    refuse(403, 'quotaExceeded', 1);
    expect(await code({ changes: { title: 'B' } })).toBe('usage-limit');
    expect([kept(), await it.pending()]).toEqual(['Rehearsal', []]);
    expect((await it.update({ title: 'B' })).outcome).toBe('done');
  });

  test('no network: nothing was sent, and that is said', async () => {
    it.one.demo.faults.add({ match: read, kind: 'cut-before' });
    expect(await code({ changes: { title: 'B' } })).toBe('offline');
    expect(await code({ changes: { title: 'B' }, hold: true })).toBe('offline');
    expect([kept(), await it.pending()]).toEqual(['Rehearsal', []]);
  });

  test('when nothing can be learnt, the change stays until it is known, and then it was made once', async () => {
    it.one.demo.faults.add({ match: write, kind: 'commit-then-cut', times: 1 });
    let looked = 0;
    it.one.demo.faults.add({
      // The first look is before the change.
      match: (request) => request.method === 'GET' && read.path.test(request.path) && looked++ > 0,
      kind: 'cut-before',
    });
    const asked = { changes: { title: 'B' }, requestId: 'one press' };
    expect(await code(asked)).toBe('change-unknown');
    expect(await it.pending()).toMatchObject([{ state: 'sending', error: { retryable: true } }]);
    // Another change has to wait; the same press finds out; it can no longer be taken back.
    expect(await code({ changes: { title: 'C' } })).toBe('change-under-way');
    const changeId = (await it.pending())[0]?.changeId ?? '';
    expect(await it.one.call('meetings.undo', { changeId })).toEqual({ outcome: 'too-late' });
    it.one.demo.faults.clear();
    expect(await it.one.call('meetings.update', { meetingId: it.meetingId, ...asked })).toMatchObject({
      outcome: 'done',
      meeting: { title: 'B' },
    });
    expect([it.mails().length, await it.pending()]).toEqual([1, []]);
  });

  test('closed in the middle: the next start finds out by itself', async () => {
    const fault = it.one.demo.faults.add({ match: write, kind: 'commit-then-hang', times: 1 });
    const asked = it.one.app.call('meetings.update', {
      meetingId: it.meetingId,
      changes: { title: 'B', addGuests: [{ email: 'new@example.org', name: 'New', why: ['chosen'] }] },
    });
    await fault.struck;
    await it.one.restart();
    await asked;
    await it.one.app.started;
    const { meeting, invitations } = await it.get();
    expect([meeting.title, it.mails().length, await it.pending()]).toEqual(['B', 1, []]);
    expect(invitations.map(({ email }) => email)).toContain('new@example.org');
  });
});
