import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { choicesFor } from '../../attendance/person/people.ts';
import { useRead } from '../../bridge/queries.ts';
import { useWords } from '../../i18n/words.ts';
import styles from './attendance.module.css';

export interface Chosen {
  readonly email: string;
  /** The address where no name is known. */
  readonly name: string;
}

/** Somebody of the directory, or an address that was typed. */
export function ChoosePerson({ onChoose }: { onChoose: (person: Chosen) => void }) {
  const t = useWords();
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(text.trim().slice(0, 200), 150);
  const found = useRead(
    'directory',
    'searchPeople',
    { query, limit: 6 },
    { enabled: query !== '', keepPrevious: true },
  );
  const choices = choicesFor(text, [], query === '' ? [] : (found.data?.people ?? []));
  return (
    <div className={styles.form}>
      <TextInput
        label={t('attendanceSettings:forgetSearch')}
        description={t('attendanceSettings:forgetSearchHint')}
        maxLength={320}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      {choices.length > 0 ? (
        <ul className={styles.choices}>
          {choices.map(({ email, name }) => (
            <li key={email} className={styles.choice}>
              <span className={styles.who}>
                <span className={styles.name}>{name ?? email}</span>
                {name === null ? null : <span className={styles.quiet}>{email}</span>}
              </span>
              <Button
                size="xs"
                variant="default"
                aria-label={t('attendanceSettings:forgetChooseOf', { name: name ?? email })}
                onClick={() => onChoose({ email, name: name ?? email })}
              >
                {t('attendanceSettings:forgetChoose')}
              </Button>
            </li>
          ))}
        </ul>
      ) : text.trim() === '' || found.isLoading || found.isRefreshing ? null : (
        <p className={styles.quiet}>{t('attendanceSettings:forgetNothing')}</p>
      )}
    </div>
  );
}
