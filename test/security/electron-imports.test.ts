import { globSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build, type Plugin } from 'vite';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const shell = join(root, 'main', 'shell') + sep;

type Imports = ReadonlyMap<string, ReadonlySet<string>>;

/** Who imports whom, statically, dynamically or by `require`, from `entries` on, packages included. */
async function readImports(
  entries: readonly string[],
  planted: Readonly<Record<string, string>> = {},
): Promise<Imports> {
  const imports = new Map<string, Set<string>>();
  const watcher: Plugin = {
    name: 'imports',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (Object.hasOwn(planted, source)) return source;
      const resolved =
        source === 'electron'
          ? undefined
          : await this.resolve(source, importer, { ...options, skipSelf: true });
      const id = resolved?.id ?? source;
      if (importer) imports.set(importer, (imports.get(importer) ?? new Set()).add(id));
      return source === 'electron' ? { id: 'electron', external: true } : resolved;
    },
    load: (id) => planted[id],
  };
  await build({
    configFile: false,
    root,
    logLevel: 'silent',
    publicDir: false,
    plugins: [watcher],
    ssr: { target: 'node', noExternal: true, external: ['keytar', '@photostructure/sqlite'] },
    build: {
      ssr: true,
      write: false,
      target: 'node20',
      rolldownOptions: { input: [...entries], external: ['keytar', '@photostructure/sqlite'] },
    },
  });
  return imports;
}

/** The shortest chain of imports from `entry` to `electron` that does not lead through `main/shell/`. */
function chainToElectron(imports: Imports, entry: string): readonly string[] | undefined {
  const seen = new Set([entry]);
  const chains: string[][] = [[entry]];
  for (const chain of chains) {
    for (const next of imports.get(chain.at(-1) ?? '') ?? []) {
      if (next === 'electron') return [...chain, next].map((id) => relative(root, id) || id);
      if (seen.has(next) || next.startsWith(shell)) continue;
      seen.add(next);
      chains.push([...chain, next]);
    }
  }
  return undefined;
}

const outsideShell = globSync('main/**/*.ts', { cwd: root })
  .map((file) => join(root, file))
  .filter((file) => !file.startsWith(shell) && !file.endsWith('.test.ts'));

test('nothing outside main/shell/ reaches electron, directly or through a package', async () => {
  const imports = await readImports(outsideShell);
  expect(imports.size).toBeGreaterThan(outsideShell.length);
  const chains = outsideShell.flatMap((file) => chainToElectron(imports, file) ?? []);
  expect(chains).toEqual([]);

  const importsShell = [...imports]
    .filter(([file, ids]) => !file.startsWith(shell) && [...ids].some((id) => id.startsWith(shell)))
    .map(([file]) => relative(root, file));
  expect(importsShell).toEqual([join('main', 'index.ts')]);
}, 120_000);

test.each([
  ['directly', "import { app } from 'electron'; export const version = app.getVersion();", 0],
  ['through a package', "import Store from 'electron-store'; export const store = new Store();", 1],
  ['lazily through a package', "export const load = () => import('electron-store');", 1],
])('a file that reaches electron %s is found', async (_how, code, between) => {
  const file = join(root, 'main', 'planted.ts');
  const chain = chainToElectron(await readImports([file], { [file]: code }), file);
  expect(chain?.[0]).toBe(join('main', 'planted.ts'));
  expect(chain?.at(-1)).toContain('electron');
  expect(chain).toHaveLength(2 + between);
});
