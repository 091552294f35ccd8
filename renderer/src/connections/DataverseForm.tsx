import { Anchor, Button, PasswordInput, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import '@mantine/core/styles/Anchor.layer.css';
import '@mantine/core/styles/PasswordInput.layer.css';
import { type FormEvent, useId, useState } from 'react';
import type { Account } from '../../../preload/contract/accounts.ts';
import type { ErrorCode } from '../../../preload/contract/errors.ts';
import { useWrite } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import styles from './DataverseForm.module.css';
import { type DataverseValues, emptyDataverse, fieldOf, missingFields, toConnect } from './dataverse.ts';
import { TableNames } from './TableNames.tsx';

const keychainCodes: readonly ErrorCode[] = ['keychain-missing', 'keychain-locked', 'keychain-failed'];

/** Environment, sign-in and, folded away, the names of tables and columns. */
export function DataverseForm({ url, onDone }: { url?: string; onDone: (account: Account) => void }) {
  const t = useWords();
  const [values, setValues] = useState(() => emptyDataverse(url));
  const [isTried, setTried] = useState(false);
  const connect = useWrite('accounts', 'connect');
  const help = useWrite('app', 'openHelp');
  const credentialsId = useId();

  const missing = isTried ? missingFields(values) : [];
  const set = (part: Partial<DataverseValues>): void => setValues((before) => ({ ...before, ...part }));
  const field = (name: 'url' | 'token' | 'tenantId' | 'clientId' | 'clientSecret') => ({
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
    error: missing.includes(name)
      ? t('connections:required')
      : failedField === name
        ? failure?.message
        : null,
    autoComplete: 'off',
    spellCheck: false,
  });
  const failure = connect.error;
  const failedField = failure ? fieldOf(failure) : null;
  const send = (sessionOnly: boolean): void => {
    setTried(true);
    if (missingFields(values).length > 0) return;
    connect.mutate(toConnect(values, sessionOnly), { onSuccess: ({ account }) => onDone(account) });
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    send(false);
  };

  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <p className={styles.lead}>{t('connections:dataverseLead')}</p>
      <TextInput
        label={t('connections:url')}
        description={
          <>
            {t('connections:urlHint')}{' '}
            <Anchor
              component="button"
              type="button"
              inherit
              onClick={() => help.mutate({ topic: 'power-apps' })}
            >
              {t('connections:urlHelp')}
            </Anchor>
          </>
        }
        data-autofocus
        {...field('url')}
      />
      <div>
        <p id={credentialsId} className={styles.label}>
          {t('connections:credentials')}
        </p>
        <SegmentedControl
          aria-labelledby={credentialsId}
          value={values.kind}
          onChange={(kind) => set({ kind })}
          data={[
            { value: 'token' as const, label: t('connections:credentialsToken') },
            { value: 'client-credentials' as const, label: t('connections:credentialsClient') },
          ]}
        />
      </div>
      {values.kind === 'token' ? (
        <Textarea
          label={t('connections:token')}
          description={t('connections:tokenHint')}
          rows={3}
          classNames={{ input: styles.token ?? '' }}
          {...field('token')}
        />
      ) : (
        <>
          <TextInput label={t('connections:tenantId')} {...field('tenantId')} />
          <TextInput label={t('connections:clientIdField')} {...field('clientId')} />
          <PasswordInput label={t('connections:clientSecret')} {...field('clientSecret')} />
        </>
      )}
      <TableNames tables={values.tables} onChange={(tables) => set({ tables })} />
      {failure && !failedField ? <ErrorState inline error={failure} /> : null}
      <div className={styles.actions}>
        <Button type="submit" loading={connect.isPending}>
          {t('connections:connect')}
        </Button>
        {failure && keychainCodes.includes(failure.code) ? (
          <Button variant="default" onClick={() => send(true)}>
            {t('connections:sessionOnly')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
