import { createHash } from 'node:crypto';
import type { Language } from '../words/language.ts';

const words = {
  en: {
    finished: ['Signed in', 'You can close this page and return to Muster.'],
    failed: ['Not signed in', 'Return to Muster: it says what to do next. You can close this page.'],
  },
  es: {
    finished: ['Sesión iniciada', 'Puedes cerrar esta página y volver a Muster.'],
    failed: ['Sesión no iniciada', 'Vuelve a Muster: allí verás qué hacer. Puedes cerrar esta página.'],
  },
} as const;

const style =
  ':root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;display:grid;place-content:center;' +
  'min-height:90vh;margin:0;padding:1rem;text-align:center}h1{font-size:1.5rem;margin:0 0 .5rem}p{margin:0}';
const styleHash = createHash('sha256').update(style).digest('base64');

export const answerPageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** The page that the browser shows at the end of a sign-in; static, so nothing of the request can get into it. */
export function answerPage(language: Language, outcome: 'finished' | 'failed'): string {
  const [title, text] = words[language][outcome];
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title} · Muster</title><style>${style}</style></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`;
}
