import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { AttendanceDetail } from '../../../preload/contract/attendance.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useMinute } from '../parts/useNow.ts';
import { AssignedBar } from './AssignedBar.tsx';
import { columnsOf } from './columns.ts';
import { GroupsLine } from './GroupsLine.tsx';
import { MeetingHead } from './MeetingHead.tsx';
import styles from './MeetingPage.module.css';
import { PersonPanel } from './person/PersonPanel.tsx';
import { Roster } from './Roster.tsx';
import type { RosterHandle } from './RosterGrid.tsx';
import type { RowContext } from './RosterRow.tsx';
import { firstRoster } from './roster.ts';
import { seenAt, sightOf } from './soFar.ts';
import { scaleOf } from './strip.ts';
import { UnknownGuests } from './UnknownGuests.tsx';
import { useAssign } from './useAssign.ts';

/** One meeting and everybody of it; beside it the person that was opened. */
export function Meeting(props: { detail: AttendanceDetail; isBehind: boolean; children: ReactNode }) {
  const formats = useFormats();
  const minute = useMinute();
  const { detail } = props;
  const { summary, presenceOnly } = detail;
  const sight = sightOf(summary, minute);
  const participants = useMemo(() => seenAt(detail.participants, sight), [detail.participants, sight]);
  const [view, setView] = useState(firstRoster);
  const [opened, setOpened] = useState<string | null>(null);
  const roster = useRef<RosterHandle>(null);
  const assign = useAssign(summary.meetingId);
  const now = summary.state === 'live' ? minute : null;
  const scale = useMemo(
    () => scaleOf(summary, detail.window, participants),
    [summary, detail.window, participants],
  );
  const context: RowContext = useMemo(
    () => ({ columns: columnsOf(presenceOnly), scale: now === null ? scale : withNow(scale, now), now }),
    [presenceOnly, scale, now],
  );

  // Who was opened may be somebody else after assigning: the guest is then the person.
  const person = participants.find((one) => one.personId === opened) ?? null;
  const isOpen = person !== null;
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) roster.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  return (
    <div className={styles.screen} data-open={isOpen || undefined}>
      <div className={styles.main}>
        <MeetingHead detail={detail} folds={isOpen} />
        {props.children}
        <AssignedBar assign={assign} />
        <UnknownGuests
          participants={participants}
          assign={assign}
          folds={isOpen}
          onOpen={setOpened}
          onShowAll={() => setView({ ...firstRoster, filter: 'unknown' })}
        />
        <Roster
          ref={roster}
          people={participants}
          context={context}
          view={view}
          isBehind={props.isBehind}
          opened={opened}
          onView={setView}
          onOpen={setOpened}
        />
        <GroupsLine groups={detail.groups} assign={assign} />
      </div>
      {person === null ? null : (
        <PersonPanel
          key={person.personId}
          person={person}
          detail={detail}
          assign={assign}
          zone={formats.timeZone}
          onOpen={setOpened}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}

/** The now-line may run beyond the scheduled end. */
const withNow = <T extends { readonly to: number }>(scale: T, now: number): T => ({
  ...scale,
  to: Math.max(scale.to, now),
});
