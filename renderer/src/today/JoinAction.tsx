import { Button } from '@mantine/core';
import IconVideo from '@tabler/icons-react/dist/esm/icons/IconVideo.mjs';
import { useId } from 'react';
import type { Meeting } from '../../../preload/contract/meetings.ts';
import { useWrite } from '../bridge/queries.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import type { Formats } from '../i18n/formats.ts';
import { useWords, type Words } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { type JoinState, joinState } from './day.ts';
import styles from './JoinAction.module.css';

/** Join, enabled in its window; before that it says from when, and without a link why there is none. */
export function JoinAction({ meeting, now, small }: { meeting: Meeting; now: number; small?: boolean }) {
  const t = useWords();
  const formats = useFormats();
  const join = useWrite('meetings', 'join');
  const reasonId = useId();
  const state = joinState(meeting, now);
  if (small && state !== 'open') return null;
  const reason = reasonOf(state, meeting, now, t, formats);
  return (
    <div className={small ? styles.small : styles.join}>
      <Button
        size={small ? 'xs' : 'md'}
        variant={small ? 'default' : 'filled'}
        leftSection={<IconVideo size={small ? 14 : 18} stroke={1.75} aria-hidden="true" />}
        disabled={state !== 'open'}
        loading={join.isPending}
        {...(small ? { 'aria-label': t('today:joinMeeting', { title: meeting.title }) } : {})}
        {...(reason ? { 'aria-describedby': reasonId } : {})}
        onClick={() => join.mutate({ meetingId: meeting.meetingId })}
      >
        {t('today:join')}
      </Button>
      {reason ? (
        <span id={reasonId} className={styles.reason}>
          {reason}
        </span>
      ) : null}
      {join.error ? <ErrorState inline error={join.error} /> : null}
    </div>
  );
}

function reasonOf(
  state: JoinState,
  meeting: Meeting,
  now: number,
  t: Words,
  formats: Formats,
): string | null {
  if (state === 'open') return null;
  if (state === 'over') return t('today:over');
  if (state === 'none') return t('today:noLink');
  if (state === 'pending') return t('today:linkPending');
  const time = formats.time(meeting.joinFrom);
  return formats.dayKey(meeting.joinFrom) === formats.dayKey(now)
    ? t('today:opensAt', { time })
    : t('today:opensOn', { day: formats.day(meeting.joinFrom), time });
}
