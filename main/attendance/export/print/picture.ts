import type { Participant } from '../../../../preload/contract/attendance-facts.ts';
import type { Say } from '../say.ts';
import { escapeHtml } from './html.ts';
import { cutTo, type Scale, type Span, stripOf, ticksOf } from './strip.ts';
import { ink } from './style.ts';

/** Tenths of a millimetre. */
const width = 970;
const height = 44;
const barTop = 11;
const barHeight = 22;
/** A stay of a few seconds can still be seen. */
const thinnest = 4;

/** Drawn once in the legend; every strip refers to it. */
const hatch = `<defs><pattern id="hatch" patternUnits="userSpaceOnUse" width="10" height="10" patternTransform="rotate(45)"><rect width="10" height="10" fill="#ffffff"/><line x1="0" y1="0" x2="0" y2="10" stroke="${ink.unknown}" stroke-width="5"/></pattern></defs>`;

const svg = (wide: number, high: number, label: string | null, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${wide / 10}mm" height="${high / 10}mm" viewBox="0 0 ${wide} ${high}" ${
    label === null ? 'aria-hidden="true"' : `role="img" aria-label="${escapeHtml(label)}"`
  }>${content}</svg>`;

const x = ({ from, to }: Span, at: number): number =>
  Math.round(((at - from) / (to - from)) * width * 10) / 10;

function rect(scale: Span, one: Span, box: { y: number; high: number; paint: string }): string {
  const left = x(scale, one.from);
  const wide = Math.max(x(scale, one.to) - left, thinnest);
  return `<rect x="${Math.min(left, width - thinnest)}" y="${box.y}" width="${wide}" height="${box.high}" ${box.paint}/>`;
}

const paint = {
  inside: `fill="${ink.bar}"`,
  unknown: `fill="${ink.unknown}"`,
  estimate: `fill="url(#hatch)" stroke="${ink.unknown}" stroke-width="2"`,
  window: `fill="${ink.ground}"`,
} as const;

const dotted = (from: number, to: number): string =>
  `<line x1="${from}" y1="${height / 2}" x2="${to}" y2="${height / 2}" stroke="${ink.missing}" stroke-width="5" stroke-dasharray="5 6"/>`;

const edge = (at: number): string =>
  `<line x1="${at}" y1="0" x2="${at}" y2="${height}" stroke="${ink.line}" stroke-width="2"/>`;

/** One person over the meeting, to scale. */
export function stripPicture(say: Say, person: Participant, scale: Scale): string {
  const { bars, missing } = stripOf(person, scale);
  const expected = cutTo(scale, scale.window);
  return svg(
    width,
    height,
    barWords(say, person),
    [
      expected ? rect(scale, expected, { y: 0, high: height, paint: paint.window }) : '',
      ...(expected ? [edge(x(scale, expected.from)), edge(x(scale, expected.to))] : []),
      ...missing.map(({ from, to }) => dotted(x(scale, from), x(scale, to))),
      ...bars.map((bar) =>
        rect(scale, bar, { y: barTop, high: barHeight, paint: paintOf(person, bar.kind) }),
      ),
    ].join(''),
  );
}

const paintOf = ({ judgement }: Participant, kind: 'inside' | 'estimate'): string =>
  kind === 'inside' && judgement === 'unknown-guest' ? paint.unknown : paint[kind];

/** What the strip shows, for who does not see it. */
function barWords(say: Say, { intervals, estimated, judgement }: Participant): string {
  const { bar } = say.words;
  if (intervals.length === 0) return judgement === 'pending' ? bar.unknown : bar.none;
  const ranges = intervals.map(({ from, to }) => say.range(from, to)).join(', ');
  return (estimated ? bar.estimate : bar.inside).replace('{ranges}', () => ranges);
}

/** Times over the strips; the same figures stand in the columns beside. */
export function axisPicture(say: Say, scale: Scale): string {
  const marks = ticksOf(scale, 8).map((at) => {
    const left = x(scale, at);
    const anchor = left < 40 ? 'start' : left > width - 40 ? 'end' : 'middle';
    return `<line x1="${left}" y1="34" x2="${left}" y2="44" stroke="${ink.quiet}" stroke-width="2"/><text x="${left}" y="28" font-size="26" font-family="sans-serif" fill="${ink.quiet}" text-anchor="${anchor}">${escapeHtml(say.time(at))}</text>`;
  });
  return svg(width, height, null, marks.join(''));
}

/** What the marks mean; only those that are drawn. */
export function legendPicture({ words }: Say, people: readonly Participant[]): string {
  const wide = 90;
  const box = (look: string, y = barTop, high = barHeight) =>
    `<rect x="2" y="${y}" width="${wide - 4}" height="${high}" ${look}/>`;
  const inside = people.filter(({ estimated, intervals }) => !estimated && intervals.length > 0);
  const marks: readonly (readonly [keyof typeof words.legend, boolean, string])[] = [
    ['inside', inside.some(({ judgement }) => judgement !== 'unknown-guest'), box(paint.inside)],
    ['unknown', inside.some(({ judgement }) => judgement === 'unknown-guest'), box(paint.unknown)],
    ['estimate', people.some(({ estimated }) => estimated), box(paint.estimate)],
    ['missing', people.some(({ late, leftEarly }) => late || leftEarly), dotted(2, wide - 2)],
    ['window', true, box(`${paint.window} stroke="${ink.line}" stroke-width="2"`, 2, height - 4)],
  ];
  const items = marks
    .filter(([, isDrawn]) => isDrawn)
    .map(([name, , look]) => `<li>${svg(wide, height, null, look)}${escapeHtml(words.legend[name])}</li>`);
  return `${svg(1, 1, null, hatch)}<ul class="legend">${items.join('')}</ul>`;
}
