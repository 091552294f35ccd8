import type { Meeting } from '../../../preload/contract/meetings.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import type { Formats } from '../i18n/formats.ts';
import { useWords, type Words } from '../i18n/words.ts';
import styles from './LinkBlock.module.css';

/** The day and times in words, in the person's zone and in the meeting's own when the clocks there differ. */
export function timesInWords(meeting: Meeting, formats: Formats, t: Words): readonly string[] {
  const line = (zone: string): string => {
    const place = `${formats.zoneCity(zone)}, ${formats.zoneOffset(zone, meeting.start)}`;
    const when = meeting.allDay ? t('meetings:allDay') : formats.timeRange(meeting.start, meeting.end, zone);
    return `${formats.dayLong(meeting.start, zone)}, ${when}${meeting.allDay ? '' : ` (${place})`}`;
  };
  // An all-day event has a date and no clock: its own zone says which date.
  if (meeting.allDay) return [line(meeting.timeZone)];
  const differs = formats.dateTime(meeting.start) !== formats.dateTime(meeting.start, meeting.timeZone);
  return differs ? [line(formats.timeZone), line(meeting.timeZone)] : [line(formats.timeZone)];
}

export function MeetingTimes({ meeting }: { meeting: Meeting }) {
  const formats = useFormats();
  const t = useWords();
  const [mine, own] = timesInWords(meeting, formats, t);
  return (
    <div className={styles.times}>
      <time dateTime={meeting.start}>{mine}</time>
      {own ? (
        <time dateTime={meeting.start} className={styles.quiet}>
          {own}
        </time>
      ) : null}
    </div>
  );
}
