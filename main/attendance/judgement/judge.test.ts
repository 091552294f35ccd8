import { expect, it } from 'vitest';
import { defaultAttendanceRules } from '../../../preload/contract/attendance-facts.ts';
import { at, factsOf, invite, minute, only, stay } from '../../../test/support/attendance-facts.ts';
import { decideAttendance } from '../decide.ts';
import type { AttendanceFacts, Correction } from '../decision.ts';
import type { Session } from '../model.ts';

const anna = invite('anna@example.org', 'Anna Keller', { response: 'accepted' });
const who = 'mail:anna@example.org';
const was = (from: number, to: number | null): Session => stay('meet', who, from, to);

const judged = (facts: Partial<AttendanceFacts>) =>
  only(decideAttendance(factsOf({ invited: [anna], answered: ['meet'], ...facts })).people);

it.each([
  ['present', 'from beginning to end', [was(0, 60)], false, false],
  ['present', 'just within what is allowed', [was(5, 55)], false, false],
  ['late', 'a little later', [was(5.1, 60)], true, false],
  ['left-early', 'a little earlier', [was(0, 54.9)], false, true],
  ['late', 'late and early at once', [was(6, 54)], true, true],
  ['partly', 'too little of it, which is graver than being late', [was(30, 60)], true, false],
  ['partly', 'away in the middle', [was(0, 20), was(50, 60)], false, false],
  ['late', 'looked in before the window and came back in it', [was(-5, -4), was(10, 60)], true, false],
  ['left-early', 'came back after the end', [was(0, 50), was(61, 62)], false, true],
  ['no-show', 'less than the minimum', [was(10, 10.5)], false, false],
  ['no-show', 'only before it', [was(-20, -5)], false, false],
  ['no-show', 'not at all', [], false, false],
  ['no-show', 'a row with its end before its start', [was(30, 10)], false, false],
])('calls %s: %s', (judgement, _, sessions, late, leftEarly) => {
  expect(judged({ sessions })).toMatchObject({ judgement, machineJudgement: judgement, late, leftEarly });
});

it('keeps the answer to the invitation beside it', () => {
  expect(judged({})).toMatchObject({ judgement: 'no-show', response: 'accepted' });
});

it('measures by the window and the thresholds that were set', () => {
  const rules = {
    ...defaultAttendanceRules,
    startOffset: 10,
    endOffset: -5,
    lateAfter: 0,
    presentShare: 0.5,
    minimum: 30,
  };
  const decision = decideAttendance(factsOf({ invited: [anna], sessions: [was(10, 65)], rules }));
  expect(decision.window).toEqual({ from: at(10), to: at(65) });
  expect(judged({ sessions: [was(10, 65)], rules }).judgement).toBe('present');
  expect(judged({ sessions: [was(10.1, 65)], rules }).judgement).toBe('late');
  expect(judged({ sessions: [was(10, 39)], rules }).judgement).toBe('no-show');
});

it('sets rules aside that leave nothing of a short meeting', () => {
  const rules = { ...defaultAttendanceRules, startOffset: 40, endOffset: 40 };
  expect(decideAttendance(factsOf({ rules })).window).toEqual({ from: at(0), to: at(60) });
});

it('judges a meeting without length', () => {
  const short = { end: at(0), rules: { ...defaultAttendanceRules, lateAfter: 5 } };
  expect(judged({ ...short, sessions: [was(-1, 2)] })).toMatchObject({ judgement: 'present', share: 1 });
  expect(judged({ ...short, sessions: [] })).toMatchObject({ judgement: 'no-show', share: 0 });
});

it('asks of nobody a minimum that is longer than the window', () => {
  const rules = { ...defaultAttendanceRules, minimum: 90 };
  expect(judged({ rules, sessions: [was(0, 60)] }).judgement).toBe('present');
});

it('says nothing while the meeting runs that may still change', () => {
  const live = { running: true, now: at(30), absenceCertain: false };
  expect(judged({ ...live, sessions: [was(0, null)] })).toMatchObject({
    judgement: 'present',
    inNow: true,
    inside: 30 * minute,
  });
  expect(judged({ ...live, sessions: [was(29.9, null)] })).toMatchObject({ judgement: 'late', inNow: true });
  expect(judged({ ...live, sessions: [was(0, 10)] })).toMatchObject({
    judgement: 'pending',
    leftEarly: false,
    inNow: false,
  });
  expect(judged({ ...live, sessions: [was(8, 20)] })).toMatchObject({ judgement: 'late', inNow: false });
  expect(judged({ ...live, sessions: [] })).toMatchObject({
    judgement: 'pending',
    inside: null,
    share: null,
  });
  expect(judged({ ...live, absenceCertain: true, sessions: [] }).judgement).toBe('pending');
});

it('calls nobody absent while rows may still come', () => {
  expect(judged({ absenceCertain: false })).toMatchObject({
    judgement: 'pending',
    firstIn: null,
    inside: null,
  });
  expect(judged({ absenceCertain: false, sessions: [was(10, 10.2)] }).judgement).toBe('pending');
});

it('calls nobody early gone or partly there while a stay after a break may still come', () => {
  const verdict = (...stays: Session[]) => judged({ absenceCertain: false, sessions: stays });
  expect(verdict(was(0, 20))).toMatchObject({ judgement: 'pending', leftEarly: false, share: 20 / 60 });
  expect(verdict(was(0, 50))).toMatchObject({ judgement: 'pending', leftEarly: false });
  expect(verdict(was(8, 20)).judgement).toBe('late');
  expect(verdict(was(0, 20), was(21, 60)).judgement).toBe('present');
});

it('estimates by the schedule until a source answers, and says so', () => {
  const { people, counts } = decideAttendance(
    factsOf({ invited: [anna], answered: [], absenceCertain: false }),
  );
  expect(only(people)).toMatchObject({
    judgement: 'pending',
    estimated: true,
    firstIn: at(0),
    lastOut: at(60),
    inside: 60 * minute,
    intervals: [{ from: at(0), to: at(60), toEstimated: true }],
  });
  expect(counts).toMatchObject({ invited: 1, came: 0, pending: 1 });
});

const correction = (from: number, to: number): Correction => ({
  correctionId: 'c',
  personId: who,
  from: at(from),
  to: at(to),
  why: 'sat beside me',
  by: 'Teacher',
  at: at(100),
});

it('takes times by hand for the machine’s, which stay beside them', () => {
  const person = judged({ sessions: [was(20, 60)], corrections: [correction(0, 60)] });
  expect(person).toMatchObject({
    judgement: 'present',
    machineJudgement: 'partly',
    firstIn: at(0),
    inside: 60 * minute,
    late: false,
  });
  expect(person.correction?.machine).toEqual({ firstIn: at(20), lastOut: at(60), inside: 40 * minute });
  expect(person.stays).toHaveLength(1);
});

it('takes times by hand before any source has answered', () => {
  const person = judged({ answered: [], absenceCertain: false, corrections: [correction(0, 60)] });
  expect(person).toMatchObject({ judgement: 'present', machineJudgement: 'pending', estimated: false });
  expect(person.correction?.machine).toEqual({ firstIn: null, lastOut: null, inside: 0 });
});

it('takes times without length for not having been there', () => {
  expect(judged({ sessions: [was(0, 60)], corrections: [correction(0, 0)] })).toMatchObject({
    judgement: 'no-show',
    inside: 0,
  });
});

it('excuses what can be excused, and keeps the machine’s word', () => {
  const excuses = [{ personId: who, why: 'ill', by: 'Teacher', at: 1 }];
  const verdict = (sessions: Session[], more: Partial<AttendanceFacts> = {}) => {
    const { judgement, machineJudgement } = judged({ sessions, excuses, ...more });
    return [judgement, machineJudgement];
  };
  expect(verdict([])).toEqual(['excused', 'no-show']);
  expect(verdict([was(8, 60)])).toEqual(['excused', 'late']);
  expect(verdict([was(0, 50)])).toEqual(['excused', 'left-early']);
  expect(verdict([was(0, 20)])).toEqual(['excused', 'partly']);
  expect(verdict([was(0, 60)])).toEqual(['present', 'present']);
  expect(verdict([], { absenceCertain: false })).toEqual(['pending', 'pending']);
});

it('counts people once each, and puts first who needs attention', () => {
  const person = (name: string) => invite(`${name.toLowerCase()}@example.org`, name);
  const came = (name: string, from: number, to: number) =>
    stay('meet', `mail:${name.toLowerCase()}@example.org`, from, to, { displayName: name });
  const { people, counts } = decideAttendance(
    factsOf({
      answered: ['meet'],
      invited: ['Éva', 'Zoe', 'Adam', 'Late', 'Early', 'Half', 'Gone', 'Ill'].map(person),
      sessions: [
        came('Zoe', 0, 60),
        came('Adam', 0, 60),
        came('Éva', 0, 60),
        came('Late', 8, 60),
        came('Early', 0, 50),
        came('Half', 0, 20),
        came('Stranger', 0, 60),
        stay('meet', 'Who', 0, 60),
        came('Ill', 20, 60),
      ],
      excuses: [{ personId: 'mail:ill@example.org', why: '', by: 'Teacher', at: 1 }],
    }),
  );
  expect(people.map(({ name }) => name)).toEqual([
    'Who',
    'Gone',
    'Late',
    'Early',
    'Half',
    'Adam',
    'Éva',
    'Ill',
    'Stranger',
    'Zoe',
  ]);
  expect(counts).toEqual({
    invited: 8,
    came: 7,
    late: 1,
    leftEarly: 2,
    partly: 1,
    noShow: 1,
    excused: 1,
    pending: 0,
    uninvited: 1,
    unknownGuests: 1,
    inNow: 0,
  });
});
