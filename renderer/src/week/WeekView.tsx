import { ActionIcon, Button, VisuallyHidden } from '@mantine/core';
import IconChevronLeft from '@tabler/icons-react/dist/esm/icons/IconChevronLeft.mjs';
import IconChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useRead } from '../bridge/queries.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { ChangeDialog, type ChangeRequest } from '../meetings/change/ChangeDialog.tsx';
import { whenOf } from '../meetings/change/draft.ts';
import { usePending } from '../meetings/change/usePending.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { useMinute } from '../parts/useNow.ts';
import { useMove } from './useMove.ts';
import { WeekDays } from './WeekDays.tsx';
import styles from './WeekView.module.css';
import {
  addWeeks,
  blocksOf,
  boundsOf,
  isMovable,
  neighbour,
  type Shown,
  shifted,
  shownIn,
  weekOf,
} from './week.ts';

const firstHour = 7;

/** Seven days and their meetings; one is moved by dragging, or with the keys, and the change is confirmed in a dialog. */
export function WeekView({ opened, onOpen }: { opened: string | null; onOpen: (meetingId: string) => void }) {
  const t = useWords();
  const formats = useFormats();
  const now = useMinute();
  const { timeZone: zone } = formats;
  const today = formats.dayKey(now);
  const [anchor, setAnchor] = useState(today);
  const [current, setCurrent] = useState<string | null>(opened);
  const [said, setSaid] = useState('');
  const [request, setRequest] = useState<ChangeRequest | null>(null);
  const hours = useRef<HTMLDivElement>(null);
  const days = weekOf(anchor, formats.weekStart);
  const list = useRead('meetings', 'list', { ...boundsOf(days, zone), limit: 1000 }, { keepPrevious: true });
  const shown = shownIn(list.data?.meetings ?? [], usePending());

  const spanInWords = ({ start, end }: { start: string; end: string }): string =>
    `${formats.dayLong(start)}, ${formats.timeRange(start, end)}`;
  const move = useMove({
    zone,
    scale: () => {
      const box = hours.current?.querySelector('[data-day]')?.getBoundingClientRect();
      return { column: box?.width ?? 1, minute: (box?.height ?? 1440) / 1440 };
    },
    onMoved: ({ meeting }, to) =>
      setRequest({ meeting, part: 'time', when: whenOf({ ...to, timeZone: meeting.timeZone }) }),
    onGivenUp: ({ meeting }) => setSaid(t('week:movedNot', { title: meeting.title })),
  });
  const { moving } = move;
  const target = moving && { ...moving.shown, ...shifted(moving.shown, moving.shift, zone) };
  const blocks = days.map((date) => blocksOf(shown, date, zone));

  useEffect(() => {
    const box = hours.current;
    if (box) box.scrollTop = (box.scrollHeight / 24) * firstHour;
  }, []);

  const begin = (one: Shown): void => {
    move.begin(one);
    setSaid('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (move.onKey(event)) return;
    const at = shown.find(({ meeting }) => meeting.meetingId === current);
    if (event.key.toLowerCase() === 'm' && !event.ctrlKey && !event.metaKey && at && isMovable(at, now)) {
      event.preventDefault();
      begin(at);
    } else if (event.key.startsWith('Arrow')) {
      const next = neighbour(blocks, current, event.key);
      if (next === null) return;
      event.preventDefault();
      setCurrent(next);
      document.getElementById(`week-${next}`)?.focus();
    }
  };
  const everyone = blocks.flat();
  const stop = everyone.find(({ meeting }) => meeting.meetingId === current) ?? everyone[0];

  return (
    <section className={styles.week} aria-label={t('week:label', { day: formats.dayLong(at(days[0])) })}>
      <div className={styles.head}>
        <ActionIcon aria-label={t('week:previous')} onClick={() => setAnchor(addWeeks(anchor, -1))}>
          <IconChevronLeft size={18} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
        <Button variant="default" size="xs" onClick={() => setAnchor(today)}>
          {t('week:thisWeek')}
        </Button>
        <ActionIcon aria-label={t('week:next')} onClick={() => setAnchor(addWeeks(anchor, 1))}>
          <IconChevronRight size={18} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
        <span className={styles.range}>
          {formats.day(at(days[0]))} – {formats.day(at(days[6]))}
        </span>
        {list.data && everyone.length === 0 ? <span className={styles.quiet}>{t('week:none')}</span> : null}
      </div>
      {list.error ? <ErrorState inline error={list.error} onRetry={list.retry} /> : null}
      <p id="week-keys" className={styles.quiet}>
        {moving?.by === 'keys' && target
          ? t('week:moving', { title: target.meeting.title, when: spanInWords(target) })
          : t('week:keys')}
      </p>
      <VisuallyHidden role="status">
        {moving && target
          ? t('week:moving', { title: target.meeting.title, when: spanInWords(target) })
          : said}
      </VisuallyHidden>
      <WeekDays
        ref={hours}
        days={days}
        blocks={blocks}
        shown={shown}
        target={target}
        now={now}
        stop={stop?.meeting.meetingId ?? null}
        opened={opened}
        move={move}
        onKeyDown={onKeyDown}
        onOpen={onOpen}
        onFocus={setCurrent}
      />
      {request ? (
        <ChangeDialog
          request={request}
          onClose={() => {
            const { meetingId } = request.meeting;
            setRequest(null);
            requestAnimationFrame(() => document.getElementById(`week-${meetingId}`)?.focus());
          }}
        />
      ) : null}
    </section>
  );
}

/** Noon, so that the day is the same in every zone near. */
const at = (date: string | undefined): string => `${date ?? '1970-01-01'}T12:00:00Z`;
