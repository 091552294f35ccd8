import { inflateSync } from 'node:zlib';

/**
 * The text that stands on the pages of a PDF as Chromium writes it: compressed streams, glyphs by number, and for each
 * font a table of what its glyphs mean (PDF 32000-1, 9.10.3).
 */
export function pdfText(bytes: Buffer): string {
  const objects = readObjects(bytes);
  const fonts = new Map<string, Map<string, string>>();
  for (const { head } of objects.values()) {
    for (const [, name = '', number = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number)?.head ?? '')?.[1];
      const stream = objects.get(table ?? '')?.stream;
      if (stream !== undefined) fonts.set(name, glyphsOf(stream));
    }
  }
  const pages = [...objects.values()].flatMap(({ stream }) => (stream?.includes(' Tf') ? [stream] : []));
  return pages.map((page) => textOf(page, fonts)).join('\n');
}

interface PdfObject {
  readonly head: string;
  readonly stream: string | undefined;
}

function readObjects(bytes: Buffer): Map<string, PdfObject> {
  const text = bytes.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, number = '', body = ''] = found;
    const [head = ''] = body.split('stream\n', 1);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const data = Buffer.from(body.slice(head.length + 'stream\n'.length), 'latin1').subarray(0, length);
    objects.set(number, { head, stream: body.length > head.length ? unpacked(head, data) : undefined });
  }
  return objects;
}

const unpacked = (head: string, data: Buffer): string =>
  (head.includes('/FlateDecode') ? inflateSync(data) : data).toString('latin1');

function glyphsOf(table: string): Map<string, string> {
  const glyphs = new Map<string, string>();
  const character = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, lines = ''] of table.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', hex = ''] of lines.matchAll(/<(\w+)> <(\w+)>/g)) {
      glyphs.set(glyph.toLowerCase(), character(hex));
    }
  }
  for (const [, lines = ''] of table.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', hex = ''] of lines.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const start = Number.parseInt(first, 16);
      for (let glyph = start; glyph <= Number.parseInt(last, 16); glyph += 1) {
        const code = Number.parseInt(hex, 16) + glyph - start;
        glyphs.set(glyph.toString(16).padStart(first.length, '0'), String.fromCodePoint(code));
      }
    }
  }
  return glyphs;
}

function textOf(page: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let glyphs: ReadonlyMap<string, string> = new Map();
  let text = '';
  for (const [, font, hex] of page.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (font !== undefined) glyphs = fonts.get(font) ?? new Map();
    else text += (hex?.match(/.{4}/g) ?? []).map((glyph) => glyphs.get(glyph.toLowerCase()) ?? '').join('');
  }
  return text;
}
