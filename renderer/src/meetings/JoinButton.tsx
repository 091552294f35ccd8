import { Button } from '@mantine/core';
import IconVideo from '@tabler/icons-react/dist/esm/icons/IconVideo.mjs';
import { useId } from 'react';
import type { Meeting } from '../../../preload/contract/meetings.ts';
import { useWrite } from '../bridge/queries.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { useMinute } from '../parts/useNow.ts';
import styles from './LinkBlock.module.css';
import { joinPhase } from './meeting.ts';

/** Opens the room in its window; before and after, the button is off and says from when, or that it is over. */
export function JoinButton({ meeting }: { meeting: Meeting }) {
  const t = useWords();
  const formats = useFormats();
  const now = useMinute();
  const join = useWrite('meetings', 'join');
  const whyId = useId();
  if (meeting.meetUrl === null) return null;
  const phase = joinPhase(meeting, now);
  const isToday = formats.dayKey(meeting.joinFrom) === formats.dayKey(now);
  const time = formats.time(meeting.joinFrom);
  const opens = isToday
    ? t('meetings:joinFrom', { time })
    : t('meetings:joinFromDay', { day: formats.day(meeting.joinFrom), time });
  return (
    <>
      <Button
        leftSection={<IconVideo size={16} stroke={1.75} aria-hidden="true" />}
        disabled={phase !== 'open'}
        loading={join.isPending}
        aria-describedby={phase === 'open' ? undefined : whyId}
        onClick={() => join.mutate({ meetingId: meeting.meetingId })}
      >
        {t('meetings:join')}
      </Button>
      {phase === 'open' ? null : (
        <span id={whyId} className={styles.hint}>
          {phase === 'before' ? opens : t('meetings:joinOver')}
        </span>
      )}
      {join.error ? <ErrorState inline error={join.error} /> : null}
    </>
  );
}
