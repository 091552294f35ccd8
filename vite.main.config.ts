import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** Native modules stay outside the bundle; everything else goes in, so that starting reads few files. */
const native = ['electron', 'keytar', '@photostructure/sqlite'];

export default defineConfig({
  publicDir: false,
  ssr: { target: 'node', noExternal: true, external: native },
  build: {
    ssr: 'main/index.ts',
    outDir: 'out/main',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    minify: true,
    rolldownOptions: {
      external: [...native, ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
    },
  },
});
