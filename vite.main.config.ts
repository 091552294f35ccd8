import { builtinModules } from 'node:module';
import { defineConfig, type Plugin } from 'vite';

/** Native modules stay outside the bundle; everything else goes in, so that starting reads few files. */
const native = ['electron', 'keytar', '@photostructure/sqlite'];

/**
 * electron-store can check a store against a schema and take it from version to version. Muster's preferences use
 * neither, and what would do it is two thirds of what is read before the window opens: it throws if it is ever used.
 */
const unused = { store: ['ajv/dist/2020.js', 'ajv-formats', 'semver'], id: '\0left-out-of-the-store' };
const withoutUnused: Plugin = {
  name: 'left-out-of-the-store',
  enforce: 'pre',
  resolveId: (id, importer) =>
    unused.store.includes(id) && importer?.includes('/node_modules/conf/') ? unused.id : null,
  load: (id) =>
    id === unused.id
      ? `const refuse = () => { throw new Error('Schemas and migrations of a store are left out of Muster.'); };
         export const Ajv2020 = class { constructor() { refuse(); } };
         export default new Proxy({}, { get: refuse });`
      : null,
};

export default defineConfig({
  publicDir: false,
  plugins: [withoutUnused],
  ssr: { target: 'node', noExternal: true, external: native },
  build: {
    ssr: true,
    outDir: 'out/main',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    minify: true,
    rolldownOptions: {
      // The second is the entry of every thread.
      input: { index: 'main/index.ts', worker: 'main/worker/worker.ts' },
      external: [...native, ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
    },
  },
});
