import { CloseButton, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { useEffect, useState } from 'react';
import { useWords } from '../i18n/words.ts';
import styles from '../parts/ListTools.module.css';
import { type ListView, type Period, withPeriod } from './list.ts';

const periods: readonly Period[] = ['upcoming', 'past', 'all'];
const toggles = ['createdHere', 'unfinished'] as const;

/** Search and filters; what is pressed is filtered by, and is said so to a screen reader. */
export function Toolbar(props: { view: ListView; onChange: (change: (view: ListView) => ListView) => void }) {
  const t = useWords();
  const { view, onChange } = props;
  const [typed, setTyped] = useState(view.query);
  const search = useDebouncedCallback((query: string) => onChange((current) => ({ ...current, query })), 180);
  // The filters can be cleared from below the list as well.
  useEffect(() => {
    if (view.query === '') setTyped('');
  }, [view.query]);
  const write = (query: string): void => {
    setTyped(query);
    search(query);
  };
  return (
    <div className={styles.tools}>
      <TextInput
        className={styles.search ?? ''}
        type="search"
        aria-label={t('meetings:search')}
        placeholder={t('meetings:searchPlaceholder')}
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden="true" />}
        rightSection={
          typed === '' ? null : (
            <CloseButton size="sm" aria-label={t('meetings:empty.clear')} onClick={() => write('')} />
          )
        }
        maxLength={200}
        value={typed}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <SegmentedControl
        aria-label={t('meetings:filters')}
        value={view.period}
        onChange={(period) => onChange((current) => withPeriod(current, period as Period))}
        data={periods.map((value) => ({ value, label: t(`meetings:period.${value}`) }))}
      />
      {toggles.map((toggle) => (
        <button
          key={toggle}
          type="button"
          className={styles.chip}
          aria-pressed={view[toggle]}
          onClick={() => onChange((current) => ({ ...current, [toggle]: !current[toggle] }))}
        >
          {view[toggle] ? <IconCheck size={14} stroke={2} aria-hidden="true" /> : null}
          {t(`meetings:${toggle}`)}
        </button>
      ))}
    </div>
  );
}
