import type { AppInfo } from '../../../preload/contract/app.ts';
import { useWords } from '../i18n/words.ts';
import { StatusMark, type StatusTone } from '../parts/StatusMark.tsx';
import styles from './ConnectionsPage.module.css';

type State = AppInfo['keychain']['state'];

const tones: Record<State, StatusTone> = {
  unknown: 'neutral',
  ready: 'good',
  locked: 'warn',
  missing: 'warn',
  failed: 'bad',
};

/** Where sign-ins are kept, and what it means when they cannot be. */
export function KeychainSection({ state }: { state: State }) {
  const t = useWords();
  const hints: Record<State, string> = {
    unknown: t('connections:keychainUnknownHint'),
    ready: t('connections:keychainReadyHint'),
    locked: t('connections:keychainLockedHint'),
    missing: t('connections:keychainMissingHint'),
    failed: t('connections:keychainFailedHint'),
  };
  return (
    <section aria-labelledby="keychain-title" className={styles.section}>
      <div className={styles.about}>
        <h2 id="keychain-title" className={styles.title}>
          {t('connections:keychain')}
        </h2>
      </div>
      <div className={styles.body}>
        <StatusMark tone={tones[state]}>{t(`connections:keychain_${state}`)}</StatusMark>
        <p className={styles.lead}>{hints[state]}</p>
      </div>
    </section>
  );
}
