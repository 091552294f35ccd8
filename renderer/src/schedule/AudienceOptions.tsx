import { Combobox } from '@mantine/core';
import { useWords } from '../i18n/words.ts';
import styles from './AudienceField.module.css';
import type { Group } from './options.ts';
import { type Token, tokenKey } from './tokens.ts';
import type { Options } from './useOptions.ts';

/** The list under the audience field. */
export function AudienceOptions({ options, text }: { options: Options; text: string }) {
  const t = useWords();
  const label = (group: Group): string => t(`schedule:option.${group.kind}`);
  return (
    <Combobox.Dropdown>
      <Combobox.Options
        className={styles.options}
        aria-label={t('schedule:field.audience')}
        aria-busy={options.isSearching}
      >
        {options.groups.map((group) => (
          <Combobox.Group key={group.kind} label={label(group)}>
            {group.tokens.map((token) => (
              <Combobox.Option key={tokenKey(token)} value={tokenKey(token)} className={styles.option ?? ''}>
                <OptionWords token={token} />
              </Combobox.Option>
            ))}
          </Combobox.Group>
        ))}
        {options.groups.length === 0 && !(options.error && text !== '' && !options.isSearching) ? (
          <Combobox.Empty className={styles.empty ?? ''}>
            {options.isSearching
              ? t('schedule:option.searching')
              : text === ''
                ? t('schedule:option.type')
                : t('schedule:option.nothing', { text })}
          </Combobox.Empty>
        ) : null}
      </Combobox.Options>
      {options.error ? (
        <Combobox.Footer className={styles.footer ?? ''}>
          {options.error.message} {options.error.hint}
        </Combobox.Footer>
      ) : null}
    </Combobox.Dropdown>
  );
}

function OptionWords({ token }: { token: Token }) {
  const t = useWords();
  if (token.kind === 'address') return <span>{t('schedule:option.invite', { address: token.text })}</span>;
  return (
    <>
      <span className={styles.optionName}>{token.name}</span>
      {token.kind === 'person' ? (
        <span className={styles.optionDetail}>{token.email ?? t('schedule:option.noEmail')}</span>
      ) : null}
    </>
  );
}
