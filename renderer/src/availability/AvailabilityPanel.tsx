import { ActionIcon, Button, VisuallyHidden } from '@mantine/core';
import IconRefresh from '@tabler/icons-react/dist/esm/icons/IconRefresh.mjs';
import { useMemo, useState } from 'react';
import type { Invitee } from '../../../preload/contract/audience.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { Skeletons } from '../parts/Skeletons.tsx';
import styles from './Availability.module.css';
import { DayGrid } from './DayGrid.tsx';
import { addDays, columnsOf, dayOf, type Interval, rowsOf, wallOf } from './grid.ts';
import { HoursDialog } from './HoursDialog.tsx';
import { Legend } from './Legend.tsx';
import { AvailabilityError, NothingFound, UnknownNote } from './Notes.tsx';
import { SuggestionList } from './SuggestionList.tsx';
import { type Asked, daysAhead, type Suggestions, useSuggestions } from './useSuggestions.ts';

/** When the people of a meeting are free: common times to take into the form, and the meeting's day as a grid. */
export function AvailabilityPanel(props: {
  audience: Asked['audience'];
  invitees: readonly Invitee[];
  calendar: Asked['calendar'];
  /** `2026-11-24`, on the wall of `zone`. */
  date: string;
  minutes: number;
  zone: string;
  /** The meeting as the form has it; null while its times make no sense. */
  proposed: Interval | null;
  isLocked: boolean;
  onTake: (when: { readonly date: string; readonly start: string }) => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const { audience, calendar, date, minutes, zone, proposed } = props;
  const [optional, setOptional] = useState<ReadonlySet<string>>(new Set());
  const [isEditing, setEditing] = useState(false);
  const [taken, setTaken] = useState<number | null>(null);
  const from = useFirstDay(date, taken === null ? null : wallOf(taken, zone).date);
  const everybody = useMemo(() => props.invitees.map(({ email }) => email), [props.invitees]);
  const asked = useMemo(
    () => ({ audience, calendar, date: from, minutes, zone, optional }),
    [audience, calendar, from, minutes, zone, optional],
  );
  const reading = useSuggestions(asked, everybody);
  const answer = reading.data;

  const take = (moment: number): void => {
    setTaken(moment);
    props.onTake(wallOf(moment, zone));
  };
  const toggle = (email: string): void => {
    const next = new Set(optional);
    if (!next.delete(email)) next.add(email);
    setOptional(next);
  };

  const day = dayOf(date, zone);
  const rows = answer ? rowsOf(answer.people, day) : [];
  return (
    <section className={styles.section} aria-labelledby="availability" aria-busy={reading.isBehind}>
      <header className={styles.head}>
        <h2 id="availability" className={styles.title}>
          {t('availability:title')}
        </h2>
        {reading.isBehind && answer ? (
          <span className={styles.quiet}>{t('availability:reading')}</span>
        ) : null}
        <ActionIcon
          variant="subtle"
          size="sm"
          className={styles.refresh}
          aria-label={t('availability:refreshLabel')}
          title={t('availability:refresh')}
          onClick={reading.refresh}
        >
          <IconRefresh size={16} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </header>
      {reading.error ? <AvailabilityError error={reading.error} onRetry={reading.retry} /> : null}
      {answer && !reading.error ? (
        <>
          {answer.trouble ? <AvailabilityError error={answer.trouble} onRetry={reading.refresh} /> : null}
          {answer.suggestions.length === 0 ? (
            <NothingFound answer={answer} day={formats.day(dayOf(from, zone).start, zone)} />
          ) : (
            <SuggestionList
              suggestions={answer.suggestions}
              people={answer.people}
              zone={zone}
              proposed={proposed?.start ?? null}
              isLocked={props.isLocked}
              onTake={({ start }) => take(Date.parse(start))}
            />
          )}
          {covers(answer, date, zone) ? (
            <DayGrid
              rows={rows}
              columns={columnsOf(day, zone, rows[0], proposed)}
              zone={zone}
              day={formats.dayLong(day.start, zone)}
              proposed={proposed}
              isLocked={props.isLocked}
              onTake={take}
              onToggle={toggle}
            />
          ) : (
            <Skeletons rows={4} height={1.5} />
          )}
          <div className={styles.under}>
            <Legend />
            <Button variant="subtle" size="compact-xs" onClick={() => setEditing(true)}>
              {t('availability:hours.open')}
            </Button>
          </div>
          {isEditing ? <HoursDialog people={answer.people} onClose={() => setEditing(false)} /> : null}
          <UnknownNote answer={answer} />
        </>
      ) : reading.error ? null : (
        <Skeletons rows={4} height={2} />
      )}
      <VisuallyHidden role="status">
        {taken === null
          ? ''
          : t('availability:taken', { day: formats.day(taken, zone), time: formats.time(taken, zone) })}
      </VisuallyHidden>
    </section>
  );
}

/** An answer to an earlier question may know nothing of this day: it is not shown as if everybody were free. */
const covers = (answer: Suggestions, date: string, zone: string): boolean =>
  answer.timeZone === zone && answer.from <= date && date <= answer.to;

/** The form's day, but a day that was taken here does not move the two weeks that are looked at. */
function useFirstDay(date: string, taken: string | null): string {
  const [first, setFirst] = useState(date);
  const stays = date === taken && first <= date && date <= addDays(first, daysAhead);
  if (!stays && date !== first) setFirst(date);
  return stays ? first : date;
}
