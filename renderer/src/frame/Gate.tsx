import { Button } from '@mantine/core';
import IconDatabaseOff from '@tabler/icons-react/dist/esm/icons/IconDatabaseOff.mjs';
import type { ReactNode } from 'react';
import { useRead, useWrite } from '../bridge/queries.ts';
import { useChanges } from '../bridge/useChanges.ts';
import { useShown } from '../bridge/useShown.ts';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import styles from './Gate.module.css';
import { useAppearance } from './useAppearance.ts';
import { useNotices } from './useNotices.ts';

/** Lets the screens in once main has answered and the records can be read; says why not otherwise. */
export function Gate({ children }: { children: ReactNode }) {
  useChanges();
  useShown();
  useNotices();
  useAppearance();
  const t = useWords();
  const info = useRead('app', 'info');
  const diagnostics = useWrite('diagnostics', 'export');

  if (!info.data) {
    return info.error ? (
      <main className={styles.whole}>
        <ErrorState error={info.error} onRetry={info.retry} />
      </main>
    ) : null;
  }
  const { storage } = info.data;
  if (storage.state !== 'refused') return children;
  return (
    <main className={styles.whole}>
      <div className={styles.message} role="alert">
        <IconDatabaseOff size={28} stroke={1.5} aria-hidden="true" className={styles.icon} />
        <h1 className={styles.title}>{t('frame:refusedTitle')}</h1>
        <p>{storage.error.message}</p>
        {storage.error.hint ? <p className={styles.hint}>{storage.error.hint}</p> : null}
        <div className={styles.actions}>
          <Button variant="default" onClick={info.retry}>
            {t('retry')}
          </Button>
          <Button
            variant="subtle"
            loading={diagnostics.isPending}
            onClick={() => diagnostics.mutate(undefined)}
          >
            {t('frame:exportDiagnostics')}
          </Button>
        </div>
        {diagnostics.error ? <ErrorState inline error={diagnostics.error} /> : null}
      </div>
    </main>
  );
}
