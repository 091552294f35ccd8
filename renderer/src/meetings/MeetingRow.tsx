import IconClock from '@tabler/icons-react/dist/esm/icons/IconClock.mjs';
import IconLinkOff from '@tabler/icons-react/dist/esm/icons/IconLinkOff.mjs';
import IconVideo from '@tabler/icons-react/dist/esm/icons/IconVideo.mjs';
import { type CSSProperties, memo, type ReactNode } from 'react';
import type { Meeting } from '../../../preload/contract/meetings.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { StatusMark } from '../parts/StatusMark.tsx';
import { SeriesMark } from '../series/SeriesMark.tsx';
import { AnswerCounts } from './AnswerCounts.tsx';
import styles from './MeetingGrid.module.css';
import { invitedCount, timingOf } from './meeting.ts';

const linkIcons = { ready: IconVideo, pending: IconClock, none: IconLinkOff };

function Cell({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table
    // biome-ignore lint/a11y/useFocusableInteractive: the keys go from row to row
    <div role="gridcell" className={styles[name]}>
      {children}
    </div>
  );
}

/** One meeting. Drawn again only when something of it changes: the list may be a thousand long. */
export const MeetingRow = memo(function MeetingRow(props: {
  meeting: Meeting;
  now: number;
  index: number;
  place: CSSProperties | undefined;
  showsDay: boolean;
  isStop: boolean;
  isOpened: boolean;
  onOpen: (meetingId: string) => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const { meeting } = props;
  const timing = timingOf(meeting, props.now);
  const LinkIcon = linkIcons[meeting.link];
  const when = meeting.allDay ? t('meetings:allDay') : formats.timeRange(meeting.start, meeting.end);
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys
    <div
      role="row"
      aria-rowindex={props.index}
      aria-selected={props.isOpened}
      tabIndex={props.isStop ? 0 : -1}
      className={styles.row}
      data-timing={timing}
      data-cancelled={meeting.status === 'cancelled' || undefined}
      style={props.place}
      onClick={() => props.onOpen(meeting.meetingId)}
    >
      <Cell name="when">
        {props.showsDay ? <span className={styles.ownDay}>{formats.day(meeting.start)}</span> : null}
        <time dateTime={meeting.start}>{when}</time>
      </Cell>
      <Cell name="title">
        <span className={styles.name}>{meeting.title}</span>
        {meeting.seriesId === undefined ? null : <SeriesMark />}
        {meeting.status === 'unfinished' ? (
          <StatusMark tone="warn">{t('meetings:unfinished')}</StatusMark>
        ) : null}
        {meeting.status === 'cancelled' ? (
          <StatusMark tone="neutral">{t('meetings:cancelled')}</StatusMark>
        ) : null}
        {meeting.status === 'scheduled' && timing === 'live' ? (
          <span className={styles.live}>{t('meetings:live')}</span>
        ) : null}
      </Cell>
      <Cell name="people">{formats.number(invitedCount(meeting))}</Cell>
      <Cell name="answers">
        <AnswerCounts attendees={meeting.attendees} />
      </Cell>
      <Cell name="link">
        <span className={styles.linkState} data-link={meeting.link}>
          <LinkIcon size={15} stroke={1.75} aria-hidden="true" />
          {t(`meetings:linkState.${meeting.link}`)}
        </span>
      </Cell>
      <Cell name="origin">{t(`meetings:origin.${meeting.origin}`)}</Cell>
    </div>
  );
});
