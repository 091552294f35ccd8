import type { Account } from '../../../preload/contract/accounts.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { Ago } from '../parts/Ago.tsx';
import styles from './AccountCard.module.css';

/** When it last worked, when it renews, since when it is connected, and whether it is kept. */
export function AccountFacts({ account }: { account: Account }) {
  const t = useWords();
  const formats = useFormats();
  const { lastSuccess } = account.health;
  return (
    <dl className={styles.facts}>
      <dt>{t('connections:lastSuccess')}</dt>
      <dd>{lastSuccess ? <Ago at={lastSuccess} /> : t('connections:never')}</dd>
      <dt>{t('connections:renewal')}</dt>
      <dd>
        {account.renewsAt ? (
          <>
            <time dateTime={account.renewsAt}>{formats.time(account.renewsAt)}</time>,{' '}
            <Ago at={account.renewsAt} />
          </>
        ) : (
          t('connections:renewalOnUse')
        )}
      </dd>
      <dt>{t('connections:connectedSince')}</dt>
      <dd>
        <time dateTime={account.connectedAt}>{formats.dateTime(account.connectedAt)}</time>
      </dd>
      {account.remembered ? null : <dd className={styles.note}>{t('connections:thisSessionHint')}</dd>}
    </dl>
  );
}
