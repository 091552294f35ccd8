import type { ChangedField, MeetingVersion } from '../../../preload/contract/changes.ts';
import type { Venue } from '../../../preload/contract/platforms.ts';
import { type Room, venueOf } from '../../platforms/platform.ts';
import { fail, ok, type Result } from '../../result.ts';
import { readTime, readZone, writeTime } from '../times.ts';

/** One state of what may be changed here and elsewhere at the same time; times in milliseconds since the epoch. */
export interface Version {
  readonly title: string;
  readonly description: string;
  readonly start: number;
  readonly end: number;
  readonly timeZone: string;
  /** Left out of versions that do not say; such a one is like any other. */
  readonly platform?: Venue;
}

/** The version of a record or an event, and nothing else of it. */
export const versionOf = ({
  title,
  description,
  start,
  end,
  timeZone,
  room,
}: Omit<Version, 'platform'> & { readonly room: Room }): Version => ({
  title,
  description,
  start,
  end,
  timeZone,
  platform: venueOf(room),
});

export const presentVersion = (version: Version): MeetingVersion => ({
  ...version,
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
  const { platform, ...rest } = given;
  return ok({
    ...rest,
    start: start.value,
    end: end.value,
    timeZone: zone.value,
    ...(platform === undefined ? {} : { platform }),
  });
}

export const fields: readonly ChangedField[] = ['title', 'description', 'time', 'platform'];

/** Whether both say the same of a field. Descriptions may differ in line ends, which calendars rewrite. */
export function same(field: ChangedField, one: Version, other: Version): boolean {
  if (field === 'title') return one.title === other.title;
  if (field === 'description') return plain(one.description) === plain(other.description);
  if (field === 'platform') return samePlatform(one.platform, other.platform);
  return one.start === other.start && one.end === other.end && one.timeZone === other.timeZone;
}

const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();

/** One meeting has one Meet and one Zoom room; their links tell nothing more, and come later. */
function samePlatform(one: Venue | undefined, other: Venue | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  const byLink = one.kind === 'room' || one.kind === 'other';
  return one.kind === other.kind && (!byLink || one.url === other.url);
}
