import { Button, PasswordInput, TextInput } from '@mantine/core';
import '@mantine/core/styles/PasswordInput.layer.css';
import { type FormEvent, useState } from 'react';
import type { Account } from '../../../preload/contract/accounts.ts';
import { demoZoomApp } from '../../../preload/contract/demo.ts';
import type { ErrorCode } from '../../../preload/contract/errors.ts';
import { useRead, useWrite } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import styles from './DataverseForm.module.css';

const fields = ['zoomAccountId', 'clientId', 'clientSecret', 'host'] as const;
type Field = (typeof fields)[number];
const keychainCodes: readonly ErrorCode[] = ['keychain-missing', 'keychain-locked', 'keychain-failed'];

/** The Server-to-Server OAuth app and the host. With `account` it connects that one again. */
export function ZoomForm(props: { account?: Account; onDone: (account: Account) => void }) {
  const info = useRead('app', 'info').data;
  const accounts = useRead('accounts', 'list').data?.accounts;
  if (!info || !accounts) return null;
  const known = props.account?.zoom;
  const google = accounts.find(({ provider }) => provider === 'google')?.address ?? '';
  const empty = { zoomAccountId: '', clientId: '', clientSecret: '' };
  const first = {
    ...(info.workspace === 'demo' ? demoZoomApp : empty),
    host: google,
    ...known,
  };
  return <Form first={first} isDemo={info.workspace === 'demo'} onDone={props.onDone} />;
}

function Form({
  first,
  isDemo,
  onDone,
}: {
  first: Readonly<Record<Field, string>>;
  /** Nothing of the demo enters the keychain. */
  isDemo: boolean;
  onDone: (account: Account) => void;
}) {
  const t = useWords();
  const [values, setValues] = useState(first);
  const [isTried, setTried] = useState(false);
  const connect = useWrite('accounts', 'connect');
  const missing = fields.filter((name) => values[name].trim() === '');
  const send = (sessionOnly: boolean): void => {
    setTried(true);
    if (missing.length > 0) return;
    const input = { provider: 'zoom' as const, ...values, ...(sessionOnly ? { sessionOnly } : {}) };
    connect.mutate(input, { onSuccess: ({ account }) => onDone(account) });
  };
  const field = (name: Field) => ({
    label: t(`connections:zoom_${name}`),
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setValues((before) => ({ ...before, [name]: value }));
    },
    error: isTried && missing.includes(name) ? t('connections:required') : null,
    autoComplete: 'off',
    spellCheck: false,
  });
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send(isDemo);
      }}
    >
      <p className={styles.lead}>{t('connections:zoomLead')}</p>
      <TextInput data-autofocus {...field('zoomAccountId')} />
      <TextInput {...field('clientId')} />
      <PasswordInput {...field('clientSecret')} />
      <TextInput description={t('connections:zoomHostHint')} {...field('host')} />
      {connect.error ? <ErrorState inline error={connect.error} /> : null}
      <div className={styles.actions}>
        <Button type="submit" loading={connect.isPending}>
          {t('connections:connect')}
        </Button>
        {connect.error && keychainCodes.includes(connect.error.code) ? (
          <Button variant="default" onClick={() => send(true)}>
            {t('connections:sessionOnly')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
