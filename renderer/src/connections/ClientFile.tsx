import { Button } from '@mantine/core';
import IconFileUpload from '@tabler/icons-react/dist/esm/icons/IconFileUpload.mjs';
import { useWrite } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import styles from './ClientFile.module.css';
import { useFileDrop } from './useFileDrop.ts';

/** The first step of a new installation: the client file, by button or by dropping it. */
export function ClientFile() {
  const t = useWords();
  const load = useWrite('accounts', 'importClient');
  const help = useWrite('app', 'openHelp');
  const drop = useFileDrop((content) => load.mutate({ content }));
  return (
    <div className={styles.step}>
      <div>
        <p className={styles.lead}>{t('connections:clientStep')}</p>
        <p className={styles.hint}>
          {t('connections:clientStepHint')}{' '}
          <button
            type="button"
            className={styles.help}
            onClick={() => help.mutate({ topic: 'google-console' })}
          >
            {t('connections:clientHelp')}
          </button>
        </p>
      </div>
      <div className={drop.isOver ? styles.zoneOver : styles.zone} {...drop.handlers}>
        <IconFileUpload size={20} stroke={1.5} aria-hidden="true" />
        <span>{t('connections:clientDrop')}</span>
        <Button size="xs" variant="default" loading={load.isPending} onClick={() => load.mutate(undefined)}>
          {t('connections:clientChoose')}
        </Button>
      </div>
      {drop.isUnreadable ? <p role="alert">{t('connections:clientUnreadable')}</p> : null}
      {load.error ? <ErrorState inline error={load.error} /> : null}
      {help.error ? <ErrorState inline error={help.error} /> : null}
    </div>
  );
}
