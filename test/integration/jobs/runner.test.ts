import { afterEach, expect, test } from 'vitest';
import { fail, ok } from '../../../main/result.ts';
import { settle } from './clock.ts';
import { type Desk, minute, openDesk, type TestJob, testJob } from './desk.ts';

const desks: Desk[] = [];
afterEach(() => {
  for (const desk of desks.splice(0)) desk.remove();
});

function desk(...jobs: readonly TestJob[]): Desk {
  const opened = openDesk(jobs);
  desks.push(opened);
  opened.runner.start();
  return opened;
}

test('a job runs each time it is due, by one timer, and says when', async () => {
  const job = testJob('a');
  job.answers.push(ok(1), ok(1), ok(1), ok(1));
  const { clock, records } = desk(job);
  await clock.pass(14 * minute);
  expect(job.runs).toBe(0);
  await clock.pass(31 * minute);
  expect(job.runs).toBe(3);
  expect(clock.pending).toBe(1);
  expect(records.history().map(({ outcome, cause }) => [outcome, cause])).toEqual([
    ['done', 'due'],
    ['done', 'due'],
    ['done', 'due'],
  ]);
  expect(records.find('a')?.state).toMatchObject({ failures: 0, lastSuccess: clock.now() });
});

test('never two of the same at once, whoever asks; a retry joins the run under way', async () => {
  const job = testJob('a');
  const { clock, runner } = desk(job);
  await clock.pass(15 * minute);
  const answers = [runner.run('a', 'person'), runner.run('a', 'person')];
  runner.wake('resume');
  runner.look();
  await clock.pass(120 * minute);
  expect([job.runs, job.underWay]).toEqual([1, 1]);
  job.end(ok('joined'));
  expect(await Promise.all(answers)).toEqual([ok('joined'), ok('joined')]);
});

test('two at once at most; the others follow as there is room, and somebody who waits comes first', async () => {
  const jobs = ['a', 'b', 'c', 'd'].map((name) => testJob(name));
  const [a, b, c, d] = jobs as [TestJob, TestJob, TestJob, TestJob];
  const { clock, runner } = desk(a, b, c, d);
  await clock.pass(15 * minute);
  const running = () => jobs.filter(({ underWay }) => underWay === 1).map(({ jobId }) => jobId);
  expect(running()).toEqual(['a', 'b']);
  const asked = runner.run('d', 'person');
  a.end();
  await settle();
  expect(running()).toEqual(['b', 'd']);
  d.end(ok('d'));
  expect(await asked).toEqual(ok('d'));
  await settle();
  expect(running()).toEqual(['b', 'c']);
});

test('what fails in passing is tried again in growing windows; a success ends that', async () => {
  const job = testJob('a');
  job.answers.push(fail('offline'), fail('rate-limited'), fail('service-unavailable'), ok(1));
  const { clock, records } = desk(job);
  const waits: number[] = [];
  await clock.pass(15 * minute);
  for (const runs of [1, 2, 3]) {
    expect(job.runs).toBe(runs);
    const wait = Number(records.find('a')?.state.nextDue) - clock.now();
    waits.push(wait);
    await clock.pass(wait);
  }
  expect(waits).toEqual([15_000, 30_000, minute]);
  expect(records.find('a')).toMatchObject({ outcome: 'done', error: null, state: { failures: 0 } });
  expect(records.history().map(({ error }) => error?.code ?? null)).toEqual([
    null,
    'service-unavailable',
    'rate-limited',
    'offline',
  ]);
});

test('a lost sign-in is not asked about again, not even on waking, until the account changes', async () => {
  const job = testJob('a');
  job.answers.push(fail('sign-in-needed', { address: 'ana@example.org' }), ok(1));
  const { clock, runner } = desk(job);
  await clock.pass(15 * minute);
  runner.wake('resume');
  runner.wake('online');
  await clock.pass(48 * 60 * minute);
  expect(job.runs).toBe(1);
  expect(runner.dueAt(job)).toBeNull();
  job.signature = 'signed in again';
  runner.look();
  await settle();
  expect(job.runs).toBe(2);
  expect(runner.dueAt(job)).toBe(clock.now() + 15 * minute);
});

test('a person may have a halted job run all the same', async () => {
  const job = testJob('a');
  job.answers.push(fail('sign-in-needed'), ok('mended'));
  const { clock, runner, records } = desk(job);
  await clock.pass(15 * minute);
  expect(await runner.run('a', 'person')).toEqual(ok('mended'));
  expect(records.history()[0]).toMatchObject({ cause: 'person', outcome: 'done' });
});

test('waking from sleep runs a job once, however often it is told', async () => {
  const job = testJob('a');
  const still = testJob('b', { wakes: false, every: 7 * 24 * 60 * minute });
  job.answers.push(ok(1), ok(1), ok(1));
  const { clock, runner, records } = desk(job, still);
  await clock.pass(15 * minute);
  clock.sleep(8 * 60 * minute);
  expect(job.runs).toBe(1);
  runner.wake('resume');
  runner.wake('resume');
  await settle();
  runner.wake('online');
  await settle();
  expect([job.runs, still.runs]).toEqual([2, 0]);
  expect(records.history()[0]).toMatchObject({ cause: 'resume', outcome: 'done' });
});

test('a network that is back ends the wait after a failure', async () => {
  const job = testJob('a');
  job.answers.push(fail('offline'), fail('offline'), fail('offline'), fail('offline'), ok(1));
  const { clock, runner, records } = desk(job);
  await clock.pass(15 * minute + 15_000 + 30_000 + minute);
  expect(job.runs).toBe(4);
  const due = Number(runner.dueAt(job));
  await clock.pass(20_000);
  expect(due - clock.now()).toBeGreaterThan(minute);
  runner.wake('online');
  await settle();
  expect(job.runs).toBe(5);
  expect(records.history()[0]).toMatchObject({ cause: 'online', outcome: 'done' });
});

test('a clock that is set makes neither a storm nor silence', async () => {
  const job = testJob('a');
  job.answers.push(...Array.from({ length: 40 }, () => ok(1)));
  const { clock } = desk(job);
  await clock.pass(15 * minute);
  clock.set(365 * 24 * 60 * minute);
  await clock.pass(15 * minute);
  const afterForward = job.runs;
  expect(afterForward).toBeGreaterThanOrEqual(2);
  expect(afterForward).toBeLessThanOrEqual(3);
  clock.set(-2 * 365 * 24 * 60 * minute);
  await clock.pass(15 * minute);
  expect(job.runs - afterForward).toBeGreaterThanOrEqual(1);
  expect(job.runs - afterForward).toBeLessThanOrEqual(2);
});

test('a crash leaves no job running: it counts as a failure and is tried again later', async () => {
  const job = testJob('a');
  const first = desk(job);
  await first.clock.pass(15 * minute);
  expect(first.records.find('a')?.boot).not.toBeNull();
  first.shut();

  const again = testJob('a');
  again.answers.push(ok(1));
  const second = first.restart([again]);
  desks.splice(0, 1, second);
  second.runner.start();
  expect(second.runner.isRunning('a')).toBe(false);
  expect(second.records.find('a')).toMatchObject({
    boot: null,
    outcome: 'interrupted',
    state: { failures: 1 },
  });
  expect(again.runs).toBe(0);
  await second.clock.pass(minute);
  expect(again.runs).toBe(1);
  expect(second.records.history().map(({ outcome }) => outcome)).toEqual(['done', 'interrupted']);
});

test('what was due while Muster was closed runs at the next start, and the rest keeps its time', async () => {
  const short = testJob('short');
  const long = testJob('long', { every: 24 * 60 * minute });
  const first = desk(short, long);
  await first.runner.close(1_000);
  first.shut();
  await first.clock.pass(23 * 60 * minute);
  const again = [testJob('short'), testJob('long', { every: 24 * 60 * minute })] as const;
  for (const job of again) job.answers.push(ok(1));
  const second = first.restart(again);
  desks.splice(0, 1, second);
  second.runner.start();
  await settle();
  expect(again.map(({ runs }) => runs)).toEqual([1, 0]);
  await second.clock.pass(60 * minute);
  expect(again[1].runs).toBe(1);
});

test('one that looks again when it is told of a beginning starts nothing twice', async () => {
  const jobs = ['a', 'b', 'c'].map((name) => testJob(name));
  const opened = openDesk(jobs, undefined, () => opened.runner.look());
  desks.push(opened);
  opened.runner.start();
  await opened.clock.pass(15 * minute);
  expect(jobs.map(({ runs, underWay }) => [runs, underWay])).toEqual([
    [1, 1],
    [1, 1],
    [0, 0],
  ]);
});

test('closing waits for what runs, which is neither a success nor a failure when it was cut short', async () => {
  const job = testJob('a');
  const { clock, runner, records } = desk(job);
  await clock.pass(15 * minute);
  let closed = false;
  const closing = runner.close(5_000).then(() => {
    closed = true;
  });
  await settle();
  expect(closed).toBe(false);
  job.end(fail('offline'));
  await closing;
  expect(records.find('a')).toMatchObject({ outcome: 'stopped', boot: null, state: { failures: 0 } });
  expect(await runner.run('a', 'person')).toEqual(fail('busy'));
});

test('closing does not wait for ever: what still runs is written off, and its end changes nothing', async () => {
  const job = testJob('a');
  const { clock, runner, records, shut } = desk(job);
  await clock.pass(15 * minute);
  const closing = runner.close(5_000);
  await clock.pass(5_000);
  await closing;
  expect(records.find('a')).toMatchObject({ outcome: 'stopped', boot: null });
  shut();
  job.end();
  await settle();
  desks.length = 0;
});

test('an exception in a job is a failure with a reference, and the others go on', async () => {
  const broken = { ...testJob('a'), run: () => Promise.reject(new Error('a bug')) };
  const job = testJob('b');
  job.answers.push(ok(1));
  const opened = openDesk([broken, job]);
  desks.push(opened);
  opened.runner.start();
  await opened.clock.pass(15 * minute);
  expect(opened.records.find('a')).toMatchObject({ outcome: 'failed', error: { code: 'internal' } });
  expect(opened.logged.join()).toContain('exception in a job');
  expect(job.runs).toBe(1);
});

test('a job that is gone leaves no row, its runs stay in the log, and who asked for it is told', async () => {
  const jobs = [testJob('a')];
  jobs[0]?.answers.push(ok(1));
  const opened = openDesk(jobs);
  desks.push(opened);
  opened.runner.start();
  await opened.clock.pass(15 * minute);
  jobs.length = 0;
  opened.runner.look();
  expect(opened.records.all()).toEqual([]);
  expect(opened.records.history()).toHaveLength(1);
  expect(await opened.runner.run('a', 'person')).toEqual(fail('not-found'));
});

test('the log keeps the last 200 runs', async () => {
  const job = testJob('a', { every: minute });
  job.answers.push(...Array.from({ length: 230 }, () => ok(1)));
  const { clock, records } = desk(job);
  await clock.pass(230 * minute);
  const history = records.history();
  expect(history).toHaveLength(200);
  expect(history[0]?.runId).toBe(230);
});
