import { useWords } from '../../i18n/words.ts';
import styles from './Matrix.module.css';
import { markWords } from './markWords.ts';
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
          <Sample mark={mark} isInStreak={false} />
          {markWords(mark, false, t)}
        </li>
      ))}
      <li>
        <Sample mark="no-show" isInStreak={true} />
        {t('overview:streakLegend')}
      </li>
    </ul>
  );
}

function Sample({ mark, isInStreak }: { mark: Mark; isInStreak: boolean }) {
  return (
    <span className={styles.sample} aria-hidden="true">
      <span className={styles.mark} data-mark={mark} data-streak={isInStreak || undefined} />
    </span>
  );
}
