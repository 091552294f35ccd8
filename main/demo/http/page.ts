import { randomBytes } from 'node:crypto';
import type { Answer } from './exchange.ts';

/** Text made safe for element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/**
 * A static page without scripts. `formTarget` is the origin a form's answer redirects to: Chromium applies
 * form-action to redirects too.
 */
export function page(options: {
  status?: number;
  title: string;
  main: string;
  formTarget?: string;
  /** Whose page it stands in for. */
  standsFor?: 'Google' | 'Microsoft';
}): Answer {
  const nonce = randomBytes(16).toString('base64');
  const targets = options.formTarget === undefined ? "'none'" : `'self' ${options.formTarget}`;
  return {
    status: options.status ?? 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; form-action ${targets}; base-uri 'none'; frame-ancestors 'none'`,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
    body: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(options.title)}</title>
<style nonce="${nonce}">${css}</style>
</head>
<body>
<main>
<p class="notice"><strong>Harbour School demo</strong> This page stands in for ${options.standsFor ?? 'Google'}. Nothing leaves this computer.</p>
${options.main}
</main>
</body>
</html>
`,
  };
}

const css = `
:root{color-scheme:light dark;--ground:#f4f5f7;--card:#fff;--ink:#1b1f24;--soft:#57606a;--line:#d3d8de;--accent:#1f5fbf;--on-accent:#fff;--notice:#fff4d6;--notice-ink:#5c4300}
@media (prefers-color-scheme:dark){:root{--ground:#111418;--card:#1a1e24;--ink:#e8eaed;--soft:#a3acb8;--line:#3a424d;--accent:#8ab4f8;--on-accent:#0b1b33;--notice:#3a2f10;--notice-ink:#ffe3a1}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 Inter,system-ui,sans-serif}
main{max-width:30rem;margin:4rem auto;padding:2rem;background:var(--card);border:1px solid var(--line);border-radius:12px}
@media (max-width:34rem){main{margin:0;border:0;border-radius:0}}
h1{margin:0 0 .25rem;font-size:1.5rem;line-height:1.25;letter-spacing:-.01em}
p{margin:0 0 1rem}
.soft{color:var(--soft)}
.notice{margin:-2rem -2rem 1.5rem;padding:.75rem 2rem;border-radius:11px 11px 0 0;background:var(--notice);color:var(--notice-ink);font-size:.875rem}
.notice strong{display:block}
ul{list-style:none;margin:0 0 1.5rem;padding:0}
li+li{border-top:1px solid var(--line)}
fieldset{margin:0;padding:0;border:0}
legend{padding:0;font-weight:600}
label,.account{display:flex;gap:.75rem;align-items:flex-start;width:100%;padding:.75rem .25rem}
.account{border:0;background:none;color:inherit;font:inherit;text-align:left;cursor:pointer;align-items:center;border-radius:8px}
.account:hover,label:hover{background:color-mix(in srgb,var(--accent) 8%,transparent)}
.initials{flex:none;display:grid;place-items:center;width:2.5rem;height:2.5rem;border-radius:50%;background:var(--accent);color:var(--on-accent);font-weight:600}
.account span span{display:block}
small{margin-left:.25rem;color:var(--soft);font-size:.875rem}
input[type=checkbox]{flex:none;width:1.15rem;height:1.15rem;margin:.2rem 0 0;accent-color:var(--accent)}
.always{padding:.75rem .25rem;color:var(--soft)}
.actions{display:flex;gap:.75rem;justify-content:flex-end;margin:0}
.actions button{padding:.55rem 1.25rem;border:1px solid var(--line);border-radius:8px;background:none;color:inherit;font:inherit;font-weight:600;cursor:pointer}
.actions .primary{border-color:var(--accent);background:var(--accent);color:var(--on-accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
code{overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:auto 1fr;gap:.5rem 1.25rem;margin:1rem 0}
dt{color:var(--soft)}
dd{margin:0;overflow-wrap:anywhere}
`;
