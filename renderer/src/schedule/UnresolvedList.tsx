import { Button } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import type { Unresolved } from '../../../preload/contract/audience.ts';
import { useWords } from '../i18n/words.ts';
import styles from './Preview.module.css';

/** Who was chosen and cannot be invited, with the reason and the way out. */
export function UnresolvedList(props: {
  unresolved: readonly Unresolved[];
  isLocked: boolean;
  onRemove: (one: Unresolved) => void;
  onCorrect: (one: Unresolved) => void;
}) {
  const t = useWords();
  return (
    <div className={styles.unresolved}>
      <h3 className={styles.unresolvedTitle}>
        <IconAlertTriangle size={15} stroke={2} aria-hidden="true" />
        {t('schedule:preview.unresolved', { count: props.unresolved.length })}
      </h3>
      <ul className={styles.unresolvedRows}>
        {props.unresolved.map((one) => {
          const name = one.name ?? one.value;
          return (
            <li key={`${one.kind} ${one.value}`} className={styles.unresolvedRow}>
              <div className={styles.unresolvedWords}>
                <span className={styles.name}>{name}</span>
                <span className={styles.reason}>
                  {t(`schedule:reason.${one.reason}`)} {t(`schedule:fix.${one.reason}`)}
                </span>
              </div>
              {/* A member who came with the project is not in the field: there is nothing to take out. */}
              {one.why === 'project' && one.kind !== 'project' ? null : (
                <span className={styles.fixes}>
                  {one.kind === 'address' ? (
                    <Button
                      size="compact-xs"
                      variant="default"
                      disabled={props.isLocked}
                      aria-label={t('schedule:token.correct', { name })}
                      onClick={() => props.onCorrect(one)}
                    >
                      {t('schedule:preview.correct')}
                    </Button>
                  ) : null}
                  <Button
                    size="compact-xs"
                    variant="default"
                    disabled={props.isLocked}
                    aria-label={t('schedule:token.remove', { name })}
                    onClick={() => props.onRemove(one)}
                  >
                    {t('schedule:preview.remove')}
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
