import { expect, test } from 'vitest';
import { FirstFiles, namedFiles } from './first-files.ts';

const page = `<!doctype html><head>
  <script type="module" crossorigin src="./assets/index-a_1.js" nonce="n"></script>
  <link rel="modulepreload" crossorigin href="./assets/shared-b.js" nonce="n">
  <link rel="stylesheet" crossorigin href="./assets/index-c.css" nonce="n">
</head><body><a href="./assets/elsewhere.js"></a></body>`;
const html = (text: string) => ({
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body: Buffer.from(text),
});
const file = { headers: { 'Content-Type': 'text/javascript; charset=utf-8' }, body: Buffer.from('') };

test('scripts, style sheets and what is preloaded count, links of the text do not', () => {
  expect(namedFiles(page)).toEqual(['/assets/index-a_1.js', '/assets/shared-b.js', '/assets/index-c.css']);
});

test('it is told when the last of them is handed over, in whatever order, refusals included', () => {
  let told = 0;
  const files = new FirstFiles(() => {
    told += 1;
  });
  files.answered('app://muster/assets/early.js', file);
  files.answered('app://muster/', html(page));
  files.answered('app://muster/assets/index-c.css', file);
  files.answered('app://muster/assets/index-a_1.js', file);
  expect(told).toBe(0);
  files.answered('app://muster/assets/shared-b.js', {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    body: Buffer.from('Not found'),
  });
  expect(told).toBe(1);
});

test('a page that names no built file, as in development, is handed over at once', () => {
  let told = 0;
  const files = new FirstFiles(() => {
    told += 1;
  });
  files.answered('app://muster/', html('<script type="module" src="/src/main.tsx"></script>'));
  expect(told).toBe(1);
});
