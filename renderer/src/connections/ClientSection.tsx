import { Button } from '@mantine/core';
import { useState } from 'react';
import type { GoogleClient } from '../../../preload/contract/accounts.ts';
import { useWrite } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { ErrorState } from '../parts/ErrorState.tsx';
import { ClientFile } from './ClientFile.tsx';
import styles from './ConnectionsPage.module.css';

/** The organisation's own Google client: where it comes from, import, forget. */
export function ClientSection({ client }: { client: GoogleClient }) {
  const t = useWords();
  const load = useWrite('accounts', 'importClient');
  const forget = useWrite('accounts', 'forgetClient');
  const [isAsking, setAsking] = useState(false);
  const mayChange = client.source === 'file' || client.source === 'none';
  return (
    <section aria-labelledby="client-title" className={styles.section}>
      <div className={styles.about}>
        <h2 id="client-title" className={styles.title}>
          {t('connections:client')}
        </h2>
        <p className={styles.lead}>{t('connections:clientLead')}</p>
      </div>
      <div className={styles.body}>
        {client.source === 'none' ? (
          <ClientFile />
        ) : (
          <dl className={styles.facts}>
            <dt>{t('connections:clientSource')}</dt>
            <dd>{t(`connections:source_${client.source}`)}</dd>
            {client.kind ? (
              <>
                <dt>{t('connections:clientKind')}</dt>
                <dd>{t(`connections:kind_${client.kind}`)}</dd>
              </>
            ) : null}
            {client.projectId ? (
              <>
                <dt>{t('connections:clientProject')}</dt>
                <dd>{client.projectId}</dd>
              </>
            ) : null}
            {client.clientIdStart ? (
              <>
                <dt>{t('connections:clientId')}</dt>
                <dd>{client.clientIdStart}…</dd>
              </>
            ) : null}
          </dl>
        )}
        {mayChange && client.source !== 'none' ? (
          <div className={styles.actions}>
            <Button
              size="xs"
              variant="default"
              loading={load.isPending}
              onClick={() => load.mutate(undefined)}
            >
              {t('connections:clientReplace')}
            </Button>
            <Button size="xs" variant="subtle" color="red" onClick={() => setAsking(true)}>
              {t('connections:clientForget')}
            </Button>
          </div>
        ) : null}
        {load.error ? <ErrorState inline error={load.error} /> : null}
      </div>
      <ConfirmDialog
        danger
        opened={isAsking}
        title={t('connections:clientForgetTitle')}
        confirm={t('connections:clientForgetConfirm')}
        isPending={forget.isPending}
        error={forget.error}
        onConfirm={() => forget.mutate(undefined, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <p>{t('connections:clientForgetWords')}</p>
      </ConfirmDialog>
    </section>
  );
}
