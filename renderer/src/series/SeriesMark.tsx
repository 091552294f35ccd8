import IconRepeat from '@tabler/icons-react/dist/esm/icons/IconRepeat.mjs';
import { useWords } from '../i18n/words.ts';
import styles from './series.module.css';

/** One date of a series. */
export function SeriesMark() {
  const t = useWords();
  return (
    <span className={styles.mark}>
      <IconRepeat size={13} stroke={2} aria-hidden="true" />
      {t('series:mark')}
    </span>
  );
}
