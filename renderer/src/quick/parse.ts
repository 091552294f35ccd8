import { findLengths, findUntils, lastDays, untilBefore } from './ends.ts';
import type { FoundDate, Meaning, Part, Range, ReadDates } from './parts.ts';
import { findRhythms } from './rhythms.ts';
import { findTimes, masked } from './times.ts';

interface Taken extends Range {
  readonly means: readonly Meaning[];
}

/** Words that lead to what follows them, and say nothing without it. */
const leading = /(?:^|\s)(?:on|at|the|from|this|el|la|los|las|a|de|desde|,|·|-|–)\s*$/iu;
const withWord = /(?<![\p{L}\d])(?:with|w\/|con)(?![\p{L}\d])/giu;
const between = /\s*(?:,|;|&|(?<![\p{L}\d])(?:and|y|e)(?![\p{L}\d]))\s*/giu;
const address = /[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+/gu;

/**
 * What a line says, piece by piece. Every character of it but blanks, commas and the words that lead to a piece belongs
 * to one piece; what is not understood is `left`, and of what is said twice the second too. Never throws.
 */
export function parseLine(line: string, readDates: ReadDates): readonly Part[] {
  const addresses = [...line.matchAll(address)].map(
    (match): Taken => ({
      from: match.index,
      to: match.index + match[0].length,
      means: [{ kind: 'who', text: match[0] }],
    }),
  );
  const open = masked(line, addresses);
  const rhythms = findRhythms(open);
  const certain = [
    ...rhythms
      .filter(({ isWord }) => !isWord)
      .map(({ from, to, options }): Taken => ({ from, to, means: [{ kind: 'repeats', options }] })),
    ...findLengths(open).map(
      ({ from, to, options }): Taken => ({ from, to, means: [{ kind: 'ends', options }] }),
    ),
  ];
  const times = findTimes(masked(open, certain));
  const taken = [...addresses, ...certain, ...times];
  // Without the word between them, two days are not read as one span.
  const leads = findUntils(masked(line, taken));
  const dates = takenDates(line, readDates(masked(masked(line, taken), leads)), leads);
  const all = apart([...taken, ...dates]);
  const words = gaps(line, all).flatMap((gap) => wordsOf(line, gap));
  const hints = rhythms.filter(({ isWord }) => isWord);
  const parts = [
    ...all.flatMap(({ means, ...range }) => means.map((meaning): Part => ({ ...range, ...meaning }))),
    ...words,
    ...hints.map(({ from, to, options }): Part => ({ from, to, kind: 'repeats', options })),
  ].sort((one, other) => one.from - other.from || other.to - one.to);
  return askRhythm(once(parts, line));
}

/** Days, and last days with the word that leads to them. */
function takenDates(line: string, found: readonly FoundDate[], leads: readonly Range[]): readonly Taken[] {
  const isLast = (date: FoundDate): boolean => untilBefore(date, leads) !== undefined;
  const first = found.filter((date) => !isLast(date)).flatMap(({ options }) => options);
  return found.map((date): Taken => {
    const { from, to, options, time } = date;
    const lead = untilBefore(date, leads);
    if (lead) {
      const days = lastDays(options, line.slice(from, to), first);
      return { from: lead.from, to, means: [{ kind: 'ends', options: days }] };
    }
    const moment: readonly Meaning[] = time === null ? [] : [{ kind: 'time', options: [time] }];
    return { from, to, means: [{ kind: 'date', options }, ...moment] };
  });
}

const anyRhythm = ['weekly', 'biweekly', 'daily', 'workdays', 'monthlyDay', 'monthlyNth'] as const;

/** What has an end repeats; how often is asked when the line does not say it. */
function askRhythm(parts: readonly Part[]): readonly Part[] {
  const end = parts.find(({ kind }) => kind === 'ends');
  if (!end) return parts;
  if (!parts.some(({ kind }) => kind === 'repeats')) {
    const { from, to } = end;
    return parts.flatMap((part) =>
      part === end ? [{ from, to, kind: 'repeats', options: anyRhythm }, part] : part,
    );
  }
  return parts.map((part) =>
    part.kind === 'repeats' ? { ...part, options: part.options.filter((one) => one !== null) } : part,
  );
}

/** Of pieces that overlap the first one found counts. */
function apart(taken: readonly Taken[]): readonly Taken[] {
  const kept: Taken[] = [];
  for (const one of taken) {
    if (kept.every(({ from, to }) => one.to <= from || to <= one.from)) kept.push(one);
  }
  return kept.sort((one, other) => one.from - other.from);
}

function gaps(line: string, taken: readonly Range[]): readonly Range[] {
  const found: Range[] = [];
  let from = 0;
  for (const one of taken) {
    found.push({ from, to: one.from });
    from = one.to;
  }
  return [...found, { from, to: line.length }];
}

/** Words that nothing else took: a title before "with", people after it. */
function wordsOf(line: string, gap: Range): Part[] {
  const text = line.slice(gap.from, gap.to);
  const marks = [...text.matchAll(withWord)];
  const first = marks[0]?.index ?? text.length;
  const isLast = gap.to === line.length;
  const parts: Part[] = [];
  const title = trimmed(line, { from: gap.from, to: gap.from + first }, isLast && marks.length === 0);
  if (title) parts.push({ ...title, kind: 'title', text: line.slice(title.from, title.to) });
  marks.forEach((mark, index) => {
    const from = gap.from + mark.index + mark[0].length;
    const next = marks[index + 1];
    const to = next ? gap.from + next.index : gap.to;
    for (const name of pieces(line, { from, to })) {
      const range = trimmed(line, name, to === line.length);
      if (range) parts.push({ ...range, kind: 'who', text: line.slice(range.from, range.to) });
    }
  });
  return parts;
}

function pieces(line: string, { from, to }: Range): readonly Range[] {
  const text = line.slice(from, to);
  const marks = [...text.matchAll(between)].map((match) => ({
    from: from + match.index,
    to: from + match.index + match[0].length,
  }));
  const starts = [from, ...marks.map((mark) => mark.to)];
  return starts.map((start, index) => ({ from: start, to: marks[index]?.from ?? to }));
}

/** Without blanks and, before something that was understood, without the words that only lead to it. */
function trimmed(line: string, range: Range, isEnd: boolean): Range | null {
  let { from, to } = range;
  const blank = (at: number): boolean => /[\s,;]/.test(line.charAt(at));
  for (;;) {
    while (from < to && blank(from)) from += 1;
    while (to > from && blank(to - 1)) to -= 1;
    const lead = isEnd ? null : leading.exec(line.slice(from, to));
    if (!lead) break;
    to = from + lead.index;
  }
  return from < to ? { from, to } : null;
}

/** A meeting has one of each but people: a second title, day or time is not understood. */
function once(parts: readonly Part[], line: string): readonly Part[] {
  const seen = new Set<Part['kind']>();
  return parts.flatMap((part): Part[] => {
    if (part.kind === 'who' || part.kind === 'left' || !seen.has(part.kind)) {
      seen.add(part.kind);
      return [part];
    }
    // "Weekly" in a title is there already.
    const { from, to } = part;
    if (part.kind === 'repeats' && part.options.includes(null)) return [];
    return [{ from, to, kind: 'left', text: line.slice(from, to) }];
  });
}
