import type { Attendee } from '../../../preload/contract/meetings.ts';
import { useWords } from '../i18n/words.ts';
import { ScrollBox } from '../parts/ScrollBox.tsx';
import { AnswerMark } from './AnswerMark.tsx';
import styles from './InvitationList.module.css';

/** Everybody in the event with their answers, for a meeting that was not created here. */
export function GuestList({ attendees }: { attendees: readonly Attendee[] }) {
  const t = useWords();
  const guests = attendees.filter((one) => !one.organizer);
  if (guests.length === 0) return <p className={styles.why}>{t('meetings:guestsNone')}</p>;
  const title = t('meetings:guests', { count: guests.length });
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{title}</h3>
      <ScrollBox className={styles.box} label={title}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('meetings:person')}</th>
              <th scope="col">{t('meetings:answer')}</th>
            </tr>
          </thead>
          <tbody>
            {attendees.map((one) => (
              <tr key={one.email}>
                <td>
                  <span className={styles.name}>
                    {one.name ?? one.email}
                    {one.organizer
                      ? ` (${t('meetings:organizer')})`
                      : one.self
                        ? ` (${t('meetings:you')})`
                        : ''}
                  </span>
                  {one.name === null ? null : (
                    <span className={styles.email} title={one.email}>
                      {one.email}
                    </span>
                  )}
                </td>
                <td>
                  <AnswerMark response={one.response} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
