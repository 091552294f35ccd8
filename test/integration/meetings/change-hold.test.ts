import { afterEach, describe, expect, test } from 'vitest';
import type { MailRecipient } from '../../../preload/contract/changes.ts';
import { type Changing, type Outcome, startChanging } from './support/changing.ts';

let it: Changing;

const start = async (undo: number): Promise<void> => {
  it = await startChanging({ timing: { undo } });
};

afterEach(() => it.close());

const held = (outcome: Outcome): string => {
  if (outcome.outcome !== 'held') throw new Error(outcome.outcome);
  return outcome.changeId;
};
const hold = { hold: true };
const minute = 60_000;
const undo = (changeId: string) => it.one.call('meetings.undo', { changeId });

describe('held back', () => {
  test('nothing is sent until it is due; undone, nothing ever is', async () => {
    await start(200);
    const { revision } = it.stored();
    const first = held(await it.update({ title: 'B' }, hold));
    expect(await it.pending()).toMatchObject([
      { changeId: first, state: 'held', mailed: 2, before: { title: 'Rehearsal' }, after: { title: 'B' } },
    ]);
    expect(await undo(first)).toEqual({ outcome: 'undone' });
    // The next one is due later than the first was: when it has gone, the first would have too.
    const second = held(await it.update({ description: 'Changed' }, hold));
    expect(it.stored().revision).toBe(revision);
    await expect.poll(() => it.stored().fields.description).toBe('Changed');
    expect(it.stored().fields.summary).toBe('Rehearsal');
    await expect.poll(() => it.pending()).toEqual([]);
    expect(it.mails()).toHaveLength(1);
    expect(await undo(second)).toEqual({ outcome: 'too-late' });
    expect((await it.get()).meeting).toMatchObject({ title: 'Rehearsal', description: 'Changed' });
  });

  test('sent at once when asked', async () => {
    await start(minute);
    const changeId = held(await it.cancel({ note: 'Sorry', ...hold }));
    expect(await it.pending()).toMatchObject([{ kind: 'cancel', after: null, mailed: 2 }]);
    expect(it.stored().status).toBe('confirmed');
    expect(await it.one.call('meetings.sendNow', { changeId })).toMatchObject({ outcome: 'done' });
    expect(it.stored().status).toBe('cancelled');
  });

  test('closing the application sends what is held', async () => {
    await start(minute);
    held(await it.update({ title: 'B' }, hold));
    await it.one.restart();
    expect([it.stored().fields.summary, it.mails().length]).toEqual(['B', 1]);
    expect(await it.pending()).toEqual([]);
  });

  test('what could not be sent on closing is kept, and said', async () => {
    await start(minute);
    held(await it.update({ title: 'B' }, hold));
    it.one.demo.faults.add({ match: { path: /\/events\/[^/]+$/ }, kind: 'cut-before' });
    await it.one.restart();
    it.one.demo.faults.clear();
    const [change] = await it.pending();
    expect(change).toMatchObject({ state: 'failed', error: { code: 'offline', retryable: true } });
    expect(it.stored().fields.summary).toBe('Rehearsal');
    expect(await undo(change?.changeId ?? '')).toEqual({ outcome: 'undone' });
    expect(await it.pending()).toEqual([]);
  });

  test('a second change comes on top of the first: both are sent as one, and mailed once', async () => {
    await start(minute);
    const first = held(await it.update({ title: 'B', startTime: '2031-03-03T12:00' }, hold));
    const second = held(await it.update({ startTime: '2031-03-03T14:00' }, hold));
    expect(await it.pending()).toMatchObject([
      { changeId: second, after: { title: 'B', start: '2031-03-03T14:00:00+01:00' } },
    ]);
    expect(await undo(first)).toEqual({ outcome: 'undone' });
    await it.one.call('meetings.sendNow', { changeId: second });
    expect((await it.get()).meeting).toMatchObject({ title: 'B', start: '2031-03-03T14:00:00+01:00' });
    expect(it.mails()).toHaveLength(1);
  });

  test('a cancellation takes the place of a change that was not sent', async () => {
    await start(minute);
    held(await it.update({ title: 'B' }, hold));
    const changeId = held(await it.cancel(hold));
    await it.one.call('meetings.sendNow', { changeId });
    expect(it.stored()).toMatchObject({ status: 'cancelled', fields: { summary: 'Rehearsal' } });
  });

  test('a conflict is told at once; one that comes while it is held stays for the person to decide', async () => {
    await start(minute);
    const before = (await it.get()).meeting;
    const changeId = held(await it.update({ title: 'Mine' }, hold));
    await it.elsewhere({ summary: 'Theirs' });
    await it.one.call('meetings.sendNow', { changeId });
    const [change] = await it.pending();
    expect(change).toMatchObject({
      state: 'conflict',
      after: { title: 'Mine' },
      theirs: { title: 'Theirs' },
      fields: ['title'],
    });
    expect(it.mails()).toEqual([]);
    const { title, description, start: from, end, timeZone } = before;
    const seen = { title, description, start: from, end, timeZone };
    expect((await it.update({ title: 'Mine too' }, { ...hold, seen })).outcome).toBe('conflict');
    expect(
      await it.one.call('meetings.sendNow', { changeId, seen: change?.theirs ?? undefined }),
    ).toMatchObject({ outcome: 'done', meeting: { title: 'Mine' } });
  });
});

describe('the preview of the mails', () => {
  test.each(['all', 'externalOnly', 'none'] as const)(
    '%s: exactly those whom the calendar mails',
    async (sendUpdates) => {
      await start(minute);
      const changes = {
        startTime: '2031-03-03T14:00',
        addGuests: [{ email: 'new@example.org', name: 'New', why: ['typed' as const] }],
        removeGuests: ['guest@example.org'],
      };
      const preview = await it.one.call<{ recipients: MailRecipient[]; mailed: number }>(
        'meetings.mailPreview',
        {
          meetingId: it.meetingId,
          changes,
          sendUpdates,
        },
      );
      expect(preview.recipients.map(({ email, reason }) => [email.split('@')[0], reason])).toEqual([
        ['ana', 'time-changed'],
        ['guest', 'removed'],
        ['new', 'added'],
      ]);
      const before = it.one.demo.sent.length;
      await it.update(changes, { sendUpdates });
      const mailed = preview.recipients.filter((one) => one.mailed).map(({ email }) => email);
      expect(
        it.one.demo.sent
          .slice(before)
          .flatMap(({ recipients }) => [...recipients])
          .sort(),
      ).toEqual(mailed);
      expect(preview.mailed).toBe(mailed.length);
    },
  );

  test('of a cancellation', async () => {
    await start(minute);
    const preview = await it.one.call<{ recipients: MailRecipient[] }>('meetings.mailPreview', {
      meetingId: it.meetingId,
      sendUpdates: 'all',
    });
    const before = it.one.demo.sent.length;
    await it.cancel();
    expect([...(it.one.demo.sent[before]?.recipients ?? [])].sort()).toEqual(
      preview.recipients.map(({ email }) => email),
    );
    expect(preview.recipients.every(({ reason }) => reason === 'cancelled')).toBe(true);
  });
});
