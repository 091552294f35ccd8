import { type KeyboardEvent, type Ref, useEffect, useRef } from 'react';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import type { Move } from './useMove.ts';
import { WeekBlock } from './WeekBlock.tsx';
import styles from './WeekView.module.css';
import { allDayOn, type Block, blocksOf, isMovable, minuteOn, type Shown } from './week.ts';

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** The grid of days and hours. The hours are for the eye; each day is a list of its meetings. */
export function WeekDays(props: {
  ref: Ref<HTMLDivElement>;
  days: readonly string[];
  blocks: readonly (readonly Block[])[];
  shown: readonly Shown[];
  /** Where the meeting that is being moved would come to stand; it stays drawn where it is until then. */
  target: Shown | null;
  now: number;
  /** The meeting that Tab leads to. */
  stop: string | null;
  opened: string | null;
  move: Move;
  onKeyDown: (event: KeyboardEvent) => void;
  onOpen: (meetingId: string) => void;
  onFocus: (meetingId: string) => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const { days, now } = props;
  const { timeZone: zone } = formats;
  const today = formats.dayKey(now);
  const noon = (date: string): string => `${date}T12:00:00Z`;
  const isAnyAllDay = days.some((date) => allDayOn(props.shown, date, zone).length > 0);
  return (
    <div className={styles.scroll} ref={props.ref} data-moving={props.move.moving !== null || undefined}>
      <div className={styles.days} aria-hidden="true">
        <span className={styles.corner}>{formats.zoneOffset(zone)}</span>
        {days.map((date) => (
          <span key={date} className={styles.day} data-today={date === today || undefined}>
            {formats.day(noon(date), 'UTC')}
          </span>
        ))}
      </div>
      {isAnyAllDay ? (
        <div className={styles.wholes}>
          <span className={styles.corner}>{t('week:allDay')}</span>
          {days.map((date) => (
            <div key={date} className={styles.whole}>
              {allDayOn(props.shown, date, zone).map(({ meeting }) => (
                <button
                  key={meeting.meetingId}
                  type="button"
                  className={styles.wholeDay}
                  onClick={() => props.onOpen(meeting.meetingId)}
                >
                  {meeting.title}
                </button>
              ))}
            </div>
          ))}
        </div>
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the meetings inside, which carry the focus */}
      <div className={styles.body} onKeyDown={props.onKeyDown}>
        <div className={styles.hours} aria-hidden="true">
          {hours.map((hour) => (
            <span key={hour} className={styles.hour}>
              {hour === 0 ? '' : formats.time(`2026-01-01T${String(hour).padStart(2, '0')}:00:00Z`, 'UTC')}
            </span>
          ))}
        </div>
        {days.map((date, index) => {
          const line = minuteOn(now, date, zone);
          return (
            <ul
              key={date}
              data-day={date}
              className={styles.column}
              aria-label={formats.dayLong(noon(date), 'UTC')}
              aria-describedby="week-keys"
            >
              {props.blocks[index]?.map((block) => (
                <li key={block.meeting.meetingId}>
                  <WeekBlock
                    block={block}
                    isCurrent={props.stop === block.meeting.meetingId}
                    isOpened={props.opened === block.meeting.meetingId}
                    isPast={Date.parse(block.end) <= now}
                    move={isMovable(block, now) ? props.move : null}
                    onOpen={() => props.onOpen(block.meeting.meetingId)}
                    onFocus={() => props.onFocus(block.meeting.meetingId)}
                  />
                </li>
              ))}
              {props.target ? <Target target={props.target} date={date} /> : null}
              {line === null ? null : (
                <li
                  aria-hidden="true"
                  className={styles.now}
                  style={{ top: `calc(var(--minute) * ${line})` }}
                />
              )}
            </ul>
          );
        })}
      </div>
    </div>
  );
}

function Target({ target, date }: { target: Shown; date: string }) {
  const formats = useFormats();
  const [block] = blocksOf([target], date, formats.timeZone);
  const ghost = useRef<HTMLLIElement>(null);
  const top = block?.top;
  useEffect(() => {
    if (top !== undefined) ghost.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [top]);
  if (!block) return null;
  return (
    <li
      ref={ghost}
      aria-hidden="true"
      className={styles.ghost}
      style={{
        top: `calc(var(--minute) * ${block.top})`,
        height: `calc(var(--minute) * ${block.height} - 2px)`,
      }}
    >
      <span className={styles.title}>{target.meeting.title}</span>
      <span className={styles.time}>{formats.timeRange(target.start, target.end)}</span>
    </li>
  );
}
