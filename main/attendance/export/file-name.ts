import type { Format } from './content.ts';

/** Not allowed in names on Windows; the slash nowhere. */
const forbidden = /[<>:"/\\|?*\p{Cc}]/gu;
/** Turns the direction of writing, so that another ending could be shown than the file has. */
const turning = /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
const loneSurrogate = /\p{Cs}/gu;
/** Devices on Windows, with whatever ending. */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|\s|$)/i;
const longest = 100;
/** File systems count bytes, at most 255. */
const mostBytes = 200;

/** `Year 9 Science 2026-11-20.csv`: a name that every system takes. `day`: `2026-11-20`, or several. */
export function fileName(title: string, day: string, format: Format, otherwise: string): string {
  const cleaned = title
    .normalize('NFC')
    .replace(turning, '')
    .replace(forbidden, ' ')
    .replace(loneSurrogate, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '');
  const name = short(cleaned).replace(/[\s.]+$/, '');
  const safe = device.test(name) ? `_${name}` : name;
  return `${[safe === '' ? otherwise : safe, day].filter(Boolean).join(' ')}.${format}`;
}

function short(text: string): string {
  const encoder = new TextEncoder();
  let kept = '';
  let bytes = 0;
  for (const character of [...text].slice(0, longest)) {
    bytes += encoder.encode(character).length;
    if (bytes > mostBytes) break;
    kept += character;
  }
  return kept;
}
