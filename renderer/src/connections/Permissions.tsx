import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import IconCircleDashed from '@tabler/icons-react/dist/esm/icons/IconCircleDashed.mjs';
import type { Account, PermissionId } from '../../../preload/contract/accounts.ts';
import { useWords, type Words } from '../i18n/words.ts';
import { StatusMark } from '../parts/StatusMark.tsx';
import styles from './Permissions.module.css';

const asked: readonly PermissionId[] = ['identity', 'events', 'calendars', 'freebusy'];

function wordsOf(t: Words, id: PermissionId): { what: string; why: string; without: string } {
  const words = {
    identity: {
      what: t('connections:permission_identity'),
      why: t('connections:permission_identity_why'),
      without: t('connections:permission_identity_without'),
    },
    events: {
      what: t('connections:permission_events'),
      why: t('connections:permission_events_why'),
      without: t('connections:permission_events_without'),
    },
    calendars: {
      what: t('connections:permission_calendars'),
      why: t('connections:permission_calendars_why'),
      without: t('connections:permission_calendars_without'),
    },
    freebusy: {
      what: t('connections:permission_freebusy'),
      why: t('connections:permission_freebusy_why'),
      without: t('connections:permission_freebusy_without'),
    },
  };
  return words[id];
}

/** Before the sign-in: what will be asked and why, line by line. */
export function AskedPermissions() {
  const t = useWords();
  return (
    <ul className={styles.list}>
      {asked.map((id) => {
        const { what, why } = wordsOf(t, id);
        return (
          <li key={id} className={styles.line}>
            <span className={styles.dot} aria-hidden="true" />
            <div>
              <p className={styles.what}>{what}</p>
              <p className={styles.why}>{why}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** After it: what was granted and what was left out, with what that means. */
export function GrantedPermissions({ permissions }: { permissions: Account['permissions'] }) {
  const t = useWords();
  return (
    <ul className={styles.list}>
      {permissions.map(({ id, granted }) => {
        const { what, without } = wordsOf(t, id);
        const Icon = granted ? IconCircleCheck : IconCircleDashed;
        return (
          <li key={id} className={granted ? styles.line : `${styles.line} ${styles.missing}`}>
            <Icon size={16} stroke={1.75} aria-hidden="true" />
            <div>
              <p>
                {what}{' '}
                {granted ? (
                  <span className={styles.granted}>{t('connections:granted')}</span>
                ) : (
                  <StatusMark tone="warn">{t('connections:missing')}</StatusMark>
                )}
              </p>
              {granted ? null : <p className={styles.why}>{without}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
