import { describe, expect, it } from 'vitest';
import { samplePerson, sampleSummary } from './samples.fixture.ts';
import { couldHaveCome, growthOf, possibleGuests, seenAt, sightOf } from './soFar.ts';

const readAt = '2026-11-20T09:30:00Z';
const later = (seconds: number): number => Date.parse(readAt) + seconds * 1000;
const live = sampleSummary({ state: 'live', sources: ['meet'], readAt });

describe('who is inside now', () => {
  it('is known for two minutes after a look, and not after a sleep', () => {
    expect([0, 120, 121, 86_400].map((seconds) => sightOf(live, later(seconds)))).toEqual([
      'now',
      'now',
      'old',
      'old',
    ]);
  });

  it('is told by Google Meet alone, and only while it runs', () => {
    expect(sightOf({ ...live, sources: ['reports'] }, later(0))).toBe('none');
    expect(sightOf({ ...live, readAt: null }, later(0))).toBe('none');
    expect(sightOf({ ...live, state: 'waiting' }, later(0))).toBe('none');
  });

  it('is nobody by an old look, whoever was inside then', () => {
    const people = [samplePerson({ inNow: true }), samplePerson({ email: 'ben@example.org' })];
    expect(seenAt(people, 'now')).toBe(people);
    expect(seenAt(people, 'old').map(({ inNow }) => inNow)).toEqual([false, false]);
  });
});

describe('figures', () => {
  it('may still grow until the last look, and stay incomplete after it', () => {
    expect(growthOf({ partial: false, final: true })).toBeNull();
    expect(growthOf({ partial: true, final: false })).toBe('open');
    expect(growthOf({ partial: true, final: true })).toBe('left');
  });
});

describe('who could be an unknown guest', () => {
  const guest = (personId: string) =>
    samplePerson({ personId, email: null, invited: false, judgement: 'unknown-guest' });
  const identity = { by: 'invitation', linkId: null, candidates: [], couldBe: ['g2', 'gone', 'g1'] } as const;
  const person = samplePerson({
    judgement: 'pending',
    identity: { ...identity, candidates: [], couldBe: [...identity.couldBe] },
  });

  it('is whoever is not known to have come, and not who was excused meanwhile', () => {
    expect(couldHaveCome(person)).toBe(true);
    expect(couldHaveCome({ ...person, judgement: 'excused' })).toBe(false);
    expect(couldHaveCome(samplePerson({ judgement: 'pending' }))).toBe(false);
  });

  it('leads to those of the guests who are still there', () => {
    const people = [guest('g1'), guest('g3'), guest('g2'), person];
    expect(possibleGuests(person, people).map(({ personId }) => personId)).toEqual(['g1', 'g2']);
  });
});
