import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { configuredEndpoints } from './configured-endpoints.ts';
import { productionEndpoints } from './endpoints.ts';
import type { Log } from './log/log.ts';

const local = 'http://127.0.0.1:4000';

function configure(content: string, packaged = false) {
  const file = join(mkdtempSync(join(tmpdir(), 'muster-endpoints-')), 'endpoints.json');
  writeFileSync(file, content);
  const messages: string[] = [];
  const keep = (_facts: object, message: string): void => void messages.push(message);
  const log: Log = { debug: keep, info: keep, warn: keep, error: keep };
  const read = () => configuredEndpoints({ environment: { MUSTER_ENDPOINTS: file }, packaged }, log);
  return { read, messages };
}

test('an unpackaged build takes the addresses of the file and keeps the others', () => {
  const { read } = configure(JSON.stringify({ google: { apiRoot: local } }));
  expect(read()).toEqual({
    ...productionEndpoints,
    google: { ...productionEndpoints.google, apiRoot: local },
  });
});

test('a packaged build ignores the file and says so in the log', () => {
  const { read, messages } = configure(JSON.stringify({ google: { apiRoot: local } }), true);
  expect(read()).toBe(productionEndpoints);
  expect(messages).toEqual(['MUSTER_ENDPOINTS is ignored in a packaged build']);
});

test.each([
  [{ google: { api: local } }, /unknown key "google.api"/],
  [{ google: { apiRoot: 'nowhere' } }, /"google.apiRoot" is not a URL/],
  [{ google: 'http://127.0.0.1' }, /"google" is not an object/],
])('a file that does not fit stops the start and names the key: %j', (content, message) => {
  expect(configure(JSON.stringify(content)).read).toThrow(message);
});

test('without the variable nothing is overridden', () => {
  const log: Log = { debug() {}, info() {}, warn() {}, error() {} };
  expect(configuredEndpoints({ environment: {}, packaged: false }, log)).toBe(productionEndpoints);
});
