import type { ReactNode } from 'react';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords, type Words } from '../i18n/words.ts';
import { placeInWords } from '../platforms/choices.ts';
import { patternOf } from '../series/repeats.ts';
import { patternInWords } from '../series/seriesWords.ts';
import type { Draft } from './draft.ts';
import { lengthInWords } from './lengths.ts';
import styles from './Preview.module.css';
import { resolveWhen } from './when.ts';

/** What the button will do, in words, before it is pressed. */
export function Plan({ draft, calendar }: { draft: Draft; calendar: string | null }) {
  const t = useWords();
  const formats = useFormats();
  const pattern = draft.repeats && patternOf(draft.repeats, draft.when.date);
  return (
    <section className={styles.section} aria-labelledby="schedule-plan">
      <h2 id="schedule-plan" className={styles.title}>
        {t('schedule:plan.title')}
      </h2>
      <dl className={styles.plan}>
        <Line name={t('schedule:plan.when')}>
          <PlannedTime draft={draft} />
        </Line>
        {pattern ? <Line name={t('series:plan')}>{patternInWords(pattern, formats, t)}</Line> : null}
        <Line name={t('schedule:plan.calendar')}>{calendar ?? t('schedule:plan.calendarDefault')}</Line>
        <Line name={t('schedule:plan.video')}>{planned(draft.platform, t)}</Line>
        <Line name={t('schedule:plan.mail')}>{t(`schedule:mail.${draft.sendUpdates}Means`)}</Line>
      </dl>
    </section>
  );
}

const planned = (choice: Draft['platform'], t: Words): string =>
  choice === null || choice.kind === 'google-meet'
    ? t('schedule:plan.videoMeans')
    : placeInWords({ kind: choice.kind, url: choice.kind === 'room' ? choice.url : null }, t);

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.line}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The meeting's own zone first, because it was typed there; the person's zone below when the clocks differ. */
function PlannedTime({ draft }: { draft: Draft }) {
  const t = useWords();
  const formats = useFormats();
  const result = resolveWhen(draft.when);
  if (!result.ok) return <span className={styles.quiet}>{t('schedule:plan.unset')}</span>;
  const { span } = result;
  const { zone } = draft.when;
  const inZone = (where: string): string =>
    `${formats.dayLong(span.start, where)}, ${formats.timeRange(span.start, span.end, where)}`;
  const differs = formats.dateTime(span.start, zone) !== formats.dateTime(span.start);
  return (
    <>
      <time dateTime={span.start} className={styles.strong}>
        {inZone(zone)}
      </time>
      <span className={styles.quiet}>
        {lengthInWords(draft.when.minutes, t)} · {formats.zoneCity(zone)} (
        {formats.zoneOffset(zone, span.start)})
      </span>
      {differs ? (
        <time dateTime={span.start} className={styles.quiet}>
          {inZone(formats.timeZone)} ({t('schedule:plan.yourTime')})
        </time>
      ) : null}
    </>
  );
}
