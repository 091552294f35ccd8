import IconClock from '@tabler/icons-react/dist/esm/icons/IconClock.mjs';
import IconLinkOff from '@tabler/icons-react/dist/esm/icons/IconLinkOff.mjs';
import IconVideo from '@tabler/icons-react/dist/esm/icons/IconVideo.mjs';
import { memo, type ReactNode } from 'react';
import type { Meeting } from '../../../preload/contract/meetings.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { GridPart } from '../parts/grid/GridPart.tsx';
import { ListRow } from '../parts/grid/List.tsx';
import { StatusMark } from '../parts/StatusMark.tsx';
import { SeriesMark } from '../series/SeriesMark.tsx';
import { AnswerCounts } from './AnswerCounts.tsx';
import styles from './MeetingGrid.module.css';
import { invitedCount, timingOf } from './meeting.ts';

const linkIcons = { ready: IconVideo, pending: IconClock, none: IconLinkOff };

const Cell = ({ name, children }: { name: string; children: ReactNode }) => (
  <GridPart role="gridcell" className={styles[name]}>
    {children}
  </GridPart>
);

/** One meeting. Drawn again only when something of it changes: the list may be a thousand long. */
export const MeetingRow = memo(function MeetingRow(props: {
  meeting: Meeting;
  now: number;
  index: number;
  top: number | null;
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
    <ListRow
      index={props.index}
      top={props.top}
      isStop={props.isStop}
      aria-selected={props.isOpened}
      className={styles.row}
      data-timing={timing}
      data-cancelled={meeting.status === 'cancelled' || undefined}
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
    </ListRow>
  );
});
