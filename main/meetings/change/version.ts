import type { ChangedField, MeetingVersion } from '../../../preload/contract/changes.ts';
import { fail, ok, type Result } from '../../result.ts';
import { readTime, readZone, writeTime } from '../times.ts';

/** One state of what may be changed here and elsewhere at the same time; times in milliseconds since the epoch. */
export interface Version {
  readonly title: string;
  readonly description: string;
  readonly start: number;
  readonly end: number;
  readonly timeZone: string;
}

/** Everything but the version is left out, so that stored versions hold nothing else. */
export const versionOf = ({ title, description, start, end, timeZone }: Version): Version => ({
  title,
  description,
  start,
  end,
  timeZone,
});

export const presentVersion = (version: Version): MeetingVersion => ({
  ...versionOf(version),
  start: writeTime(version.start, version.timeZone),
  end: writeTime(version.end, version.timeZone),
});

/** A version as the page sends it back; `zone-unknown` or `time-invalid` when it was not one of Muster's. */
export function readVersion(given: MeetingVersion): Result<Version> {
  const zone = readZone(given.timeZone, given.timeZone);
  if (!zone.ok) return fail('zone-unknown', { field: 'seen', value: given.timeZone });
  const start = readTime('seen', given.start, zone.value);
  if (!start.ok) return start;
  const end = readTime('seen', given.end, zone.value);
  if (!end.ok) return end;
  return ok({ ...given, start: start.value, end: end.value, timeZone: zone.value });
}

export const fields: readonly ChangedField[] = ['title', 'description', 'time'];

/** Whether both say the same of a field. Descriptions may differ in line ends, which calendars rewrite. */
export function same(field: ChangedField, one: Version, other: Version): boolean {
  if (field === 'title') return one.title === other.title;
  if (field === 'description') return plain(one.description) === plain(other.description);
  return one.start === other.start && one.end === other.end && one.timeZone === other.timeZone;
}

const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();
