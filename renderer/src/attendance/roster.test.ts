import { describe, expect, it } from 'vitest';
import { countsOf, firstRoster, needsAttention, rosterOf, sortedBy } from './roster.ts';
import { samplePerson } from './samples.fixture.ts';

const guest = samplePerson({
  personId: 'guest',
  name: 'Galaxy S21',
  email: null,
  invited: false,
  response: null,
  judgement: 'unknown-guest',
  seconds: 1200,
});
const absent = samplePerson({
  email: 'bo@example.org',
  name: 'Bo Álvarez',
  judgement: 'no-show',
  firstIn: null,
  seconds: 0,
  share: 0,
});
const both = samplePerson({
  email: 'cy@example.org',
  name: 'Cy Odum',
  judgement: 'late',
  late: true,
  leftEarly: true,
  firstIn: '2026-11-20T09:20:00Z',
  seconds: 1800,
  share: 0.5,
});
const differing = samplePerson({
  email: 'di@example.org',
  name: 'Di Novak',
  differences: [{ what: 'seen', reports: null, meet: null }],
});
const pending = samplePerson({
  email: 'ed@example.org',
  name: 'Ed Price',
  judgement: 'pending',
  firstIn: null,
  seconds: null,
  share: null,
});
const people = [guest, absent, both, differing, pending];
const names = (view: Partial<typeof firstRoster>): string[] =>
  rosterOf(people, { ...firstRoster, ...view }).map((one) => one.name);

describe('filters', () => {
  it('count whoever they show', () => {
    const counts = countsOf(people);
    expect(counts).toEqual({
      all: 5,
      attention: 3,
      late: 1,
      'left-early': 1,
      'no-show': 1,
      unknown: 1,
      present: 1,
    });
    for (const [filter, count] of Object.entries(counts)) {
      expect(names({ filter: filter as keyof typeof counts })).toHaveLength(count);
    }
  });

  it('find somebody late and early under both', () => {
    expect(names({ filter: 'late' })).toEqual(['Cy Odum']);
    expect(names({ filter: 'left-early' })).toEqual(['Cy Odum']);
  });

  it('never call for attention to who is only not known yet', () => {
    expect(needsAttention(pending)).toBe(false);
    expect(needsAttention(differing)).toBe(true);
  });
});

describe('search', () => {
  it('takes every word, in name or address, without accents and case', () => {
    expect(names({ query: 'ALVAREZ bo' })).toEqual(['Bo Álvarez']);
    expect(names({ query: 'example.org' })).toHaveLength(4);
    expect(names({ query: 'bo nobody' })).toEqual([]);
  });
});

describe('order', () => {
  it('is main’s until a column is chosen', () => {
    expect(names({})).toEqual(people.map((one) => one.name));
    expect(names({ sort: { key: 'attention', descending: true } })[0]).toBe('Ed Price');
  });

  it('begins lengths with the longest, and turns round with the second press', () => {
    const longest = sortedBy(firstRoster, 'inside');
    expect(rosterOf(people, longest).map((one) => one.name)[0]).toBe('Di Novak');
    const shortest = sortedBy(longest, 'inside');
    expect(rosterOf(people, shortest).map((one) => one.name)[0]).toBe('Bo Álvarez');
  });

  it('keeps who has no value last, whichever way', () => {
    for (const descending of [true, false]) {
      expect(names({ sort: { key: 'inside', descending } }).at(-1)).toBe('Ed Price');
    }
  });

  it('sorts names as people do', () => {
    expect(names({ sort: { key: 'name', descending: false } })).toEqual([
      'Bo Álvarez',
      'Cy Odum',
      'Di Novak',
      'Ed Price',
      'Galaxy S21',
    ]);
  });
});
