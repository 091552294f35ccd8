import { defineConfig } from 'vite';

/** A sandboxed preload is one CommonJS file that may require `electron` and nothing else. */
export default defineConfig({
  publicDir: false,
  ssr: { target: 'node', noExternal: true, external: ['electron'] },
  build: {
    ssr: 'preload/index.ts',
    outDir: 'out/preload',
    emptyOutDir: true,
    target: 'node20',
    minify: true,
    rolldownOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: '[name].cjs' } },
  },
});
