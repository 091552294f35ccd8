import { describe, expect, it } from 'vitest';
import type { Job } from '../../../preload/contract/jobs.ts';
import { inOrder, needsRetry } from './result.ts';
import { rhythmOf } from './rhythm.ts';

const job = (jobId: string, part: Partial<Job> = {}): Job => ({
  jobId,
  kind: 'calendars',
  accountId: null,
  address: null,
  everyMinutes: 5,
  running: false,
  lastRun: null,
  lastSuccess: null,
  outcome: 'done',
  error: null,
  failures: 0,
  nextRun: null,
  ...part,
});

describe('jobs on the page', () => {
  it('offers a retry for what failed or was interrupted, not while it runs', () => {
    expect(needsRetry(job('a', { outcome: 'failed' }))).toBe(true);
    expect(needsRetry(job('a', { outcome: 'interrupted' }))).toBe(true);
    expect(needsRetry(job('a', { outcome: 'failed', running: true }))).toBe(false);
    expect(needsRetry(job('a', { outcome: 'stopped' }))).toBe(false);
    expect(needsRetry(job('a', { outcome: null }))).toBe(false);
  });

  it('puts what failed first and leaves the others in their order', () => {
    const jobs = [job('a'), job('b', { outcome: null }), job('c', { outcome: 'failed' }), job('d')];
    expect(inOrder(jobs).map(({ jobId }) => jobId)).toEqual(['c', 'a', 'b', 'd']);
  });

  it.each([
    [15, { unit: 'Minutes', count: 15 }],
    [60, { unit: 'Hours', count: 1 }],
    [90, { unit: 'Minutes', count: 90 }],
    [1440, { unit: 'Days', count: 1 }],
    [10_080, { unit: 'Days', count: 7 }],
  ])('%i minutes are %j', (minutes, rhythm) => expect(rhythmOf(minutes)).toEqual(rhythm));
});
