import { useFormats } from '../../i18n/FormatsProvider.tsx';
import { useWords } from '../../i18n/words.ts';
import { rateWords } from '../overview/markWords.ts';
import styles from './History.module.css';
import { type History, monthWords } from './historyWords.ts';

/** The rate of each month: a picture whose bars stand in the table that says the same. */
export function Trend({ trend }: { trend: History['trend'] }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <section aria-labelledby="history-months">
      <h2 id="history-months" className={styles.title}>
        {t('overview:byMonth')}
      </h2>
      <table className={styles.months}>
        <thead>
          <tr>
            <th scope="col">{t('overview:month')}</th>
            <th scope="col">{t('overview:rate')}</th>
            <th scope="col" className={styles.figure}>
              {t('overview:monthExpected')}
            </th>
          </tr>
        </thead>
        <tbody>
          {trend.map(({ month, rate, expected }) => (
            <tr key={month}>
              <th scope="row">{monthWords(month, formats.locale)}</th>
              <td>
                <span className={styles.bar} data-empty={rate === null || undefined} aria-hidden="true">
                  <span style={{ width: `${(rate ?? 0) * 100}%` }} />
                </span>
                <span className={styles.percent}>{rateWords(rate, t, formats)}</span>
              </td>
              <td className={styles.figure}>
                {expected === 0 ? t('overview:monthNone') : formats.number(expected)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
