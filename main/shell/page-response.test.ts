import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PageSource, pageResponse } from './page-response.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'muster-page-'));
  writeFileSync(join(root, 'index.html'), '<style nonce="__MUSTER_NONCE__"></style>');
  writeFileSync(join(root, 'main.js'), '"__MUSTER_NONCE__"');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const get = async (path: string, source: Partial<PageSource> = {}) => {
  const answer = await pageResponse({ root, ...source }, { method: 'GET', url: `app://muster${path}` });
  return new Response(new Uint8Array(answer.body), { status: answer.status, headers: answer.headers });
};

test('every load has a nonce of its own, in the page as in its policy', async () => {
  const loads = await Promise.all([get('/'), get('/')]);
  const nonces = await Promise.all(
    loads.map(async (response) => {
      const nonce = /nonce="([\w+/]{24})"/.exec(await response.text())?.[1] ?? 'none';
      expect(response.headers.get('content-security-policy')).toBe(
        `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      );
      return nonce;
    }),
  );
  expect(new Set(nonces).size).toBe(2);
});

test('every answer, refusals too, carries the headers', async () => {
  const answers = await Promise.all([get('/'), get('/main.js'), get('/missing.js')]);
  expect(answers.map((response) => response.status)).toEqual([200, 200, 404]);
  for (const { headers } of answers) {
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  }
});

test('the placeholder is replaced in the page alone', async () => {
  const script = await get('/main.js');
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(await script.text()).toBe('"__MUSTER_NONCE__"');
});

test('in development the page comes from Vite, and the policy gains its socket and the nonce for its preamble', async () => {
  const asked: string[] = [];
  const development = {
    origin: 'http://127.0.0.1:5173',
    fetch: async (url: string) => {
      asked.push(url);
      return new Response('<script nonce="__MUSTER_NONCE__">', { headers: { 'content-type': 'text/html' } });
    },
  };
  const response = await get('/src/main.tsx?t=1', { development });
  const nonce = /nonce="([^"_]+)"/.exec(await response.text())?.[1];
  expect(asked).toEqual(['http://127.0.0.1:5173/src/main.tsx?t=1']);
  const policy = response.headers.get('content-security-policy');
  expect(policy).toContain(`script-src 'self' 'nonce-${nonce}';`);
  expect(policy).toContain("connect-src 'self' ws://127.0.0.1:5173;");
});
