import { useId } from 'react';
import { useRead } from '../bridge/queries.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { patternOf, type Repeats, recurrenceOf } from './repeats.ts';
import styles from './series.module.css';
import { dateInWords, dayInWords, patternInWords } from './seriesWords.ts';

/** Every date of the series before it is created; one press leaves a date out, another takes it back. */
export function SeriesPreview(props: {
  repeats: Repeats;
  /** RFC 3339, the first occurrence. */
  start: string;
  first: string;
  timeZone: string;
  isLocked: boolean;
  onExcept: (except: readonly string[]) => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const titleId = useId();
  const { repeats, first, timeZone, isLocked } = props;
  const asked = recurrenceOf(repeats, first);
  const pattern = patternOf(repeats, first);
  const input = {
    startTime: props.start,
    timeZone,
    recurrence: asked?.recurrence ?? nothing,
    skip: asked?.skip ?? [],
  };
  const { data, error } = useRead('series', 'preview', input, {
    enabled: asked !== null,
    keepPrevious: true,
  });
  const time = formats.time(props.start, timeZone);
  const days = (dates: readonly string[]): string =>
    formats.list(dates.map((date) => dayInWords(date, formats.locale)));
  const left = new Set(repeats.except);
  return (
    <section className={styles.preview} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {t('series:preview')}
      </h2>
      {pattern ? <p className={styles.rule}>{patternInWords(pattern, formats, t)}</p> : null}
      {error ? <ErrorState inline error={error} /> : null}
      {data && !error ? (
        <>
          <p className={styles.count} aria-live="polite">
            {t('series:previewCount', {
              count: data.count,
              first: dateInWords(data.first, timeZone, formats.locale),
              last: dateInWords(data.last, timeZone, formats.locale),
            })}
          </p>
          <ul className={styles.dates}>
            {[...data.starts.map((start) => formats.dayKey(start, timeZone)), ...data.skipped]
              .sort()
              .map((date) => {
                const isOut = data.skipped.includes(date);
                const byHand = left.has(date);
                const name = dayInWords(date, formats.locale);
                return (
                  <li key={date}>
                    <button
                      type="button"
                      className={styles.date}
                      aria-pressed={isOut}
                      aria-label={t(isOut ? 'series:bringBack' : 'series:leaveOut', { date: name })}
                      // What a holiday leaves out comes back with the holidays.
                      disabled={isLocked || (isOut && !byHand)}
                      onClick={() =>
                        props.onExcept(byHand ? [...left].filter((one) => one !== date) : [...left, date])
                      }
                    >
                      {name}
                    </button>
                  </li>
                );
              })}
          </ul>
          {data.skipped.length > 0 ? (
            <p className={styles.note}>
              {t('series:skipped', { count: data.skipped.length, dates: days(data.skipped) })}
            </p>
          ) : null}
          {data.clockChanges.length > 0 ? (
            <p className={styles.note}>
              {t('series:clockChanges', {
                count: data.clockChanges.length,
                dates: days(data.clockChanges),
                time,
              })}
            </p>
          ) : null}
          {data.missing.length > 0 ? (
            <p className={styles.warn}>
              {t('series:missing', { count: data.missing.length, dates: days(data.missing), time })}
            </p>
          ) : null}
        </>
      ) : null}
    </section>
  );
}

/** Never sent: the reading waits until there is a rule. */
const nothing = {
  freq: 'daily' as const,
  interval: 1,
  end: { kind: 'count' as const, count: 1 },
  except: [],
};
