import { describe, expect, it } from 'vitest';
import type { ErrorValue } from '../../../preload/contract/errors.ts';
import { emptyDraft } from './draft.ts';
import {
  again,
  begin,
  broughtBack,
  edited,
  failed,
  sending,
  settling,
  startedOver,
  unsettled,
} from './session.ts';
import { withStart } from './when.ts';

const draft = emptyDraft('r1', new Date('2026-11-21T08:00:00Z'), {
  zone: 'UTC',
  minutes: 30,
  sendUpdates: 'all',
});
const error = (code: ErrorValue['code'], details: ErrorValue['details'] = {}): ErrorValue => ({
  code,
  message: code,
  retryable: true,
  details,
});

describe('a session of scheduling', () => {
  it('keeps what was typed and the request id through a failure', () => {
    const session = failed(sending(begin({ ...draft, title: 'Staff' })), error('offline'));
    expect(session.draft).toMatchObject({ title: 'Staff', requestId: 'r1' });
    expect(session.progress).toMatchObject({ kind: 'failed', field: null });
  });

  it('takes a failure from its field once that field changes, not before', () => {
    const session = failed(sending(begin(draft)), error('time-invalid', { field: 'startTime' }));
    const titled = edited(session, { ...session.draft, title: 'x' });
    expect(titled.progress.kind).toBe('failed');
    const moved = edited(titled, { ...titled.draft, when: withStart(titled.draft.when, { start: '11:00' }) });
    expect(moved.progress.kind).toBe('editing');
    expect(moved.draft.title).toBe('x');
  });

  it('cannot be changed while its request is under way or its outcome unknown', () => {
    const under = sending(begin(draft));
    expect(edited(under, { ...draft, title: 'late' })).toBe(under);
    const unknown = failed(under, error('outcome-unknown', { meetingId: 'm1' }));
    expect(edited(unknown, { ...draft, title: 'late' })).toBe(unknown);
    expect(unknown.progress).toMatchObject({ kind: 'unknown', meetingId: 'm1', busy: false });
  });

  it('stays unknown when settling fails', () => {
    const busy = settling(failed(begin(draft), error('outcome-unknown', { meetingId: 'm1' })));
    expect(busy.progress).toMatchObject({ busy: true });
    expect(unsettled(busy, error('offline')).progress).toMatchObject({
      kind: 'unknown',
      meetingId: 'm1',
      busy: false,
      error: { code: 'offline' },
    });
  });

  it('brings back what was cleared, with its identity', () => {
    const typed = begin({ ...draft, title: 'Staff' });
    const over = startedOver(typed, { ...draft, requestId: 'r2' });
    expect(over.draft).toMatchObject({ title: '', requestId: 'r2' });
    expect(broughtBack(over).draft).toEqual(typed.draft);
    expect(broughtBack(typed)).toBe(typed);
  });

  it('begins another under a new identity only', () => {
    expect(again(begin({ ...draft, title: 'Staff' }), 'r2').draft).toEqual({
      ...draft,
      title: 'Staff',
      requestId: 'r2',
    });
  });
});
