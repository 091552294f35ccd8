import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { defaultAttendanceRules } from '../../../preload/contract/attendance-facts.ts';
import { called, factsOf, invite, only, stay } from '../../../test/support/attendance-facts.ts';
import { decideAttendance } from '../decide.ts';
import type { AttendanceFacts } from '../decision.ts';

const lesson = (shown: string, name: string | null, more: Partial<AttendanceFacts> = {}) =>
  decideAttendance(
    factsOf({
      answered: ['meet'],
      invited: [invite('pupil@example.org', name)],
      sessions: [stay('meet', shown, 0, 60)],
      ...more,
    }),
  );

const pupil = (decision: ReturnType<typeof lesson>) =>
  only(decision.people.filter(({ email }) => email === 'pupil@example.org'));

describe('somebody who could be an unknown guest is not absent', () => {
  test.each([
    ['the invitation says no name', 'Ben Ode', null],
    ['an unknown account, and no name on the list', 'user:4711', null],
    ['a telephone shows no name', 'phone:+1555', 'Ben Ode'],
    ['nothing was shown', '', 'Ben Ode'],
    ['the same first name', 'Ben', 'Ben Ode'],
    ['a short name with the same surname', 'Bob Smith', 'Robert Smith'],
    ['the beginning of a first name', 'Rob', 'Robert Smith'],
    ['an initial', 'R. Jones', 'Robert Smith'],
    ['written together', 'robertsmith', 'Robert Smith'],
    ['the account’s own name', 'Pupil', 'Robert Smith'],
    ['another script', 'Анна Беркер', 'Anna Berger'],
  ])('%s', (_what, shown, name) => {
    const displayName = shown.replace(/^phone:/, '');
    const decision = lesson(shown, name, { sessions: [stay('meet', shown, 0, 60, { displayName })] });
    const stranger = only(decision.people.filter(({ judgement }) => judgement === 'unknown-guest'));
    const { judgement, machineJudgement, identity, inside, share } = pupil(decision);
    expect({ judgement, machineJudgement }).toEqual({ judgement: 'pending', machineJudgement: 'pending' });
    expect(identity.couldBe).toEqual([stranger.personId]);
    expect({ inside, share }).toEqual({ inside: null, share: null });
    expect(decision.counts).toMatchObject({ pending: 1, noShow: 0, unknownGuests: 1 });
  });

  test.each([
    ['nothing in common', 'Clara Diaz', 'Robert Smith'],
    ['nothing but particles', 'Juan de la Cruz', 'Maria de la Rosa'],
  ])('whose name clearly differs is: %s', (_what, shown, name) => {
    const decision = lesson(shown, name);
    expect(pupil(decision)).toMatchObject({ judgement: 'no-show', identity: { couldBe: [] } });
    expect(decision.counts).toMatchObject({ pending: 0, noShow: 1 });
  });

  test('a room’s device is nobody', () => {
    expect(pupil(lesson('device:1', null)).judgement).toBe('no-show');
  });

  test('a guest who was hardly there came no more than they would have', () => {
    const brief = lesson('Guest', null, { sessions: [stay('meet', 'Guest', 0, 0.5)] });
    expect(pupil(brief).judgement).toBe('no-show');
    const rules = { ...defaultAttendanceRules, minimum: 0 };
    const enough = lesson('Guest', null, { rules, sessions: [stay('meet', 'Guest', 0, 0.5)] });
    expect(pupil(enough).judgement).toBe('pending');
  });

  test('who looked in for seconds under their own name, and perhaps came back under another', () => {
    const sessions = [stay('meet', 'user:1', 0, 0.2), stay('meet', 'Rob', 5, 60)];
    const accounts = new Map([['user:1', { address: 'pupil@example.org', name: null }]]);
    expect(pupil(lesson('', 'Robert Smith', { sessions, accounts })).judgement).toBe('pending');
  });

  test('an excuse and a correction answer it', () => {
    const said = { personId: 'mail:pupil@example.org', why: 'ill', by: 'me', at: 1 };
    expect(pupil(lesson('Ben', null, { excuses: [said] })).judgement).toBe('excused');
    const times = { ...said, correctionId: 'c', from: 0, to: 0 };
    expect(pupil(lesson('Ben', null, { corrections: [times] })).judgement).toBe('no-show');
  });
});

it('who is not on the list at all changes nothing for who was seen', () => {
  const names = fc.constantFrom('Ben', 'Clara Diaz', '', '+1 555', 'Анна');
  fc.assert(
    fc.property(fc.array(names, { maxLength: 4 }), fc.option(names), (shown, name) => {
      const strangers = shown.map((one, index) => stay('meet', one, index, 60, { sessionId: `s${index}` }));
      const facts = factsOf({
        invited: [invite('seen@example.org', 'Seen'), invite('missing@example.org', name)],
        sessions: [stay('meet', 'mail:seen@example.org', 0, 60), ...strangers],
      });
      const { people, counts } = decideAttendance(facts);
      expect(only(called(people, 'Seen')).judgement).toBe('present');
      const missing = people.find(({ email }) => email === 'missing@example.org');
      const unknown = people.filter(({ judgement }) => judgement === 'unknown-guest');
      const ids = new Set(unknown.map(({ personId }) => personId));
      for (const one of missing?.identity.couldBe ?? []) expect(ids).toContain(one);
      if (missing?.judgement === 'no-show') {
        // Nobody is called absent beside a guest who says no name, or without a name to compare.
        expect(unknown.every((one) => /\p{L}/u.test(one.name))).toBe(true);
        expect(unknown.length === 0 || /\p{L}/u.test(name ?? '')).toBe(true);
        for (const { identity } of unknown)
          expect(identity.candidates.map(({ email }) => email)).not.toContain('missing@example.org');
      }
      expect(counts.noShow + counts.pending + counts.came).toBe(counts.invited);
    }),
    { numRuns: 500 },
  );
});

describe('somebody who came with another address than the invited one', () => {
  const came = (email: string, displayName: string, to = 60) =>
    stay('reports', `mail:${email}`, 0, to, { displayName });
  const meeting = (session: ReturnType<typeof came>, more: Partial<AttendanceFacts> = {}) =>
    lesson('', 'Robert Smith', { answered: ['reports'], sessions: [session], ...more });

  test.each([
    ['the very same name', came('rsmith@example.org', 'ROBERT  Smith')],
    ['the same account in another domain', came('pupil@alias.example', 'Bobby')],
  ])('is not absent, nor taken for them: %s', (_what, session) => {
    const decision = meeting(session);
    expect(pupil(decision)).toMatchObject({
      judgement: 'pending',
      identity: { couldBe: [session.subject] },
    });
    const other = only(decision.people.filter(({ invited }) => !invited));
    expect(other).toMatchObject({ judgement: 'uninvited', identity: { by: 'email' } });
  });

  test.each([
    ['a name that is only like it', came('rob@example.org', 'Rob Smith')],
    ['another name', came('clara@example.org', 'Clara Diaz')],
    ['hardly there', came('rsmith@example.org', 'Robert Smith', 0.5)],
  ])('is somebody else: %s', (_what, session) => {
    expect(pupil(meeting(session))).toMatchObject({ judgement: 'no-show', identity: { couldBe: [] } });
  });

  test('is somebody else who is invited too, or of whom it was said', () => {
    const session = came('rsmith@example.org', 'Robert Smith');
    const invited = [invite('pupil@example.org', 'Robert Smith'), invite('rsmith@example.org', null)];
    expect(pupil(meeting(session, { invited })).judgement).toBe('no-show');
    const { subject } = session;
    const said = {
      linkId: 'l',
      subject,
      endpoint: null,
      shown: 'Robert Smith',
      name: null,
      meetingId: 'm',
      at: 1,
    };
    const others = { links: [{ ...said, email: 'rsmith@example.org' }] };
    expect(pupil(meeting(session, others)).judgement).toBe('no-show');
    const theirs = { links: [{ ...said, email: 'pupil@example.org' }] };
    expect(pupil(meeting(session, theirs))).toMatchObject({ judgement: 'present', identity: { by: 'link' } });
  });
});
