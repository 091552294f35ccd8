import { useWords } from '../../i18n/words.ts';
import styles from './Matrix.module.css';
import { markLetter, markWords } from './markWords.ts';
import type { Mark } from './matrix.ts';
import page from './OverviewPage.module.css';

const shown: readonly Mark[] = [
  'present',
  'late',
  'left-early',
  'partly',
  'no-show',
  'excused',
  'uninvited',
  'pending',
];

/** What the marks mean. */
export function Legend() {
  const t = useWords();
  return (
    <ul className={page.legend} aria-label={t('overview:legend')}>
      {shown.map((mark) => (
        <li key={mark} data-mark={mark}>
          <span className={styles.mark} aria-hidden="true">
            {markLetter(mark, t)}
          </span>
          {markWords(mark, false, t)}
        </li>
      ))}
      <li data-mark="no-show" data-streak="true">
        <span className={styles.mark} aria-hidden="true">
          {markLetter('no-show', t)}
        </span>
        {t('overview:streakLegend')}
      </li>
    </ul>
  );
}
