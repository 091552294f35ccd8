import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { locatePageFile } from './page-file.ts';

const root = resolve('/srv/page');
const get = (url: string) => locatePageFile(root, { method: 'GET', url });

test.each([
  ['app://muster/', 'index.html', 'text/html; charset=utf-8'],
  ['app://muster/index.html?x=1', 'index.html', 'text/html; charset=utf-8'],
  ['app://muster/assets/main.js', 'assets/main.js', 'text/javascript; charset=utf-8'],
  ['app://muster/assets/two%20words.css', 'assets/two words.css', 'text/css; charset=utf-8'],
  ['app://muster/assets/../index.html', 'index.html', 'text/html; charset=utf-8'],
])('%s is %s', (url, file, contentType) => {
  expect(get(url)).toEqual({ found: true, file: resolve(root, file), contentType });
});

test.each([
  'app://muster/..%2f..%2fetc%2fhosts.json',
  'app://muster/..%2fpage-of-another/index.html',
  'app://muster/%2e%2e%2f%2e%2e%2fsecret.json',
  'app://muster/assets/..%5c..%5csecret.json',
  'app://muster/..%252f..%252fsecret.json%00.html',
  'app://muster/index.html%00.js',
  'app://muster/%E0%A4%A.html',
  'app://muster//etc/hosts.json/..%2f..%2f..%2fx.json',
  'app://muster/package',
  'app://muster/database.db',
  'app://elsewhere/index.html',
  'app://user@muster/index.html',
  'file:///etc/hosts.html',
  'https://muster/index.html',
])('%s is not found', (url) => {
  const located = get(url);
  expect(located).toEqual({ found: false, status: 404 });
});

test.each(['POST', 'PUT', 'HEAD', 'OPTIONS', 'DELETE'])('%s is refused', (method) => {
  expect(locatePageFile(root, { method, url: 'app://muster/' })).toEqual({ found: false, status: 405 });
});
