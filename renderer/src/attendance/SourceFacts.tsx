import type { AttendanceSummary, SourceStanding } from '../../../preload/contract/attendance-facts.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { useMinute } from '../parts/useNow.ts';
import { momentInWords } from './headline.ts';
import styles from './MeetingPage.module.css';

/** How it stands with each source that the figures do not rest on: that it had nothing, or why it was not read. */
export function SourceFacts({
  summary,
  standings,
}: {
  summary: AttendanceSummary;
  standings: readonly SourceStanding[];
}) {
  const t = useWords();
  const formats = useFormats();
  const now = useMinute();
  const words = ({ state, readAt, error }: SourceStanding): string => {
    if (state !== 'ready') return t(`attendance:standing.${state}`);
    const read =
      readAt === null
        ? t('attendance:neverRead')
        : t('attendance:readNothing', { when: momentInWords(formats, readAt, now) });
    return error === null ? read : `${read}. ${error.message}`;
  };
  const told = standings.filter(
    ({ state, source, error }) => state !== 'ready' || error !== null || !summary.sources.includes(source),
  );
  if (told.length === 0) return null;
  return (
    <ul className={styles.sources} aria-label={t('attendance:sources')}>
      {told.map((one) => (
        <li key={one.source} title={t(`attendance:askWho.${one.source}`)}>
          <span className={styles.source}>{t(`attendance:source.${one.source}`)}</span> {words(one)}
        </li>
      ))}
    </ul>
  );
}
