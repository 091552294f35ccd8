import IconUserQuestion from '@tabler/icons-react/dist/esm/icons/IconUserQuestion.mjs';
import type { ReactNode } from 'react';
import type { AttendanceSummary } from '../../../preload/contract/attendance-facts.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { useMinute } from '../parts/useNow.ts';
import { resultLine } from './headline.ts';
import styles from './MeetingTable.module.css';
import { type ListRow, needsDecision } from './meetingList.ts';
import { StateMark } from './StateMark.tsx';

function Cell({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table
    // biome-ignore lint/a11y/useFocusableInteractive: the keys go from row to row
    <div role="gridcell" className={styles[name]}>
      {children}
    </div>
  );
}

export function MeetingTableRow(props: {
  meeting: AttendanceSummary;
  index: number;
  top: number;
  isStop: boolean;
  onOpen: (meetingId: string) => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const now = useMinute();
  const { meeting } = props;
  const decide = needsDecision(meeting);
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys
    <div
      role="row"
      aria-rowindex={props.index + 2}
      tabIndex={props.isStop ? 0 : -1}
      className={styles.row}
      style={{ top: props.top }}
      onClick={() => props.onOpen(meeting.meetingId)}
    >
      <Cell name="when">
        {decide ? <span className={styles.ownDay}>{formats.day(meeting.start)}</span> : null}
        <time dateTime={meeting.start}>{formats.timeRange(meeting.start, meeting.end)}</time>
      </Cell>
      <Cell name="title">{meeting.title || t('untitled')}</Cell>
      <Cell name="state">
        <StateMark meeting={meeting} />
      </Cell>
      <Cell name="result">
        <span className={styles.figures}>{resultLine(meeting, t, formats, now)}</span>
        {decide ? (
          <IconUserQuestion className={styles.decide} size={16} stroke={1.75} aria-hidden="true" />
        ) : null}
      </Cell>
    </div>
  );
}

export function MeetingHeading(props: { row: ListRow & { kind: 'heading' }; index: number; top: number }) {
  const t = useWords();
  const formats = useFormats();
  const now = useMinute();
  const { day, count } = props.row;
  const key = day === null ? null : formats.dayKey(day);
  const near =
    key === formats.dayKey(now)
      ? t('attendance:today')
      : key === formats.dayKey(now - 86_400_000)
        ? t('attendance:yesterday')
        : null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table
    // biome-ignore lint/a11y/useFocusableInteractive: the keys go from meeting to meeting
    <div role="row" aria-rowindex={props.index + 2} className={styles.heading} style={{ top: props.top }}>
      {/* biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the keys go from meeting to meeting */}
      <div role="gridcell" aria-colspan={4} className={styles.headingWords}>
        {day === null ? (
          <span className={styles.near}>{t('attendance:needsDecision')}</span>
        ) : (
          <>
            {near === null ? null : <span className={styles.near}>{near}</span>}
            <span className={near === null ? styles.near : styles.date}>{formats.dayLong(day)}</span>
          </>
        )}
        <span className={styles.dayCount}>{t('attendance:shown', { count })}</span>
      </div>
    </div>
  );
}
