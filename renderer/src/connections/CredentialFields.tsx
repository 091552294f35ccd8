import { Anchor, PasswordInput, Textarea, TextInput, type TextInputProps } from '@mantine/core';
import '@mantine/core/styles/Anchor.layer.css';
import '@mantine/core/styles/PasswordInput.layer.css';
import { useWrite } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import styles from './DataverseForm.module.css';
import type { DataverseField, DataverseKind } from './dataverse.ts';

type FieldProps = Pick<TextInputProps, 'value' | 'error' | 'autoComplete' | 'spellCheck'> & {
  onChange: (event: { currentTarget: { value: string } }) => void;
};

/** What the chosen way of signing in needs beside the environment. */
export function CredentialFields(props: {
  kind: DataverseKind;
  field: (name: DataverseField) => FieldProps;
}) {
  const t = useWords();
  const help = useWrite('app', 'openHelp');
  const { field, kind } = props;
  if (kind === 'token') {
    return (
      <Textarea
        label={t('connections:token')}
        description={t('connections:tokenHint')}
        rows={3}
        classNames={{ input: styles.token ?? '' }}
        {...field('token')}
      />
    );
  }
  return (
    <>
      <p className={styles.lead}>
        {kind === 'microsoft' ? t('connections:microsoftHint') : t('connections:clientCredentialsHint')}{' '}
        <Anchor component="button" type="button" inherit onClick={() => help.mutate({ topic: 'entra' })}>
          {t('connections:entraHelp')}
        </Anchor>
      </p>
      <TextInput label={t('connections:tenantId')} {...field('tenantId')} />
      <TextInput label={t('connections:clientIdField')} {...field('clientId')} />
      {kind === 'client-credentials' ? (
        <PasswordInput label={t('connections:clientSecret')} {...field('clientSecret')} />
      ) : null}
    </>
  );
}
