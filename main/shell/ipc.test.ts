import { expect, test } from 'vitest';
import { callChannel, eventChannel } from '../../preload/contract/names.ts';
import { Broadcast } from '../broadcast.ts';
import { bindCalls, forwardEvents, type IpcMain } from './ipc.ts';
import type { Sender } from './sender.ts';

const own: Sender = { sender: { id: 1 }, senderFrame: { origin: 'app://muster', parent: null } };

function bind(services: Parameters<typeof bindCalls>[1]['services']) {
  const handlers = new Map<string, Parameters<IpcMain['handle']>[1]>();
  bindCalls(
    { handle: (channel, handler) => void handlers.set(channel, handler) },
    {
      services,
      isKnownWindow: (id) => id === 1,
      refuse: async (failure) => ({ ok: false, error: failure }),
    },
  );
  expect([...handlers.keys()]).toEqual([callChannel]);
  const handler = handlers.get(callChannel);
  if (!handler) throw new Error('nothing bound');
  return handler;
}

test('a call waits for the services and gets their answer', async () => {
  const calls: unknown[] = [];
  let loaded = (_services: Awaited<Parameters<typeof bindCalls>[1]['services']>): void => undefined;
  const handler = bind(
    new Promise((resolve) => {
      loaded = resolve;
    }),
  );
  const answer = handler(own, 'app.info', {});
  loaded({
    call: async (method, payload) => {
      calls.push([method, payload]);
      return { ok: true, value: 'answer' };
    },
  });
  expect(await answer).toEqual({ ok: true, value: 'answer' });
  expect(calls).toEqual([['app.info', {}]]);
});

test('the sender is judged at the call, not after the services have loaded', async () => {
  let gone = false;
  const event: Sender = {
    sender: { id: 1 },
    get senderFrame() {
      return gone ? own.senderFrame : null;
    },
  };
  const handler = bind(Promise.resolve({ call: async () => ({ ok: true as const, value: 'reached' }) }));
  const answer = handler(event, 'app.info', {});
  gone = true;
  expect(await answer).toEqual({ ok: false, error: { code: 'refused-sender' } });
});

test('events reach each window by name and payload, until the way out is taken', () => {
  const broadcast = new Broadcast();
  const sent: unknown[][] = [];
  const window = { webContents: { send: (...values: unknown[]) => void sent.push(values) } };
  const stop = forwardEvents({ subscribe: (listener) => broadcast.subscribe(listener) }, () => [
    window,
    window,
  ]);
  broadcast.changed('meetings');
  stop();
  broadcast.changed('accounts');
  const expected = [eventChannel, 'changed', { topics: ['meetings'] }];
  expect(sent).toEqual([expected, expected]);
});
