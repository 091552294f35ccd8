import type { AttendanceDetail } from '../../../preload/contract/attendance.ts';
import { fillIn } from '../../words/attendance-export.ts';
import type { BilledTotal, BillingRule } from './billing/bill.ts';
import type { Overview } from './content.ts';
import { headlineOf, type Say } from './say.ts';

/** What stands over the rows: a name and its value, in words. */
export type Fact = readonly [name: string, value: string];

export interface Frame {
  readonly say: Say;
  /** IANA zone of the facts. */
  readonly zone: string;
  /** With its offset, as it stands in the tables. */
  readonly exportedAt: string;
  readonly presenceOnly: boolean;
  readonly showPlaces: boolean;
}

const minute = 60_000;

export function meetingFacts(frame: Frame, detail: AttendanceDetail): Fact[] {
  const { say } = frame;
  const { words } = say;
  const { summary } = detail;
  const { fact } = words;
  return [
    [fact.meeting, summary.title || words.untitled],
    [fact.scheduled, `${say.day(summary.start)}, ${say.range(summary.start, summary.end)}`],
    [fact.zone, summary.timeZone],
    [fact.state, `${words.state[summary.state]}: ${headlineOf(say, summary)}`],
    [fact.source, sourcesIn(frame, summary.sources)],
    ...(summary.readAt === null ? [] : [[fact.readAt, say.dateTime(summary.readAt)] as const]),
    ...(detail.presenceOnly ? [] : rulesFacts(say, detail)),
    ...groupsFact(say, detail),
    [fact.exportedAt, frame.exportedAt],
    ...[...warnings(frame, detail), ...(hidesPlaces(frame) ? [words.note.placesHidden] : [])].map(
      (note) => [fact.notes, note] as const,
    ),
  ];
}

function rulesFacts(say: Say, { window, plannedEnd, rules, rulesFrom }: AttendanceDetail): Fact[] {
  const { words } = say;
  const [from, to] = [Date.parse(window.from), Date.parse(window.to)];
  const said = [
    fillIn(words.rule.late, { time: say.time(from + rules.lateAfter * minute) }),
    fillIn(words.rule.early, { time: say.time(to - rules.earlyBefore * minute) }),
    fillIn(words.rule.share, { percent: say.percent(rules.presentShare) }),
    ...(rules.minimum > 0 ? [fillIn(words.rule.minimum, { length: say.length(rules.minimum * 60) })] : []),
  ];
  return [
    [words.fact.window, say.range(window.from, window.to)],
    ...(plannedEnd === null ? [] : [[words.fact.classEnd, classEndIn(say, to, plannedEnd)] as const]),
    [words.fact.rules, said.join(', ')],
    [words.fact.rulesFrom, words.rulesFrom[rulesFrom]],
  ];
}

function groupsFact({ words }: Say, { groups }: AttendanceDetail): Fact[] {
  const said = groups.map(({ email, name }) => (name === null ? email : `${name} (${email})`));
  return said.length === 0 ? [] : [[words.fact.groups, said.join(', ')]];
}

function classEndIn(say: Say, ended: number, plannedEnd: string): string {
  const length = say.length((Date.parse(plannedEnd) - ended) / 1000);
  return fillIn(say.words.classEnded, { time: say.time(ended), length });
}

export function overviewFacts(frame: Frame, overview: Overview): Fact[] {
  const { words } = frame.say;
  const { fact } = words;
  const isEstimate = overview.meetings.some(({ estimated }) => estimated);
  return [
    ...scopeFacts(frame, overview, words.overview),
    [fact.people, String(overview.people.length)],
    [fact.exportedAt, frame.exportedAt],
    ...[words.note.letters, ...(isEstimate ? [words.note.partlyEstimate] : []), ...hidden(frame)].map(
      (note) => [fact.notes, note] as const,
    ),
  ];
}

export function billingFacts(
  frame: Frame,
  overview: Overview,
  totals: readonly BilledTotal[],
  rule: BillingRule,
): Fact[] {
  const { words } = frame.say;
  const { fact } = words;
  const total = totals.reduce((sum, { minutes }) => sum + minutes, 0);
  return [
    ...scopeFacts(frame, overview, words.billing),
    [fact.within, words.within[rule.within]],
    [fact.rounding, fillIn(words.rounding[rule.rounding.mode], { unit: rule.rounding.unit })],
    [fact.total, String(total)],
    [fact.exportedAt, frame.exportedAt],
    ...[words.note.notBilled, ...(frame.presenceOnly ? [words.note.presenceOnly] : [])].map(
      (note) => [fact.notes, note] as const,
    ),
  ];
}

function scopeFacts({ say, zone }: Frame, { title, meetings }: Overview, what: string): Fact[] {
  const { fact } = say.words;
  const [first, last] = [meetings[0], meetings.at(-1)];
  return [
    [fact.what, title === '' ? what : `${what}: ${title}`],
    ...(first && last
      ? [[fact.period, [...new Set([say.day(first.start), say.day(last.start)])].join(' – ')] as const]
      : []),
    [fact.zone, zone],
    [fact.meetings, String(meetings.length)],
  ];
}

function sourcesIn({ say: { words } }: Frame, sources: AttendanceDetail['summary']['sources']): string {
  return sources.map((source) => words.source[source]).join(', ') || words.none;
}

/** What has to be known before anything of the meeting is read. */
export function warnings(
  { say: { words } }: Frame,
  { summary: { sources, state, reduced, partial }, presenceOnly }: AttendanceDetail,
): string[] {
  const { note } = words;
  return [
    ...(sources.length === 0 && !reduced ? [note.estimate] : []),
    ...(state === 'live' ? [note.live] : partial ? [note.partial] : []),
    ...(reduced ? [note.reduced] : []),
    ...(presenceOnly ? [note.presenceOnly] : []),
  ];
}

const hidden = (frame: Frame): string[] => {
  const { note } = frame.say.words;
  return [
    ...(frame.presenceOnly ? [note.presenceOnly] : []),
    ...(hidesPlaces(frame) ? [note.placesHidden] : []),
  ];
};

const hidesPlaces = ({ showPlaces, presenceOnly }: Frame): boolean => !showPlaces && !presenceOnly;
