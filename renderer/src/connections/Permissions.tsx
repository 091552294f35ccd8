import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import IconCircleDashed from '@tabler/icons-react/dist/esm/icons/IconCircleDashed.mjs';
import type { Account, PermissionId } from '../../../preload/contract/accounts.ts';
import { useWords } from '../i18n/words.ts';
import { StatusMark } from '../parts/StatusMark.tsx';
import styles from './Permissions.module.css';
import { permissionWords } from './permissionWords.ts';

/** Before the sign-in: what will be asked and why, line by line. */
export function AskedPermissions({ ids }: { ids: readonly PermissionId[] }) {
  const t = useWords();
  return (
    <ul className={styles.list}>
      {ids.map((id) => {
        const { what, why } = permissionWords(t, id);
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
        const { what, without } = permissionWords(t, id);
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
