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
        <li key={mark}>
          <span className={styles.mark} data-mark={mark} data-letter={markLetter(mark, t)} />
          {markWords(mark, false, t)}
        </li>
      ))}
      <li>
        <span
          className={styles.mark}
          data-mark="no-show"
          data-streak="true"
          data-letter={markLetter('no-show', t)}
        />
        {t('overview:streakLegend')}
      </li>
    </ul>
  );
}
