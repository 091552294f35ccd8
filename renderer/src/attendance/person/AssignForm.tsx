import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { Participant } from '../../../../preload/contract/attendance-facts.ts';
import { useRead } from '../../bridge/queries.ts';
import { useWords } from '../../i18n/words.ts';
import panel from '../../parts/SidePanel.module.css';
import type { Assign } from '../useAssign.ts';
import { type Choice, choicesFor } from './people.ts';
import styles from './person.module.css';

const words = {
  invited: 'attendance:assignInvited',
  directory: 'attendance:assignDirectory',
  typed: 'attendance:assignTyped',
} as const;

/** Who an unknown guest is: a candidate, somebody found, or an address that was typed. */
export function AssignForm(props: {
  person: Participant;
  participants: readonly Participant[];
  assign: Assign;
}) {
  const t = useWords();
  const { person, assign } = props;
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(text.trim().slice(0, 200), 150);
  const found = useRead(
    'directory',
    'searchPeople',
    { query, limit: 6 },
    { enabled: query !== '', keepPrevious: true },
  );
  const typed = choicesFor(text, props.participants, query === '' ? [] : (found.data?.people ?? []));
  const candidates: readonly Choice[] = person.identity.candidates.map((one) => ({
    ...one,
    from: 'invited',
  }));
  const choices = text.trim() === '' ? candidates : typed;
  return (
    <section className={styles.form}>
      <h3 className={panel.title}>{t('attendance:assignTitle')}</h3>
      <p className={panel.quiet}>{t(`attendance:remembers.${person.kind}`)}</p>
      <TextInput
        label={t('attendance:assignSearch')}
        description={t('attendance:assignSearchHint')}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {choices.length > 0 ? (
        <ul className={styles.choices}>
          {choices.map((one) => (
            <li key={one.email} className={styles.choice}>
              <span className={styles.chosen}>
                <span className={styles.strong}>{one.name ?? one.email}</span>
                <span className={styles.below}>
                  {one.name === null ? t(words[one.from]) : `${one.email} · ${t(words[one.from])}`}
                </span>
              </span>
              <Button
                size="xs"
                variant="default"
                loading={assign.busy === person.personId}
                onClick={() => assign.run(person.personId, one.email)}
              >
                {t('attendance:itIs', { name: one.name ?? one.email })}
              </Button>
            </li>
          ))}
        </ul>
      ) : text.trim() === '' || found.isRefreshing || found.isLoading ? null : (
        <p className={panel.quiet}>{t('attendance:assignNothing')}</p>
      )}
    </section>
  );
}
