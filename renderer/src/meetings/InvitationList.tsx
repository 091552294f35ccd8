import type { Attendee, Invitation } from '../../../preload/contract/meetings.ts';
import { useWords, type Words } from '../i18n/words.ts';
import { ScrollBox } from '../parts/ScrollBox.tsx';
import { AnswerMark } from './AnswerMark.tsx';
import styles from './InvitationList.module.css';

const kinds = ['project', 'chosen', 'typed'] as const;

/** `why` holds the kinds, separated by commas; one that is not known is left out. */
const whyInWords = (why: string, t: Words): string => {
  const given = why.split(',');
  return kinds.flatMap((kind) => (given.includes(kind) ? [t(`meetings:whyKind.${kind}`)] : [])).join(' · ');
};

/** One row per person that Muster invited: who, why, and what they answered. */
export function InvitationList(props: {
  invitations: readonly Invitation[];
  attendees: readonly Attendee[];
}) {
  const t = useWords();
  const { invitations } = props;
  const answers = new Map(props.attendees.map((one) => [one.email.toLowerCase(), one.response]));
  if (invitations.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{t('meetings:invitations', { count: invitations.length })}</h3>
      <ScrollBox className={styles.box} label={t('meetings:invitations', { count: invitations.length })}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('meetings:person')}</th>
              <th scope="col" className={styles.whyColumn}>
                {t('meetings:why')}
              </th>
              <th scope="col">{t('meetings:answer')}</th>
            </tr>
          </thead>
          <tbody>
            {invitations.map((one) => (
              <tr key={one.inviteId}>
                <td>
                  <span className={styles.name}>{one.name ?? one.email}</span>
                  <span className={styles.email} title={one.email}>
                    <span className={styles.whyBelow}>{whyInWords(one.why, t)}</span>
                    {one.name === null ? null : <span>{one.email}</span>}
                  </span>
                </td>
                <td className={`${styles.why} ${styles.whyColumn}`}>{whyInWords(one.why, t)}</td>
                <td>
                  <AnswerMark response={answers.get(one.email.toLowerCase()) ?? 'needsAction'} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
