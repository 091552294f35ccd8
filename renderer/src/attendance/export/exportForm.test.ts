import { describe, expect, it } from 'vitest';
import { type ExportForm, firstForm, inputOf, linesOf } from './exportForm.ts';

const meeting = { kind: 'meeting', meetingId: 'm' } as const;
const overview = { kind: 'overview', scope: { kind: 'range', from: 'a', to: 'b' } } as const;
const billing: ExportForm = { ...firstForm, subject: 'billing', unit: 6, mode: 'up', within: 'all' };
const known = { hasEstimate: false, isReduced: false, presenceOnly: false, showPlaces: false };

describe('what is asked of main', () => {
  it('is the content as it is, or billing of what it covers', () => {
    expect(inputOf(meeting, firstForm)).toEqual({ format: 'pdf', content: meeting });
    const rule = { kind: 'billing', rounding: { unit: 6, mode: 'up' }, within: 'all' };
    expect(inputOf(overview, billing).content).toEqual({ ...rule, scope: overview.scope });
    expect(inputOf(meeting, billing).content).toEqual({
      ...rule,
      scope: { kind: 'series', meetingId: 'm' },
    });
  });
});

describe('what is said before', () => {
  it('is about places only where places could stand', () => {
    expect(linesOf(firstForm, meeting, known)).toEqual([]);
    const table = { ...firstForm, format: 'csv' } as const;
    expect(linesOf(table, meeting, known)).toEqual(['placesHidden']);
    expect(linesOf(table, overview, { ...known, showPlaces: true })).toEqual(['placesShown']);
    expect(linesOf(table, meeting, { ...known, presenceOnly: true, showPlaces: true })).toEqual([
      'presenceOnly',
    ]);
    expect(linesOf(table, meeting, { ...known, isReduced: true })).toEqual(['reduced']);
  });

  it('is, for billing, what gets no minutes', () => {
    const all = { hasEstimate: true, isReduced: true, presenceOnly: true, showPlaces: true };
    expect(linesOf(billing, overview, all)).toEqual([
      'notBilled',
      'presenceOnlyBilling',
      'estimateBilling',
      'reducedBilling',
    ]);
    expect(linesOf(billing, meeting, known)).toEqual(['notBilled', 'series']);
  });
});
