import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const source = fileURLToPath(new URL('../../renderer/src/', import.meta.url));
const styles = fileURLToPath(new URL('../../node_modules/@mantine/core/styles/', import.meta.url));
const shared = readFileSync(join(source, 'theme.css'), 'utf8');

/** The components of Mantine that a file takes, and the sheets that it asks for itself. */
function partsOf(path: string) {
  const text = readFileSync(join(source, path), 'utf8');
  const named = (from: string): string[] =>
    [...text.matchAll(new RegExp(`import \\{([^}]*)\\} from '@mantine/${from}'`, 'g'))].flatMap((found) =>
      (found[1] ?? '').split(',').map((name) => name.trim()),
    );
  return { path, text, core: named('core'), dates: named('dates').filter((name) => /^[A-Z]/.test(name)) };
}

// A sheet that another screen happens to bring is missing for whoever opens this one first.
test('a file that draws with a component of Mantine brings its style sheet, or all screens have it', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx'))
    .map(partsOf);
  expect(files.some(({ core }) => core.includes('NumberInput'))).toBe(true);
  const missing = files.flatMap(({ path, text, core, dates }) => [
    ...core
      .filter((name) => existsSync(join(styles, `${name}.layer.css`)))
      .filter((name) => ![shared, text].some((held) => held.includes(`styles/${name}.layer.css`)))
      .map((name) => `${path}: ${name}`),
    ...(dates.length > 0 && !text.includes("'@mantine/dates/styles.layer.css'") ? [`${path}: ${dates}`] : []),
  ]);
  expect(missing).toEqual([]);
});
