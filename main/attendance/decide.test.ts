import fc from 'fast-check';
import { expect, it } from 'vitest';
import { at, factsOf, invite, stay } from '../../test/support/attendance-facts.ts';
import { decideAttendance } from './decide.ts';
import type { AttendanceFacts, DecidedPerson, Link } from './decision.ts';
import { isNameless } from './identity/guests.ts';
import type { Session } from './model.ts';

const names = ['Anna Keller', 'ANNA  KELLER', 'Ben Ode', 'Ben', 'Élodie', ''];
const emails = ['anna@example.org', 'ben@example.org', 'elodie@example.org', 'other@example.com'];
const subjects = [
  ...emails.map((email) => `mail:${email}`),
  'user:1',
  'user:2',
  'phone:+1555',
  'device:1',
  'name',
];

/** Few people, few instants: so that most of what may meet does. Ends before starts and open ends among them. */
const session: fc.Arbitrary<Session> = fc
  .record({
    sessionId: fc.uuid(),
    source: fc.constantFrom('reports' as const, 'meet' as const),
    who: fc.constantFrom(...subjects),
    displayName: fc.constantFrom(...names),
    endpoint: fc.constantFrom('1', '2', '3'),
    from: fc.integer({ min: -20, max: 80 }),
    to: fc.option(fc.integer({ min: -20, max: 100 }), { freq: 5 }),
    run: fc.constantFrom('first', 'second'),
  })
  .map(({ who, displayName, from, to, source, run, ...more }) => {
    const subject = who === 'name' ? `name:${displayName.toLowerCase()}` : who;
    return stay(source, subject, from / 2, to === null ? null : to / 2, {
      ...more,
      subject,
      displayName,
      kind: who === 'name' ? 'anonymous' : stay(source, subject, 0, 0).kind,
      conference: `${source} ${run}`,
    });
  });

const link: fc.Arbitrary<Link> = fc.record({
  linkId: fc.uuid(),
  subject: fc.constantFrom(...subjects.slice(0, -1), 'name:anna keller', 'name:ben'),
  endpoint: fc.constantFrom('1', '2', null),
  shown: fc.constant('shown'),
  email: fc.constantFrom(...emails),
  name: fc.constant(null),
  meetingId: fc.constant(null),
  at: fc.integer({ min: 1, max: 3 }),
});

const facts: fc.Arbitrary<AttendanceFacts> = fc
  .record({
    sessions: fc.array(session, { maxLength: 10 }),
    links: fc.array(link, { maxLength: 3 }),
    running: fc.boolean(),
    absenceCertain: fc.boolean(),
    now: fc.integer({ min: 0, max: 120 }).map(at),
    accounts: fc.constantFrom(
      new Map(),
      new Map([['user:1', { address: 'anna@example.org', name: 'Anna' }]]),
      new Map([['user:2', { address: null, name: null }]]),
    ),
    invited: fc.subarray([
      invite('anna@example.org', 'Anna Keller'),
      invite('Ben@Example.org', 'Ben Ode'),
      invite('ben@example.org', 'Ben Ode'),
      invite('elodie@example.org', 'Elodie'),
      invite('second@example.org', 'Ben'),
    ]),
    answered: fc.constantFrom(['reports'] as const, ['meet'] as const, ['reports', 'meet'] as const),
  })
  .map(factsOf);

const runs = { numRuns: 1500 };

it('depends on no order, and nothing told twice counts twice', () => {
  const shuffled = facts.chain((all) =>
    fc.record({
      all: fc.constant(all),
      sessions: fc.shuffledSubarray([...all.sessions, ...all.sessions], {
        minLength: all.sessions.length * 2,
      }),
      links: fc.shuffledSubarray([...all.links], { minLength: all.links.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ all, sessions, links }) => {
      expect(decideAttendance({ ...all, sessions, links })).toEqual(decideAttendance(all));
    }),
    runs,
  );
});

it('counts of each person what the grid of half minutes counts, and never more than there was', () => {
  fc.assert(
    fc.property(facts, (all) => {
      const { people, window } = decideAttendance(all);
      for (const person of people) {
        expect(person.inside ?? 0).toBe(person.estimated ? person.inside : slowly(person.stays));
        expect(person.share ?? 0).toBeGreaterThanOrEqual(0);
        expect(person.share ?? 0).toBeLessThanOrEqual(1);
        const within = slowly(person.stays, window) / (window.to - window.from);
        if (person.share !== null) expect(person.share).toBeCloseTo(within, 9);
      }
    }),
    runs,
  );
});

function slowly(stays: DecidedPerson['stays'], window = { from: at(-100), to: at(200) }): number {
  const step = 30_000;
  let sum = 0;
  for (let from = window.from; from < window.to; from += step) {
    if (stays.some(({ session, to }) => session.joined <= from && from < to)) sum += step;
  }
  return sum;
}

it('never counts less for a stay more', () => {
  const withMail = session.filter(({ subject, left }) => subject.startsWith('mail:') && left !== null);
  fc.assert(
    fc.property(facts, withMail, (all, more) => {
      const before = {
        ...all,
        sessions: all.sessions.filter(({ subject }) => subject.startsWith('mail:')),
        links: [],
      };
      const after = { ...before, sessions: [...before.sessions, more] };
      const now = new Map(decideAttendance(after).people.map((person) => [person.personId, person]));
      for (const person of decideAttendance(before).people) {
        if (person.stays.some(({ toEstimated }) => toEstimated)) continue;
        expect(now.get(person.personId)?.inside ?? 0).toBeGreaterThanOrEqual(person.inside ?? 0);
      }
    }),
    runs,
  );
});

it('keeps every stay, once, with one person of an address, and everybody invited', () => {
  fc.assert(
    fc.property(facts, (all) => {
      const { people, counts } = decideAttendance(all);
      const kept = people.flatMap(({ stays }) => stays.map(({ session }) => session.sessionId));
      expect(kept.toSorted()).toEqual(all.sessions.map(({ sessionId }) => sessionId).toSorted());
      expect(new Set(people.map(({ personId }) => personId)).size).toBe(people.length);
      const addresses = people.flatMap(({ email }) => email ?? []);
      expect(new Set(addresses).size).toBe(addresses.length);
      const invited = new Set(all.invited.map(({ email }) => email.toLowerCase()));
      expect(counts.invited).toBe(invited.size);
      for (const email of invited) expect(addresses).toContain(email);
    }),
    runs,
  );
});

it('honours what was said by hand, and takes a name only for one of the invited', () => {
  fc.assert(
    fc.property(facts, (all) => {
      const { people } = decideAttendance(all);
      const invited = new Set(all.invited.map(({ email }) => email.toLowerCase()));
      for (const { email, identity, invited: listed } of people) {
        if (identity.by === 'name') expect(invited).toContain(email);
        expect(listed).toBe(email !== null && invited.has(email));
      }
      for (const { session } of people.flatMap(({ stays }) => stays)) {
        const said = all.links.filter(({ subject }) => subject === session.subject && !isNameless(subject));
        const emails = said.map((one) => one.email);
        const owner = people.find(({ stays }) => stays.some((one) => one.session === session));
        if (emails.length > 0) expect(emails).toContain(owner?.email);
      }
    }),
    runs,
  );
});

it('has a group on the list for nobody, unless somebody in the room bears its very address', () => {
  const withGroups = fc.record({ all: facts, groups: fc.subarray(emails).map((some) => new Set(some)) });
  fc.assert(
    fc.property(withGroups, ({ all, groups }) => {
      const decision = decideAttendance({ ...all, groups });
      const listed = new Set(decision.people.map(({ email }) => email));
      for (const { email, stays } of decision.people) {
        if (email === null || !groups.has(email)) continue;
        const saidOf = new Set(all.links.filter((one) => one.email === email).map(({ subject }) => subject));
        const isTheirs = (subject: string) =>
          subject === `mail:${email}` || all.accounts.get(subject)?.address === email || saidOf.has(subject);
        const subjects = stays.map(({ session }) => session.subject);
        expect(subjects.some((one) => isTheirs(one) || isNameless(one))).toBe(true);
      }
      const isOut = (email: string) => groups.has(email) && !listed.has(email);
      const invited = all.invited.filter(({ email }) => !isOut(email.toLowerCase()));
      expect(decision).toEqual(decideAttendance({ ...all, invited }));
    }),
    runs,
  );
});

it('calls nobody absent, early gone or partly there while that may change', () => {
  const uncertain = facts.map((all) => ({ ...all, absenceCertain: false }));
  fc.assert(
    fc.property(uncertain, (all) => {
      const said = decideAttendance(all).people.map(({ judgement }) => judgement);
      for (const word of ['no-show', 'left-early', 'partly']) expect(said).not.toContain(word);
    }),
    runs,
  );
});
