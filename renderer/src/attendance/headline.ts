import type { AttendanceCounts, AttendanceSummary } from '../../../preload/contract/attendance-facts.ts';
import type { Formats } from '../i18n/formats.ts';
import type { Words } from '../i18n/words.ts';
import { growthOf, sightOf } from './soFar.ts';

type Clock = Pick<Formats, 'time'>;

/** `14:20` on the same day, else with its date. */
export function momentInWords(formats: Formats, moment: string, now: number): string {
  return formats.dayKey(moment) === formats.dayKey(now) ? formats.time(moment) : formats.dateTime(moment);
}

/** Figures come from a source; without one everything is an estimate and is never counted. */
export const hasFigures = (summary: Pick<AttendanceSummary, 'sources'>): boolean =>
  summary.sources.length > 0;

function besides(counts: AttendanceCounts, t: Words): string[] {
  const parts: readonly (readonly [
    'late' | 'leftEarly' | 'partly' | 'excused' | 'pending' | 'uninvited' | 'unknown',
    number,
  ])[] = [
    ['late', counts.late],
    ['leftEarly', counts.leftEarly],
    ['partly', counts.partly],
    ['excused', counts.excused],
    ['pending', counts.pending],
    ['uninvited', counts.uninvited],
    ['unknown', counts.unknownGuests],
  ];
  return parts.filter(([, count]) => count > 0).map(([word, count]) => t(`attendance:${word}`, { count }));
}

const cameOf = ({ counts, partial }: AttendanceSummary, t: Words, isShort: boolean): string => {
  const { came, invited } = counts;
  if (invited === 0) return t(partial ? 'attendance:aloneSoFar' : 'attendance:cameAlone', { count: came });
  if (partial) return t(isShort ? 'attendance:shortSoFar' : 'attendance:untilNow', { came, invited });
  return t(isShort ? 'attendance:cameShort' : 'attendance:came', { came, invited });
};

/** "20 in the room now", "Last read at 10:42"; nothing where nobody would know. */
function insideNow(summary: AttendanceSummary, t: Words, formats: Clock, now: number): string | null {
  const sight = sightOf(summary, now);
  if (sight === 'none' || summary.readAt === null) return null;
  if (sight === 'old') return t('attendance:lastRead', { time: formats.time(summary.readAt) });
  return t('attendance:inNow', { count: summary.counts.inNow });
}

/** "23 of 26 came, 2 late, 1 left early"; while it runs who is inside; else what Google's silence means. */
export function headline(summary: AttendanceSummary, t: Words, formats: Clock, now: number): string {
  const { counts, state } = summary;
  if (!hasFigures(summary)) return t(`attendance:lead.${state}`);
  if (state === 'nobody' || state === 'not-held') return t(`attendance:lead.${state}`);
  if (state !== 'live') return [cameOf(summary, t, false), ...besides(counts, t)].join(', ');
  const inside = insideNow(summary, t, formats, now);
  const { late, unknownGuests: unknown, came, invited } = counts;
  // Who is missing at this moment nobody knows when nobody has looked.
  const missing = sightOf(summary, now) === 'now' ? invited - came - counts.excused : 0;
  return [
    ...(inside === null
      ? [t('attendance:untilNow', { came, invited })]
      : [inside, t('attendance:cameSoFar', { came, invited })]),
    ...(missing > 0 ? [t('attendance:missing', { count: missing })] : []),
    ...(late > 0 ? [t('attendance:late', { count: late })] : []),
    ...(unknown > 0 ? [t('attendance:unknown', { count: unknown })] : []),
  ].join(', ');
}

/** One short line for a list: "23 of 26, 2 late"; without figures nothing, because the state says it. */
export function resultLine(summary: AttendanceSummary, t: Words, formats: Clock, now: number): string | null {
  const { counts, state } = summary;
  if (!hasFigures(summary) || state === 'nobody' || state === 'not-held') return null;
  if (state === 'live') {
    const { came, invited } = counts;
    const inside = insideNow(summary, t, formats, now);
    return inside === null
      ? t('attendance:shortSoFar', { came, invited })
      : [inside, t('attendance:cameShort', { came, invited })].join(', ');
  }
  return [cameOf(summary, t, true), ...besides(counts, t)].join(', ');
}

/** Where the figures come from, how old they are, and what happens next. */
export function basis(summary: AttendanceSummary, t: Words, formats: Formats, now: number): string[] {
  const sources = formats.list(summary.sources.map((source) => t(`attendance:source.${source}`)));
  const when = summary.readAt === null ? null : momentInWords(formats, summary.readAt, now);
  const lines: string[] = [];
  if (hasFigures(summary)) {
    lines.push(
      when === null
        ? t('attendance:fromSourcesUnread', { sources })
        : t('attendance:fromSources', { sources, when }),
    );
  } else if (summary.state !== 'upcoming') {
    lines.push(t('attendance:estimated'));
  }
  const sight = sightOf(summary, now);
  const growth = summary.state === 'live' ? null : growthOf(summary);
  if (growth !== null) lines.push(t(`attendance:growth.${growth}`));
  if (sight === 'old') lines.push(t('attendance:sightOld'));
  if (sight === 'now') {
    lines.push(t('attendance:meaning.live'));
  } else if (summary.nextLook !== null) {
    lines.push(
      Date.parse(summary.nextLook) <= now
        ? t('attendance:looksAgainSoon')
        : t('attendance:looksAgain', { when: formats.relative(summary.nextLook, now) }),
    );
  } else if (summary.final && hasFigures(summary)) lines.push(t('attendance:final'));
  if (summary.reduced) lines.push(t('attendance:reduced'));
  return lines;
}

/** "1 h 5 min", under a minute in seconds: rounded for reading only. */
export function lengthInWords(seconds: number, t: Words): string {
  if (seconds > 0 && seconds < 60) return t('attendance:seconds', { seconds: Math.round(seconds) });
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return t('durationMinutes', { minutes: rest });
  return rest === 0 ? t('durationHours', { hours }) : t('durationBoth', { hours, minutes: rest });
}

/** `76 %`, never parted at the end of a line; what is not all is never rounded up to it, and what is something never down to nothing. */
export function shareInWords(share: number, formats: Pick<Formats, 'number'>): string {
  const percent = Math.round(share * 100);
  const shown = share < 1 && percent === 100 ? 99 : share > 0 && percent === 0 ? 1 : percent;
  return `${formats.number(shown)}\u00a0%`;
}
