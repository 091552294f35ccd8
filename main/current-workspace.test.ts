import { expect, test } from 'vitest';
import { Broadcast } from './broadcast.ts';
import { keepWorkspace } from './current-workspace.ts';
import type { Log } from './log/log.ts';
import { fail, ok } from './result.ts';
import type { Workspace } from './workspace.ts';

const nothing = () => undefined;
const log: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };

function fakeWorkspace(name: string, told: string[]): Workspace {
  const tell = (what: string) => async () => void told.push(`${name} ${what}`);
  return { start: tell('starts'), close: tell('closes') } as unknown as Workspace;
}

function keep() {
  const told: string[] = [];
  const first = fakeWorkspace('first', told);
  const second = fakeWorkspace('second', told);
  const broadcast = new Broadcast();
  broadcast.subscribe((name) => void told.push(name));
  const workspace = keepWorkspace(ok(first), { broadcast, log });
  const change = () => workspace.change(async () => ok({ next: second, value: 'entered' }));
  return { told, workspace, second, change };
}

test('nothing runs in the background until it is begun', async () => {
  const { told, workspace } = keep();
  await Promise.resolve();
  expect(told).toEqual([]);
  await workspace.begin();
  expect(told).toEqual(['first starts']);
});

test('a workspace that was left or closed before it began never begins', async () => {
  const left = keep();
  await left.change();
  await left.workspace.begin();
  expect(left.told).toEqual(['first closes', 'second starts', 'changed']);

  const closed = keep();
  await closed.workspace.close();
  await closed.workspace.begin();
  expect(closed.told).toEqual(['first closes']);
});

test('there is one change at a time, and one that fails leaves what stood', async () => {
  const { told, workspace, second, change } = keep();
  const [entered, refused] = await Promise.all([change(), change()]);
  expect(entered).toEqual(ok('entered'));
  expect(refused).toEqual(fail('busy'));
  expect(workspace.get()).toEqual(ok(second));
  told.length = 0;
  expect(await workspace.change(async () => fail('storage-failed'))).toEqual(fail('storage-failed'));
  expect(told).toEqual([]);
  expect(workspace.get()).toEqual(ok(second));
});
