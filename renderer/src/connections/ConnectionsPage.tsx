import '@mantine/core/styles/Anchor.layer.css';
import { Anchor, Button, Modal, VisuallyHidden } from '@mantine/core';
import IconPlugConnected from '@tabler/icons-react/dist/esm/icons/IconPlugConnected.mjs';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Account } from '../../../preload/contract/accounts.ts';
import { useRead } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { ErrorState } from '../parts/ErrorState.tsx';
import { Page } from '../parts/Page.tsx';
import { PageHeader } from '../parts/PageHeader.tsx';
import { Skeletons } from '../parts/Skeletons.tsx';
import { StaleNote } from '../parts/StaleNote.tsx';
import { AccountCard } from './AccountCard.tsx';
import { ClientSection } from './ClientSection.tsx';
import styles from './ConnectionsPage.module.css';
import { DataverseForm } from './DataverseForm.tsx';
import { GoogleSignIn } from './GoogleSignIn.tsx';
import { KeychainSection } from './KeychainSection.tsx';
import { ZoomForm } from './ZoomForm.tsx';

const titles = {
  google: 'connections:signInTitle',
  dataverse: 'connections:dataverseTitle',
  zoom: 'connections:zoomTitle',
} as const;

export function ConnectionsPage() {
  const t = useWords();
  const accounts = useRead('accounts', 'list');
  const info = useRead('app', 'info').data;
  const [adding, setAdding] = useState<Account['provider'] | null>(null);
  const list = accounts.data?.accounts ?? [];
  const hasGoogle = list.some((account) => account.provider === 'google');
  const hasDataverse = list.some((account) => account.provider === 'dataverse');
  const hasZoom = list.some((account) => account.provider === 'zoom');
  const close = (): void => setAdding(null);
  const plus = <IconPlus size={16} stroke={1.75} aria-hidden="true" />;

  return (
    <Page>
      <PageHeader
        title={t('connections:title')}
        context={
          <>
            {t('connections:lead')}{' '}
            <Anchor component={Link} to="/activity" size="sm" underline="always">
              {t('activity:showFrom')}
            </Anchor>
          </>
        }
        actions={
          <>
            {hasZoom ? null : (
              <Button variant="default" leftSection={plus} onClick={() => setAdding('zoom')}>
                {t('connections:addZoom')}
              </Button>
            )}
            {hasDataverse ? null : (
              <Button variant="default" leftSection={plus} onClick={() => setAdding('dataverse')}>
                {t('connections:addDataverse')}
              </Button>
            )}
            <Button
              variant={hasGoogle ? 'default' : 'filled'}
              leftSection={plus}
              onClick={() => setAdding('google')}
            >
              {hasGoogle ? t('connections:addAnotherGoogle') : t('connections:addGoogle')}
            </Button>
          </>
        }
      />
      <div className={styles.sections}>
        <section aria-labelledby="accounts-title" className={styles.cards}>
          <VisuallyHidden>
            <h2 id="accounts-title">{t('connections:accounts')}</h2>
          </VisuallyHidden>
          {accounts.isStale ? <StaleNote readAt={accounts.readAt} onRetry={accounts.retry} /> : null}
          {accounts.isLoading ? <Skeletons rows={2} height={12} /> : null}
          {accounts.error && !accounts.data ? (
            <ErrorState error={accounts.error} onRetry={accounts.retry} />
          ) : null}
          {accounts.data && list.length === 0 ? (
            <EmptyState
              icon={<IconPlugConnected size={20} stroke={1.5} />}
              title={t('connections:none')}
              hint={t('connections:noneHint')}
            />
          ) : null}
          {list.map((account) => (
            <AccountCard key={account.accountId} account={account} />
          ))}
        </section>
        {accounts.data ? <ClientSection client={accounts.data.client} /> : null}
        {info ? <KeychainSection state={info.keychain.state} /> : null}
      </div>
      <Modal
        opened={adding !== null}
        onClose={close}
        size={adding === 'dataverse' ? 'lg' : 'md'}
        title={t(adding === null ? 'connections:signInTitle' : titles[adding])}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {adding === 'google' ? <GoogleSignIn onDone={close} /> : null}
        {adding === 'dataverse' ? <DataverseForm onDone={close} /> : null}
        {adding === 'zoom' ? <ZoomForm onDone={close} /> : null}
      </Modal>
    </Page>
  );
}
