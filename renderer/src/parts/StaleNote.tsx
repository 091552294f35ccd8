import IconCloudOff from '@tabler/icons-react/dist/esm/icons/IconCloudOff.mjs';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import styles from './StaleNote.module.css';
import { useMinute } from './useNow.ts';

/** Beside data that could not be read again: how old it is, why, and the way to try again. */
export function StaleNote(props: {
  /** Milliseconds since the epoch, or an instant, of the last good reading. */
  readAt: number | string | null;
  reason?: string | undefined;
  onRetry?: (() => void) | undefined;
}) {
  const t = useWords();
  const formats = useFormats();
  const now = useMinute();
  return (
    <p role="status" className={styles.note}>
      <IconCloudOff size={16} stroke={1.75} aria-hidden="true" />
      <span>
        {props.readAt ? t('stale', { age: formats.relative(props.readAt, now) }) : t('staleUnknown')}
        {props.reason ? ` ${props.reason}` : ''}
      </span>
      {props.onRetry ? (
        <button type="button" className={styles.retry} onClick={props.onRetry}>
          {t('retry')}
        </button>
      ) : null}
    </p>
  );
}
