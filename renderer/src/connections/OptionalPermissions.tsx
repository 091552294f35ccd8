import { Button } from '@mantine/core';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import IconCircleDashed from '@tabler/icons-react/dist/esm/icons/IconCircleDashed.mjs';
import {
  type Account,
  type OptionalPermission,
  optionalPermissions,
} from '../../../preload/contract/accounts.ts';
import { useWords } from '../i18n/words.ts';
import styles from './Permissions.module.css';
import { permissionWords } from './permissionWords.ts';

/** What Muster asks for only when it is wanted: what, what for, what is missing without it, and the way to ask. */
export function OptionalPermissions(props: {
  account: Account;
  address: string;
  onAsk: (id: OptionalPermission) => void;
}) {
  const t = useWords();
  return (
    <ul className={styles.list}>
      {optionalPermissions.map((id) => {
        const { what, why, without } = permissionWords(t, id);
        const found = props.account.permissions.find((permission) => permission.id === id);
        const granted = found?.granted === true;
        const state = granted
          ? t('connections:granted')
          : found?.asked
            ? t('connections:missing')
            : t('connections:notAsked');
        const Icon = granted ? IconCircleCheck : IconCircleDashed;
        return (
          <li key={id} className={granted ? styles.line : `${styles.line} ${styles.optional}`}>
            <Icon size={16} stroke={1.75} aria-hidden="true" />
            <div>
              <p>
                {what} <span className={styles.granted}>{state}</span>
              </p>
              <p className={styles.why}>{granted ? why : `${why} ${without}`}</p>
              {granted ? null : (
                <Button
                  size="compact-xs"
                  variant="default"
                  className={styles.ask}
                  aria-label={t('connections:askNamed', { what, address: props.address })}
                  onClick={() => props.onAsk(id)}
                >
                  {t('connections:ask')}
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
