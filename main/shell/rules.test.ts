import { expect, test } from 'vitest';
import { developmentServer } from './development-server.ts';
import { isOwnUrl } from './origin.ts';
import { mayUse } from './permissions.ts';
import { mayReload } from './reload-limit.ts';
import { mayRequest } from './request-filter.ts';
import { isTrustedSender } from './sender.ts';
import { nextZoom } from './zoom.ts';

test.each([
  ['app://muster/', true],
  ['app://muster/index.html#today', true],
  ['app://muster.example.org/', false],
  ['app://muster@example.org/', false],
  ['app://example.org/muster/', false],
  ['app://user:password@muster/', false],
  ['apps://muster/', false],
  ['https://muster/', false],
  ['file:///app://muster/', false],
  ['javascript:alert(1)//app://muster/', false],
  ['data:text/html,app://muster/', false],
  ['about:blank', false],
  ['nonsense', false],
])('%s is the own page: %s', (url, own) => {
  expect(isOwnUrl(url)).toBe(own);
});

test.each([
  ['app://muster/assets/a.js', true],
  ['data:image/png;base64,AA==', true],
  ['data:text/html,x', false],
  ['http://127.0.0.1:5173/', false],
  ['https://www.googleapis.com/', false],
  ['ws://127.0.0.1:5173/', false],
  ['wss://example.org/', false],
  ['ftp://example.org/', false],
  ['file:///etc/hosts', false],
  ['devtools://devtools/x', false],
])('packaged, the page may request %s: %s', (url, allowed) => {
  expect(mayRequest(url, { packaged: true, developmentOrigin: undefined })).toBe(allowed);
});

test.each([
  ['http://127.0.0.1:5173/src/main.tsx', true],
  ['ws://127.0.0.1:5173/', true],
  ['https://127.0.0.1:5173/', false],
  ['http://127.0.0.1:5174/', false],
  ['devtools://devtools/x', true],
  ['https://example.org/', false],
])('in development with Vite, the page may request %s: %s', (url, allowed) => {
  expect(mayRequest(url, { packaged: false, developmentOrigin: 'http://127.0.0.1:5173' })).toBe(allowed);
});

test.each([
  ['clipboard-sanitized-write', 'app://muster/', true],
  ['clipboard-sanitized-write', 'https://example.org/', false],
  ['clipboard-sanitized-write', 'null', false],
  ['clipboard-read', 'app://muster/', false],
  ['media', 'app://muster/', false],
  ['notifications', 'app://muster/', false],
  ['geolocation', 'app://muster/', false],
  ['toString', 'app://muster/', false],
])('permission %s for %s: %s', (permission, origin, allowed) => {
  expect(mayUse(permission, origin)).toBe(allowed);
});

const frame = { origin: 'app://muster', parent: null };
const known = (id: number) => id === 7;

test('the top frame of the known window is trusted', () => {
  expect(isTrustedSender({ sender: { id: 7 }, senderFrame: frame }, known)).toBe(true);
});

test.each([
  ['a frame that is gone', { sender: { id: 7 }, senderFrame: null }],
  ['another window', { sender: { id: 8 }, senderFrame: frame }],
  ['a frame inside', { sender: { id: 7 }, senderFrame: { ...frame, parent: {} } }],
  ['another origin', { sender: { id: 7 }, senderFrame: { ...frame, origin: 'https://muster' } }],
  ['an opaque origin', { sender: { id: 7 }, senderFrame: { ...frame, origin: 'null' } }],
  [
    'a disposed frame',
    {
      sender: { id: 7 },
      get senderFrame(): null {
        throw new Error('Render frame was disposed before WebFrameMain could be accessed');
      },
    },
  ],
])('%s is refused', (_name, event) => {
  expect(isTrustedSender(event, known)).toBe(false);
});

test.each([
  ['http://127.0.0.1:5173/', false, 'http://127.0.0.1:5173'],
  ['http://localhost:5173', false, 'http://localhost:5173'],
  ['http://127.0.0.1:5173', true, undefined],
  ['http://127.0.0.1.example.org:5173', false, undefined],
  ['https://127.0.0.1:5173', false, undefined],
  ['http://example.org', false, undefined],
  ['nonsense', false, undefined],
])('MUSTER_DEV_SERVER=%s, packaged %s: %s', (value, packaged, origin) => {
  expect(developmentServer({ MUSTER_DEV_SERVER: value }, packaged)).toBe(origin);
});

test('zooming in ends at 200 %, out at 75 %, and both ways take the same steps', () => {
  const inwards = [1];
  for (let press = 0; press < 8; press += 1) inwards.push(nextZoom(inwards.at(-1) ?? 1, 'in'));
  expect(inwards).toEqual([1, 1.1, 1.25, 1.5, 1.75, 2, 2, 2, 2]);
  expect(nextZoom(2, 'out')).toBe(1.75);
  expect(nextZoom(0.75, 'out')).toBe(0.75);
  // Chromium stores levels, not factors: what it gives back is near the factor that was set.
  expect(nextZoom(1.0999999, 'in')).toBe(1.25);
});

test('a page that went is loaded again, three times a minute at most', () => {
  expect(mayReload([], 0)).toBe(true);
  expect(mayReload([0, 10_000], 20_000)).toBe(true);
  expect(mayReload([0, 10_000, 20_000], 30_000)).toBe(false);
  expect(mayReload([0, 10_000, 20_000], 60_001)).toBe(true);
});
