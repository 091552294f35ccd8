/** Builds main, preload and renderer into out/. */
import { build } from 'vite';

const mode = process.argv.includes('--dev') ? 'development' : 'production';
const configs = ['vite.main.config.ts', 'vite.preload.config.ts', 'vite.config.ts'];
for (const configFile of configs) await build({ configFile, mode, logLevel: 'warn' });
