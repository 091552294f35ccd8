import { Button } from '@mantine/core';
import type { Meeting } from '../../../../preload/contract/meetings.ts';
import { useWords } from '../../i18n/words.ts';
import styles from './change.module.css';

/** The guests that are there, each of whom may be taken out. `removed` holds addresses in lower case. */
export function GuestChoice(props: {
  attendees: Meeting['attendees'];
  removed: ReadonlySet<string>;
  onChange: (removed: ReadonlySet<string>) => void;
}) {
  const t = useWords();
  const guests = props.attendees.filter((one) => !one.organizer && !one.self);
  if (guests.length === 0) return null;
  const toggle = (email: string): void => {
    const next = new Set(props.removed);
    if (!next.delete(email)) next.add(email);
    props.onChange(next);
  };
  return (
    <section>
      <h3 className={styles.subtitle}>{t('changes:guests', { count: guests.length })}</h3>
      <ul className={styles.guests}>
        {guests.map((one) => {
          const email = one.email.toLowerCase();
          const isRemoved = props.removed.has(email);
          const name = one.name ?? one.email;
          return (
            <li key={email} className={styles.guest} data-removed={isRemoved || undefined}>
              <span>
                <span className={styles.person}>{name}</span>
                {isRemoved ? <span className={styles.quiet}>{t('changes:removed')}</span> : null}
              </span>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t(isRemoved ? 'changes:restore' : 'changes:remove', { name })}
                onClick={() => toggle(email)}
              >
                {t(isRemoved ? 'changes:restoreOne' : 'changes:removeOne')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
