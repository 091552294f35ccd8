import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ErrorValue } from '../../../preload/contract/errors.ts';
import { useWords } from '../i18n/words.ts';
import styles from './ConfirmDialog.module.css';
import { ErrorState } from './ErrorState.tsx';

/** For what cannot be undone: says what goes and what stays; the safe choice has the focus. */
export function ConfirmDialog(props: {
  opened: boolean;
  title: string;
  children: ReactNode;
  confirm: string;
  danger?: boolean;
  isPending?: boolean;
  error?: ErrorValue | null;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const t = useWords();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{ body: styles.body ?? '' }}
    >
      {props.children}
      {props.error ? <ErrorState inline error={props.error} /> : null}
      <div className={styles.actions}>
        <Button variant="default" onClick={props.onClose} data-autofocus>
          {t('cancel')}
        </Button>
        <Button
          {...(props.danger ? { color: 'red' } : {})}
          loading={props.isPending ?? false}
          onClick={props.onConfirm}
        >
          {props.confirm}
        </Button>
      </div>
    </Modal>
  );
}
