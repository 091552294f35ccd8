import { Modal } from '@mantine/core';
import type { Account, OptionalPermission } from '../../../preload/contract/accounts.ts';
import { useWords } from '../i18n/words.ts';
import { accountTitle } from './accountTitle.ts';
import { DataverseForm } from './DataverseForm.tsx';
import { GoogleSignIn } from './GoogleSignIn.tsx';
import { ZoomForm } from './ZoomForm.tsx';

/** Signs in to a connection that is already there; `ask`: optional permissions to ask Google for with it. */
export function SignInAgain(props: {
  account: Account;
  ask?: readonly OptionalPermission[];
  onClose: () => void;
}) {
  const t = useWords();
  const { account, ask = [], onClose } = props;
  const words = { address: accountTitle(account) };
  return (
    <Modal
      opened
      onClose={onClose}
      title={ask.length > 0 ? t('connections:askTitle', words) : t('connections:signInAgainAccount', words)}
      closeButtonProps={{ 'aria-label': t('close') }}
      size={account.provider === 'google' ? 'md' : 'lg'}
    >
      {account.provider === 'google' ? (
        <GoogleSignIn account={account} ask={ask} onDone={onClose} />
      ) : account.provider === 'zoom' ? (
        <ZoomForm account={account} onDone={onClose} />
      ) : (
        <DataverseForm account={account} onDone={onClose} />
      )}
    </Modal>
  );
}
