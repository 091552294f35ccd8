import { CloseButton, TextInput } from '@mantine/core';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { useWords } from '../i18n/words.ts';
import styles from '../parts/ListTools.module.css';

export function SearchField(props: {
  label: string;
  placeholder: string;
  value: string;
  onChange: (query: string) => void;
  onDown: () => void;
}) {
  const t = useWords();
  return (
    <TextInput
      className={styles.search ?? ''}
      type="search"
      aria-label={props.label}
      placeholder={props.placeholder}
      leftSection={<IconSearch size={16} stroke={1.75} aria-hidden="true" />}
      rightSection={
        props.value === '' ? null : (
          <CloseButton size="sm" aria-label={t('people:clearSearch')} onClick={() => props.onChange('')} />
        )
      }
      maxLength={200}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        props.onDown();
      }}
    />
  );
}
