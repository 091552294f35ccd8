import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Participant } from '../../../../preload/contract/attendance-facts.ts';
import { useFormats } from '../../i18n/FormatsProvider.tsx';
import { useWords } from '../../i18n/words.ts';
import panel from '../../parts/SidePanel.module.css';
import { possibleGuests } from '../soFar.ts';
import type { Assign } from '../useAssign.ts';
import styles from './person.module.css';

const few = 4;

/** Who was not seen, and the guests, unknown or by another address, who could be them: said with one press, or looked at. */
export function CouldBe(props: {
  person: Participant;
  participants: readonly Participant[];
  assign: Assign;
  onOpen: (personId: string) => void;
}) {
  const t = useWords();
  const [isAll, setAll] = useState(false);
  const { person, assign } = props;
  const guests = possibleGuests(person, props.participants);
  const more = isAll ? 0 : guests.length - few;
  if (guests.length === 0) return null;
  const isByAddress = guests.every(({ judgement }) => judgement !== 'unknown-guest');
  return (
    <section>
      <h3 className={panel.title}>
        {t(isByAddress ? 'attendance:couldBeByAddress' : 'attendance:couldBeTitle')}
      </h3>
      <p className={panel.quiet}>{t('attendance:couldBeHint')}</p>
      <ul className={styles.choices}>
        {(isAll ? guests : guests.slice(0, few)).map((guest) => (
          <li key={guest.personId} className={styles.choice}>
            <GuestWords guest={guest} onOpen={props.onOpen} />
            {person.email === null ? null : (
              <Button
                size="xs"
                variant="default"
                title={t(`attendance:remembers.${guest.kind}`)}
                loading={assign.busy === guest.personId}
                onClick={() => assign.run(guest.personId, person.email ?? '')}
              >
                {t('attendance:wasThem', { name: guest.name })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <Button mt="xs" size="xs" variant="default" onClick={() => setAll(true)}>
          {t('attendance:moreGuests', { count: more })}
        </Button>
      ) : null}
    </section>
  );
}

function GuestWords({ guest, onOpen }: { guest: Participant; onOpen: (personId: string) => void }) {
  const t = useWords();
  const formats = useFormats();
  const { firstIn, lastOut } = guest;
  const when = firstIn !== null && lastOut !== null ? formats.timeRange(firstIn, lastOut) : null;
  return (
    <span className={styles.chosen}>
      <button
        type="button"
        className={styles.guest}
        aria-label={t('attendance:seeGuest', { name: guest.name })}
        onClick={() => onOpen(guest.personId)}
      >
        {guest.name}
      </button>
      <span className={styles.below}>
        {[t(`attendance:kind.${guest.kind}`), when].filter((part) => part !== null).join(' · ')}
      </span>
    </span>
  );
}
