import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AttendanceRules,
  defaultAttendanceRules,
  type Judgement,
} from '../../../preload/contract/attendance-facts.ts';
import { at, factsOf, invite, minute, only, stay } from '../../../test/support/attendance-facts.ts';
import { decideAttendance } from '../decide.ts';
import type { AttendanceFacts, Correction, DecidedPerson } from '../decision.ts';
import type { Session } from '../model.ts';

const teacher = invite('teacher@example.org', 'Tessa Marsh', { organizer: true });
const anna = invite('anna@example.org', 'Anna Keller');
const ben = invite('ben@example.org', 'Ben Ode');
const was = (who: string, from: number, to: number | null, more: Partial<Session> = {}): Session =>
  stay('meet', who.includes(':') ? who : `mail:${who}@example.org`, from, to, more);

/** Planned for an hour, ended after 40 minutes. */
const early = [was('teacher', -2, 40), was('anna', 0, 39.5), was('ben', 0, 20)];
const decide = (facts: Partial<AttendanceFacts>) =>
  decideAttendance(factsOf({ invited: [teacher, anna, ben], answered: ['meet'], sessions: early, ...facts }));
const rules = (part: Partial<AttendanceRules>): AttendanceRules => ({ ...defaultAttendanceRules, ...part });
const planned = { from: at(0), to: at(60) };
const corrected = (who: string, from: number, to: number): Correction => ({
  correctionId: 'c',
  personId: `mail:${who}@example.org`,
  from: at(from),
  to: at(to),
  why: 'I know it',
  by: 'Teacher',
  at: 1,
});

describe('a class that ended before plan', () => {
  it('ends the window: who stayed to its end was there, who left before did not', () => {
    const { window, people, counts, ...decision } = decide({});
    expect(decision.planned).toEqual(planned);
    expect(window).toEqual({ from: at(0), to: at(39.5) });
    const of = (name: string) => only(people.filter((one) => one.name === name));
    expect(of('Anna Keller')).toMatchObject({ judgement: 'present', leftEarly: false, share: 1 });
    expect(of('Tessa Marsh')).toMatchObject({ judgement: 'present', share: 1 });
    expect(of('Ben Ode')).toMatchObject({ judgement: 'partly', leftEarly: true, share: 20 / 39.5 });
    expect(counts).toMatchObject({ came: 3, leftEarly: 1, partly: 1 });
  });

  it('does so no more when the rule is switched off', () => {
    const { window, people } = decide({ rules: rules({ endsWithClass: false }) });
    expect(window).toEqual(planned);
    expect(people.map(({ leftEarly }) => leftEarly)).toEqual([true, true, true]);
  });

  it('measures shares of what was left of the window, and late from its beginning as ever', () => {
    const { people } = decide({
      sessions: [was('teacher', 0, 40), was('anna', 9, 40)],
      invited: [anna, teacher],
    });
    expect(people[0]).toMatchObject({
      name: 'Anna Keller',
      judgement: 'late',
      leftEarly: false,
      share: 31 / 40,
    });
  });

  it('keeps the planned window where the class kept to it within what the rules allow', () => {
    const sessions = [was('teacher', 0, 56), was('anna', 0, 56), was('ben', 14, 56)];
    expect(decide({ sessions }).window).toEqual(planned);
    expect(decide({ sessions, rules: rules({ earlyBefore: 0 }) }).window.to).toBe(at(56));
    expect(decide({ sessions, rules: rules({ presentShare: 1 }) }).window.to).toBe(at(56));
  });

  it('calls nobody early who was back when it had just ended', () => {
    const sessions = [was('teacher', 0, 38), was('anna', 0, 20), was('anna', 38.5, 39.9), was('ben', 0, 39)];
    const { window, people } = decide({ sessions, rules: rules({ presentShare: 0.5 }) });
    expect(window.to).toBe(at(38));
    expect(people.map(({ leftEarly }) => leftEarly)).toEqual([false, false, false]);
  });

  it('is known by the organiser’s leaving, as it was set by hand if it was', () => {
    expect(decide({ corrections: [corrected('teacher', 0, 60)] }).window).toEqual(planned);
    const sessions = [was('teacher', 0, 60), was('anna', 0, 40)];
    expect(decide({ sessions }).window).toEqual(planned);
    expect(decide({ sessions, corrections: [corrected('teacher', 0, 40)] }).window.to).toBe(at(40));
  });

  it('takes no part of the planned time from whose times were set by hand', () => {
    const { window, people } = decide({ corrections: [corrected('ben', 30, 60)] });
    expect(window.to).toBe(at(39.5));
    expect(people.find(({ name }) => name === 'Ben Ode')).toMatchObject({ share: 0.5, leftEarly: false });
  });
});

describe('the planned window stands', () => {
  const room = was('device:board', 0, 60, { displayName: 'Staff room' });
  it.each<[string, Partial<AttendanceFacts>]>([
    ['while it runs', { running: true, now: at(45) }],
    ['while more may come', { absenceCertain: false }],
    ['where only some are told of', { onlyTold: new Set(['example.org']) }],
    ['where the organiser was not seen', { sessions: early.slice(1) }],
    ['where nobody on the list called the meeting', { invited: [{ ...teacher, organizer: false }, anna] }],
    ['where the organiser waited on', { sessions: [...early, was('teacher', 40, 43)] }],
    ['where the organiser left the others', { sessions: [...early, was('anna', 39.5, 43)] }],
    ['where only the organiser was there', { sessions: early.slice(0, 1) }],
    ['where somebody came back', { sessions: [...early, was('ben', 50, 58)] }],
    [
      'where both came back, in a room that was opened again',
      {
        sessions: [...early, ...['teacher', 'anna'].map((who) => was(who, 50, 60, { conference: 'again' }))],
      },
    ],
    ['where an unknown guest stayed on', { sessions: [...early, was('Who', 20, 60)] }],
    ['where a room’s device stayed on', { sessions: [...early, room] }],
    ['where a stay ends before it begins', { sessions: [...early, was('ben', 30, 25)] }],
    ['where no end of a stay is known', { sessions: [...early, was('ben', 25, null)] }],
    [
      'where only one source saw it end',
      {
        answered: ['meet', 'reports'],
        sessions: [...early, stay('reports', 'mail:teacher@example.org', 0, 60)],
      },
    ],
    ['where it ended before the window began', { rules: rules({ startOffset: 45 }) }],
    ['where no source has answered', { sessions: [], answered: [] }],
  ])('%s', (_, facts) => {
    const decision = decide(facts);
    expect(decision.window).toEqual(decision.planned);
  });
});

const emails = ['teacher', 'anna', 'ben', 'other'];
const session = fc
  .record({
    who: fc.constantFrom(...emails),
    source: fc.constantFrom('meet' as const, 'reports' as const),
    from: fc.integer({ min: -10, max: 60 }),
    length: fc.integer({ min: 0, max: 60 }),
    // Most leave when the class ends, so that there is an end.
    ends: fc.constantFrom(null, 38, 39, 40),
  })
  .map(({ who, source, from, length, ends }) =>
    stay(source, `mail:${who}@example.org`, from, ends === null || ends < from ? from + length / 4 : ends),
  );
const facts = fc.record({
  sessions: fc.uniqueArray(session, { maxLength: 8, selector: ({ sessionId }) => sessionId }),
  corrections: fc.array(
    fc
      .tuple(fc.constantFrom(...emails), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
      .map(([who, from, to]) => corrected(who, Math.min(from, to), Math.max(from, to))),
    { maxLength: 2 },
  ),
  rules: fc
    .record({
      startOffset: fc.constantFrom(0, 0, 10),
      endOffset: fc.constantFrom(0, 0, -5, 10),
      lateAfter: fc.nat(20),
      earlyBefore: fc.nat(20),
      presentShare: fc.constantFrom(0.5, 0.75, 1),
      minimum: fc.constantFrom(0, 1, 30, 50),
    })
    .map(rules),
});

describe('whatever happened', () => {
  const gravity: readonly Judgement[] = ['present', 'left-early', 'late', 'partly', 'no-show'];
  let capped = 0;

  it('nobody is judged worse for it, nobody has less of it or more than all, and it needs a cause', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const now = decide(some);
        const before = decide({ ...some, rules: { ...some.rules, endsWithClass: false } });
        expect(before.window).toEqual(now.planned);
        expect(now.window.from).toBe(now.planned.from);
        if (now.window.to === now.planned.to) {
          expect(now).toEqual(before);
          return;
        }
        capped += 1;
        expect(now.window.to).toBeGreaterThan(now.window.from);
        expect(now.window.to).toBeLessThan(now.planned.to);
        for (const person of now.people) {
          const once = only(before.people.filter(({ personId }) => personId === person.personId));
          expect(gravity.indexOf(person.judgement)).toBeLessThanOrEqual(gravity.indexOf(once.judgement));
          if (once.judgement !== 'no-show') {
            expect(person.late).toBe(once.late);
            if (person.leftEarly) expect(once.leftEarly).toBe(true);
          }
          expect(person.share ?? 0).toBeGreaterThanOrEqual(once.share ?? 0);
          expect(person.share ?? 0).toBeLessThanOrEqual(1);
          expect([person.inside, person.intervals]).toEqual([once.inside, once.intervals]);
        }
      }),
      { numRuns: 4000 },
    );
    expect(capped).toBeGreaterThan(50);
  });

  it('the window ends where nobody but they who left with the class was there any more', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const { window, planned: whole, people } = decide({ ...some, corrections: [] });
        if (window.to === whole.to) return;
        const lastOf = (one: DecidedPerson) => Math.max(...one.stays.map(({ to }) => to));
        const seen = people.filter(({ stays }) => stays.length > 0);
        expect(Math.max(...seen.map(lastOf)) - window.to).toBeLessThanOrEqual(2 * minute);
        expect(seen.some((one) => one.organizer && lastOf(one) >= window.to)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
