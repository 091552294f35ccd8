import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { AttendanceSummary } from '../../../preload/contract/attendance-facts.ts';
import { NextSteps } from '../attendance/NextSteps.tsx';
import { stepsOf } from '../attendance/steps.ts';
import { useRead, useWrite } from '../bridge/queries.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { AttentionWords } from './AttentionWords.tsx';
import type { AttendanceAttention } from './attendanceAttention.ts';

/** People whom nobody knows, and what keeps attendance from being read: each with its one button. */
export function AttendanceItem({ item }: { item: AttendanceAttention }) {
  return item.kind === 'guests' ? <Guests {...item} /> : <Blocked {...item} />;
}

function Guests({ first, guests, more }: Extract<AttendanceAttention, { kind: 'guests' }>) {
  const t = useWords();
  const formats = useFormats();
  const where = t('overview:guestsIn', {
    title: first.title || t('untitled'),
    day: formats.day(first.start),
  });
  return (
    <AttentionWords
      what={t('overview:guestsTitle', { count: guests })}
      who={more > 0 ? `${where} ${t('overview:guestsMore', { count: more })}` : where}
    >
      <ToMeeting meeting={first} label={t('overview:sayWho')} />
    </AttentionWords>
  );
}

function Blocked({ first, count, state }: Extract<AttendanceAttention, { kind: 'blocked' }>) {
  const t = useWords();
  const { meetingId } = first;
  const standings = useRead('attendance', 'get', { meetingId }).data?.sources ?? [];
  const sync = useWrite('attendance', 'sync');
  const hasStep = stepsOf(standings).length > 0;
  const isRefused = standings.some((one) => one.state === 'refused');
  return (
    <AttentionWords
      what={t(`overview:blockedTitle.${state}`)}
      who={t('overview:blockedHint', { count })}
      hint={isRefused && !hasStep ? t('overview:notAdmin') : undefined}
      error={sync.error}
    >
      {hasStep ? (
        <NextSteps
          quiet
          size="xs"
          most={1}
          standings={standings}
          onOpened={() => sync.mutate({ meetingId })}
        />
      ) : (
        <ToMeeting meeting={first} label={t('overview:seeWhy')} />
      )}
    </AttentionWords>
  );
}

function ToMeeting({ meeting, label }: { meeting: AttendanceSummary; label: string }) {
  return (
    <Button
      size="xs"
      variant="default"
      renderRoot={(props) => (
        <Link {...props} to="/attendance/$meetingId" params={{ meetingId: meeting.meetingId }} />
      )}
    >
      {label}
    </Button>
  );
}
