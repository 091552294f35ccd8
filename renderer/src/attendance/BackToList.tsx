import IconArrowLeft from '@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs';
import { Link } from '@tanstack/react-router';
import { useWords } from '../i18n/words.ts';
import styles from './MeetingPage.module.css';

export function BackToList() {
  const t = useWords();
  return (
    <Link to="/attendance" className={styles.back}>
      <IconArrowLeft size={15} stroke={1.75} aria-hidden="true" />
      {t('attendance:backToList')}
    </Link>
  );
}
