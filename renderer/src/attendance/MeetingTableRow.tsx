import IconUserQuestion from '@tabler/icons-react/dist/esm/icons/IconUserQuestion.mjs';
import type { ReactNode } from 'react';
import type { AttendanceSummary } from '../../../preload/contract/attendance-facts.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { GridPart } from '../parts/grid/GridPart.tsx';
import { ListHeading, ListRow } from '../parts/grid/List.tsx';
import { useMinute } from '../parts/useNow.ts';
import { resultLine } from './headline.ts';
import styles from './MeetingTable.module.css';
import { type ListRow as Listed, needsDecision } from './meetingList.ts';
import { StateMark } from './StateMark.tsx';

const Cell = ({ name, children }: { name: string; children: ReactNode }) => (
  <GridPart role="gridcell" className={styles[name]}>
    {children}
  </GridPart>
);

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
    <ListRow
      index={props.index}
      top={props.top}
      isStop={props.isStop}
      className={styles.row}
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
    </ListRow>
  );
}

export function MeetingHeading(props: { row: Listed & { kind: 'heading' }; index: number; top: number }) {
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
    <ListHeading
      index={props.index}
      top={props.top}
      columns={4}
      className={styles.heading}
      name={day === null ? t('attendance:needsDecision') : (near ?? formats.dayLong(day))}
      date={day === null || near === null ? null : formats.dayLong(day)}
      count={t('attendance:shown', { count })}
    />
  );
}
