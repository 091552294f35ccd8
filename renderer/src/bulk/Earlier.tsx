import { Link } from '@tanstack/react-router';
import { useRead } from '../bridge/queries.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { totalOf, wordOf } from './batch.ts';
import styles from './Import.module.css';

/** What was imported before, the latest first; left out while there is none. */
export function Earlier() {
  const t = useWords();
  const formats = useFormats();
  const batches = useRead('bulk', 'list').data?.batches ?? [];
  if (batches.length === 0) return null;
  return (
    <section className={styles.earlier}>
      <h2>{t('bulk:earlier')}</h2>
      <ul>
        {batches.map((batch) => (
          <li key={batch.batchId}>
            <Link to="/import/$batchId" params={{ batchId: batch.batchId }} className={styles.batch}>
              <strong>{batch.title || t('untitled')}</strong>
              <span>{t(`bulk:state.${wordOf(batch)}`)}</span>
              <span>{t('bulk:done', { count: batch.counts.created, total: totalOf(batch) })}</span>
              <span>{formats.dateTime(batch.startedAt)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
