import { describe, expect, it } from 'vitest';
import { emptyDraft } from '../schedule/draft.ts';
import type { Token } from '../schedule/tokens.ts';
import { chipsOf, type Known, settledOf } from './chips.ts';
import { filled } from './fill.ts';
import type { Part } from './parts.ts';
import { candidates } from './resolve.ts';

const ann: Token = { kind: 'person', employeeId: 'E1', name: 'Ann Smith', email: 'ann@example.org' };
const other: Token = { kind: 'person', employeeId: 'E2', name: 'Ann Jones', email: null };
const who: Part = { from: 0, to: 3, kind: 'who', text: 'Ann' };
const time: Part = { from: 4, to: 8, kind: 'time', options: ['15:00', '03:00'] };
const known = (...tokens: Token[]): Known => new Map([['Ann', tokens]]);
const none = new Map<string, number>();

describe('whom a name means', () => {
  const people = [ann, other].flatMap((token) => (token.kind === 'person' ? [token] : []));
  const projects = [{ projectId: 'P', name: 'Ann Smith Prize' }];

  it('is the one with exactly that name, else everybody whom it may mean', () => {
    expect(candidates('ánn  smith', { people, projects })).toEqual([ann]);
    expect(candidates('Ann', { people, projects })).toHaveLength(3);
    expect(candidates('Zoe', { people: [], projects: [] })).toEqual([]);
  });

  it('is an address as it was written', () => {
    expect(candidates('x@example.org', { people: [], projects: [] })).toEqual([
      { kind: 'address', text: 'x@example.org' },
    ]);
  });
});

describe('the chips of a line', () => {
  it('are settled only when nothing is open', () => {
    expect(settledOf(chipsOf([who], known(ann), none))).toEqual({ tokens: [ann] });
    expect(settledOf(chipsOf([who], known(ann, other), none))).toBeNull();
    expect(settledOf(chipsOf([who], known(), none))).toBeNull();
    expect(settledOf(chipsOf([{ from: 0, to: 3, kind: 'left', text: 'xyz' }], new Map(), none))).toBeNull();
  });

  it('tell a name that is still looked for from one that nobody has', () => {
    expect(chipsOf([who], new Map(), none)[0]).toMatchObject({ isAsking: true, choice: null });
    expect(chipsOf([who], known(), none)[0]).toMatchObject({ isAsking: false, choice: null });
  });

  it('take what was chosen, also that it takes place once', () => {
    const repeats: Part = { from: 9, to: 15, kind: 'repeats', options: ['weekly', null] };
    const open = chipsOf([who, time, repeats], known(ann, other), none);
    const chosen = new Map(open.map(({ key }) => [key, 1]));
    expect(settledOf(chipsOf([who, time, repeats], known(ann, other), chosen))).toEqual({
      tokens: [other],
      time: '03:00',
      repeats: null,
    });
  });
});

describe('the form with the line in it', () => {
  const draft = emptyDraft('r1', new Date('2026-11-21T08:01:00Z'), {
    zone: 'Europe/Madrid',
    minutes: 45,
    sendUpdates: 'all',
  });

  it('keeps what the line does not say', () => {
    const typed = { ...draft, title: 'Mine', tokens: [ann] };
    expect(filled(typed, { tokens: [] }, [])).toEqual(typed);
    const when = filled(typed, { tokens: [other], time: '15:00' }, []);
    expect(when).toMatchObject({ title: 'Mine', tokens: [ann, other] });
    expect(when.when).toEqual({ ...draft.when, start: '15:00' });
  });

  it('has title, day, length and rhythm, with the holidays of the calendar left out', () => {
    const settled = { title: 'Review', tokens: [], date: '2026-11-24', minutes: 30 };
    const weekly = filled(draft, { ...settled, repeats: 'weekly' }, ['2026-12-08']);
    expect(weekly).toMatchObject({
      title: 'Review',
      when: { date: '2026-11-24', minutes: 30 },
      repeats: { kind: 'weekly', holidays: ['2026-12-08'] },
    });
    expect(filled(weekly, { tokens: [], repeats: null }, []).repeats).toBeNull();
    const daily = filled(draft, { tokens: [], repeats: 'daily' }, []).repeats;
    expect(daily).toMatchObject({ kind: 'custom', custom: { unit: 'days', interval: 1 } });
  });

  it.each([
    ['2026-12-18', { ends: 'until', until: '2026-12-18' }],
    // The ninth Tuesday is not one of eight weeks.
    ['8 weeks', { ends: 'until', until: '2027-01-18' }],
    ['3 months', { ends: 'until', until: '2027-02-23' }],
    ['6 times', { ends: 'count', count: 6 }],
  ] as const)('ends as the line says: %s', (ends, expected) => {
    const settled = { tokens: [], date: '2026-11-24', repeats: 'weekly', ends } as const;
    expect(filled(draft, settled, []).repeats).toMatchObject({ kind: 'weekly', ...expected });
  });

  it.each([
    ['every 3 weeks', { unit: 'weeks', interval: 3 }],
    ['every 4 days', { unit: 'days', interval: 4 }],
    ['every 2 months by nth', { unit: 'months', interval: 2, by: 'nth' }],
  ] as const)('has a rhythm of its own: %s', (repeats, expected) => {
    const settled = { tokens: [], date: '2026-11-24', repeats };
    expect(filled(draft, settled, []).repeats).toMatchObject({ kind: 'custom', custom: expected });
  });
});
