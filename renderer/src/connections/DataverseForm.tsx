import { Anchor, Button, SegmentedControl, TextInput } from '@mantine/core';
import '@mantine/core/styles/Anchor.layer.css';
import IconExternalLink from '@tabler/icons-react/dist/esm/icons/IconExternalLink.mjs';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Account } from '../../../preload/contract/accounts.ts';
import type { ErrorCode } from '../../../preload/contract/errors.ts';
import { useWrite } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { CredentialFields } from './CredentialFields.tsx';
import styles from './DataverseForm.module.css';
import {
  type DataverseField,
  type DataverseValues,
  dataverseKinds,
  dataverseValues,
  fieldOf,
  missingFields,
  toConnect,
} from './dataverse.ts';
import { SignInWaiting } from './SignInWaiting.tsx';
import { Step } from './Step.tsx';
import { TableNames } from './TableNames.tsx';
import { useSignIn } from './useSignIn.ts';

const keychainCodes: readonly ErrorCode[] = ['keychain-missing', 'keychain-locked', 'keychain-failed'];

/**
 * Environment, sign-in and, folded away, the names of tables and columns. With `account` it signs in to that
 * connection again: by itself where Microsoft has only to be asked.
 */
export function DataverseForm({
  account,
  onDone,
}: {
  account?: Account;
  onDone: (account: Account) => void;
}) {
  const t = useWords();
  const [values, setValues] = useState(() => dataverseValues(account?.dataverse));
  const [isTried, setTried] = useState(false);
  const { signIn, hasBegun, begin, cancel } = useSignIn();
  const help = useWrite('app', 'openHelp');
  const credentialsId = useId();

  const send = (sessionOnly: boolean): void => {
    setTried(true);
    if (missingFields(values).length === 0) begin(toConnect(values, sessionOnly), onDone);
  };
  const isAsked = useRef(false);
  useEffect(() => {
    if (account?.dataverse?.kind !== 'microsoft' || isAsked.current) return;
    isAsked.current = true;
    begin(toConnect(dataverseValues(account.dataverse), !account.remembered), onDone);
  });

  const isPerson = values.kind === 'microsoft';
  const isWaiting = signIn.step === 'waiting';
  if (isPerson && isWaiting) return <SignInWaiting pending={signIn.pending} onCancel={cancel} />;

  const failure = signIn.step === 'review' ? signIn.error : null;
  const failedField = failure ? fieldOf(failure, values.kind) : null;
  const missing = isTried ? missingFields(values) : [];
  const set = (part: Partial<DataverseValues>): void => setValues((before) => ({ ...before, ...part }));
  const field = (name: DataverseField) => ({
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
    error: missing.includes(name)
      ? t('connections:required')
      : failedField === name
        ? [failure?.message, failure?.hint].filter(Boolean).join(' ')
        : null,
    autoComplete: 'off',
    spellCheck: false,
  });
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    send(false);
  };

  return (
    <Step takesFocus={isPerson && hasBegun}>
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
            onChange={(kind) => {
              set({ kind });
              // What another way needs was not asked for yet.
              setTried(false);
            }}
            data={dataverseKinds.map((value) => ({ value, label: t(`connections:credentials_${value}`) }))}
          />
        </div>
        <CredentialFields kind={values.kind} field={field} />
        <TableNames tables={values.tables} onChange={(tables) => set({ tables })} />
        {failure && !failedField ? <ErrorState inline error={failure} /> : null}
        <div className={styles.actions}>
          <Button
            type="submit"
            loading={isWaiting}
            rightSection={
              isPerson ? <IconExternalLink size={16} stroke={1.75} aria-hidden="true" /> : undefined
            }
          >
            {isPerson ? t('connections:signInMicrosoft') : t('connections:connect')}
          </Button>
          {failure && keychainCodes.includes(failure.code) ? (
            <Button variant="default" onClick={() => send(true)}>
              {t('connections:sessionOnly')}
            </Button>
          ) : null}
        </div>
      </form>
    </Step>
  );
}
