import { describe, expect, it } from 'vitest';
import { defaultScheduling, scheduling } from '../../../preload/contract/calendars.ts';
import { configurationOf, draftOf, problemsOf } from './schedulingDraft.ts';

const draft = draftOf(defaultScheduling);

describe('the form of a scheduling configuration', () => {
  it('gives back what it was filled with', () => {
    expect(configurationOf(draft)).toEqual(defaultScheduling);
    expect(problemsOf(draft).size).toBe(0);
  });

  it.each([
    [{ durationMinutes: '' }, 'durationMinutes'],
    [{ durationMinutes: '4' }, 'durationMinutes'],
    [{ durationMinutes: '45.5' }, 'durationMinutes'],
    [{ bufferBeforeMinutes: '-1' }, 'bufferBeforeMinutes'],
    [{ noticeDays: '366' }, 'noticeDays'],
    [{ from: '' }, 'from'],
    [{ to: '' }, 'to'],
    [{ from: '18:00', to: '09:00' }, 'order'],
    [{ from: '09:00', to: '09:00' }, 'order'],
    [{ workingDays: [] }, 'workingDays'],
  ])('%j is a problem of %s', (part, problem) => {
    expect([...problemsOf({ ...draft, ...part })]).toEqual([problem]);
    expect(configurationOf({ ...draft, ...part })).toBeNull();
  });

  it('offers nothing that main would refuse', () => {
    const filled = { ...draft, durationMinutes: ' 90', noticeDays: '365', workingDays: [2, 7] };
    expect(scheduling.safeParse(configurationOf(filled)).success).toBe(true);
  });
});
