import { NativeSelect, TextInput } from '@mantine/core';
import type { Tables } from '../../../preload/contract/accounts.ts';
import { useWords } from '../i18n/words.ts';
import styles from './DataverseForm.module.css';

const names = [
  'people',
  'personId',
  'personName',
  'personEmail',
  'projects',
  'projectKey',
  'projectName',
  'contributors',
  'contributorEmployee',
  'contributorProject',
] as const satisfies readonly (keyof Tables)[];

/** Logical names of tables and columns; a field left empty keeps the name Muster knows. */
export function TableNames(props: { tables: Partial<Tables>; onChange: (tables: Partial<Tables>) => void }) {
  const t = useWords();
  const { tables } = props;
  const kinds: readonly Tables['projectColumnKind'][] = ['auto', 'text', 'lookup'];
  return (
    <details className={styles.advanced}>
      <summary>{t('connections:advanced')}</summary>
      <p className={styles.advancedHint}>{t('connections:advancedHint')}</p>
      <div className={styles.fields}>
        {names.map((name) => (
          <TextInput
            key={name}
            size="xs"
            label={t(`connections:tables_${name}`)}
            placeholder={t('connections:standard')}
            value={tables[name] ?? ''}
            spellCheck={false}
            onChange={(event) => props.onChange({ ...tables, [name]: event.currentTarget.value })}
          />
        ))}
        <NativeSelect
          size="xs"
          label={t('connections:tables_projectColumnKind')}
          value={tables.projectColumnKind ?? 'auto'}
          data={kinds.map((kind) => ({ value: kind, label: t(`connections:columnKind_${kind}`) }))}
          onChange={(event) => {
            const kind = kinds.find((one) => one === event.currentTarget.value) ?? 'auto';
            props.onChange({ ...tables, projectColumnKind: kind });
          }}
        />
      </div>
    </details>
  );
}
