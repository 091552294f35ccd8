import { notifications } from '@mantine/notifications';
import type { Account } from '../../../preload/contract/accounts.ts';
import { useWrite } from '../bridge/queries.ts';
import { useWords, type Words } from '../i18n/words.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import styles from './AccountCard.module.css';
import { accountTitle } from './accountTitle.ts';

/** Says exactly what ends and what stays before anything is taken away. */
export function DisconnectDialog(props: { account: Account; opened: boolean; onClose: () => void }) {
  const t = useWords();
  const disconnect = useWrite('accounts', 'disconnect');
  const { accountId, provider } = props.account;
  const address = accountTitle(props.account);
  const { ends, stays } = effects(provider, t);
  const onConfirm = (): void =>
    disconnect.mutate(
      { accountId },
      {
        onSuccess: ({ revoked, error }) => {
          props.onClose();
          // Dataverse tokens cannot be revoked, so only a failure to tell Google is worth saying.
          const isUntold = !revoked && error !== null;
          notifications.show({
            ...(isUntold && error.hint ? { title: error.message } : {}),
            message: isUntold
              ? t('connections:disconnectedNotRevoked', { address })
              : t('connections:disconnected', { address }),
            color: isUntold ? 'yellow' : 'accent',
            closeButtonProps: { 'aria-label': t('close') },
          });
        },
      },
    );
  return (
    <ConfirmDialog
      danger
      opened={props.opened}
      title={t('connections:disconnectTitle', { address })}
      confirm={t('connections:disconnect')}
      isPending={disconnect.isPending}
      error={disconnect.error}
      onConfirm={onConfirm}
      onClose={props.onClose}
    >
      <div className={styles.effects}>
        <Effects title={t('connections:revoked')} lines={ends} />
        <Effects title={t('connections:stays')} lines={stays} />
      </div>
    </ConfirmDialog>
  );
}

function effects(provider: Account['provider'], t: Words): Record<'ends' | 'stays', readonly string[]> {
  switch (provider) {
    case 'google':
      return {
        ends: [t('connections:revokedGoogle'), t('connections:revokedGoogleMeetings')],
        stays: [t('connections:staysGoogle'), t('connections:staysGoogleClient')],
      };
    case 'dataverse':
      return {
        ends: [t('connections:revokedDataverse'), t('connections:revokedDataversePeople')],
        stays: [t('connections:staysDataverse')],
      };
    case 'zoom':
      return {
        ends: [t('connections:revokedZoom'), t('connections:revokedZoomMeetings')],
        stays: [t('connections:staysZoom')],
      };
  }
}

function Effects({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
