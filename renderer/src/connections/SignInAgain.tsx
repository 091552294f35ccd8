import { Modal } from '@mantine/core';
import type { Account } from '../../../preload/contract/accounts.ts';
import { useWords } from '../i18n/words.ts';
import { accountTitle } from './accountTitle.ts';
import { DataverseForm } from './DataverseForm.tsx';
import { GoogleSignIn } from './GoogleSignIn.tsx';

/** Signs in to a connection that is already there. */
export function SignInAgain({ account, onClose }: { account: Account; onClose: () => void }) {
  const t = useWords();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('connections:signInAgainAccount', { address: accountTitle(account) })}
      closeButtonProps={{ 'aria-label': t('close') }}
      size={account.provider === 'google' ? 'md' : 'lg'}
    >
      {account.provider === 'google' ? (
        <GoogleSignIn account={account} onDone={onClose} />
      ) : (
        <DataverseForm account={account} onDone={onClose} />
      )}
    </Modal>
  );
}
