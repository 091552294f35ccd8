import { describe, expect, it } from 'vitest';
import { evidenceOf } from './evidence.ts';
import type { SourceFacts, StateFacts } from './facts.ts';
import { stateOf } from './state.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const start = Date.UTC(2026, 10, 23, 9);
const end = start + hour;

const ready: SourceFacts = { standing: 'ready', readAt: null, failed: false, stays: 0 };
const notAsked: SourceFacts = { ...ready, standing: 'not-asked' };
const refused: SourceFacts = { ...ready, standing: 'refused' };

/** `after`: how long after the end it is. Both sources may be asked, and were not. */
function facts(after: number, part: Partial<StateFacts> = {}): StateFacts {
  return {
    now: end + after,
    start,
    end,
    hasRoom: true,
    cancelled: false,
    organizer: true,
    seen: null,
    reports: ready,
    meet: ready,
    ...part,
  };
}

const read = (after: number, stays = 0): SourceFacts => ({ ...ready, readAt: end + after, stays });
const expired: SourceFacts = { ...ready, standing: 'expired' };
const failing: SourceFacts = { ...ready, failed: true };
const onlyReports = (reports: SourceFacts): Partial<StateFacts> => ({ reports, meet: notAsked });
const onlyMeet = (meet: SourceFacts, seen: StateFacts['seen'] = null): Partial<StateFacts> => ({
  meet,
  seen,
  reports: notAsked,
});

describe('the state of a meeting', () => {
  it.each<[string, ReturnType<typeof stateOf>, StateFacts]>([
    ['before it', 'upcoming', facts(-2 * hour)],
    [
      'before it, with people in the room',
      'live',
      facts(-65 * minute, onlyMeet(read(-66 * minute, 1), 'running')),
    ],
    ['while it runs', 'live', facts(-minute)],
    ['in a room that stays open', 'live', facts(hour, onlyMeet(read(hour - minute, 3), 'running'))],
    ['a room that was open an hour ago', 'waiting', facts(2 * hour, onlyMeet(read(hour, 3), 'running'))],
    ['cancelled', 'not-held', facts(-minute, { cancelled: true })],
    [
      'cancelled, and people met all the same',
      'complete',
      facts(day, { cancelled: true, reports: read(day, 2) }),
    ],
    ['without a room', 'no-room', facts(hour, { hasRoom: false })],
    ['just over', 'waiting', facts(minute)],
    ['Reports has nothing yet', 'waiting', facts(hour, onlyReports(read(minute)))],
    ['Reports has nothing after a day', 'nobody', facts(day, onlyReports(read(day)))],
    [
      'Reports had nothing, and that was before a day',
      'waiting',
      facts(3 * day, onlyReports(read(23 * hour))),
    ],
    ['Reports has rows', 'complete', facts(hour, onlyReports(read(hour, 5)))],
    ['Meet has people', 'complete', facts(hour, onlyMeet(read(minute, 5), 'ended'))],
    ['Meet has a conference without people', 'waiting', facts(hour, onlyMeet(read(minute), 'ended'))],
    ['Meet has none in it after a day', 'nobody', facts(day, onlyMeet(read(day), 'ended'))],
    ['Meet has no conference', 'not-held', facts(hour, onlyMeet(read(hour), 'none'))],
    [
      'Meet has no conference some minutes after the end',
      'waiting',
      facts(hour, onlyMeet(read(minute), 'none')),
    ],
    [
      'Meet had none, Reports has rows',
      'complete',
      facts(day, { meet: read(hour), seen: 'none', reports: read(day, 2) }),
    ],
    [
      'Meet tells a guest nothing',
      'no-permission',
      facts(hour, { organizer: false, ...onlyMeet(read(hour), 'none') }),
    ],
    [
      'Meet tells a guest nothing, Reports may',
      'waiting',
      facts(hour, { organizer: false, meet: read(hour), seen: 'none' }),
    ],
    ['nothing may be asked', 'no-permission', facts(hour, { reports: notAsked, meet: notAsked })],
    ['no administrator', 'no-permission', facts(hour, { reports: refused, meet: notAsked })],
    ['the API is off', 'api-disabled', facts(hour, onlyReports({ ...ready, standing: 'api-disabled' }))],
    [
      'signed out',
      'sign-in',
      facts(hour, { reports: { ...ready, standing: 'sign-in' }, meet: { ...ready, standing: 'sign-in' } }),
    ],
    [
      'signed out, after both have forgotten',
      'expired',
      facts(181 * day, { reports: expired, meet: expired }),
    ],
    [
      'Meet has forgotten and this is no administrator',
      'expired',
      facts(31 * day, { reports: refused, meet: expired }),
    ],
    [
      'Meet has forgotten, an administrator could see it',
      'no-permission',
      facts(31 * day, { reports: notAsked, meet: expired }),
    ],
    ['Meet has forgotten, Reports has not', 'waiting', facts(31 * day, { meet: expired })],
    ['the only source fails', 'failed', facts(hour, onlyReports(failing))],
    ['one fails, the other was not read', 'waiting', facts(hour, { reports: failing })],
    [
      'one fails, the other has it',
      'complete',
      facts(hour, { reports: failing, meet: read(hour, 4), seen: 'ended' }),
    ],
    [
      'it was read, and is too old now',
      'complete',
      facts(200 * day, { reports: { ...read(2 * day, 4), standing: 'expired' }, meet: expired }),
    ],
    ['read by a clock that was a week ahead', 'waiting', facts(hour, onlyReports(read(7 * day)))],
  ])('%s: %s', (_, state, of) => expect(stateOf(of)).toBe(state));
});

describe('what is known', () => {
  it.each<[string, StateFacts, readonly string[], boolean]>([
    ['nothing', facts(hour), [], false],
    ['Reports is empty so far', facts(hour, onlyReports(read(hour))), [], false],
    ['Reports has some', facts(hour, onlyReports(read(hour, 2))), ['reports'], false],
    ['Reports has some after a day', facts(day, onlyReports(read(day, 2))), ['reports'], true],
    ['Reports is empty after a day', facts(day, onlyReports(read(day))), ['reports'], true],
    ['Meet, while it runs', facts(-minute, onlyMeet(read(-minute, 2), 'running')), ['meet'], false],
    ['Meet, of a room left early', facts(-minute, onlyMeet(read(-minute, 2), 'ended')), ['meet'], false],
    ['Meet, after the end', facts(minute, onlyMeet(read(minute, 2), 'ended')), ['meet'], true],
    ['Meet, of a conference without people', facts(minute, onlyMeet(read(minute), 'ended')), [], false],
    ['Meet, of one without people after a day', facts(day, onlyMeet(read(day), 'ended')), ['meet'], true],
    ['Meet, of no conference', facts(hour, onlyMeet(read(hour), 'none')), [], false],
    [
      'both',
      facts(day, { reports: read(day, 2), meet: read(hour, 2), seen: 'ended' }),
      ['reports', 'meet'],
      true,
    ],
  ])('%s', (_, of, answered, certain) => {
    expect(evidenceOf(of)).toMatchObject({ answered, absenceCertain: certain });
  });

  it('is never that somebody was absent while it runs, whatever was read', () => {
    for (const after of [-hour, -30 * minute, -1]) {
      const of = facts(after, { reports: read(after, 1), meet: read(after, 1), seen: 'ended' });
      expect(evidenceOf(of)).toMatchObject({ running: true, absenceCertain: false });
    }
  });
});
