import { useQueryClient } from '@tanstack/react-query';
import { queryKey, useWrite } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import styles from './DemoBanner.module.css';

/** One line high while the demo workspace is on. */
export function DemoBanner() {
  const t = useWords();
  const queryClient = useQueryClient();
  const leave = useWrite('app', 'leaveDemo');
  const onLeave = (): void =>
    leave.mutate(undefined, {
      onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKey('app', 'info') }),
    });
  return (
    <section aria-label={t('frame:demoLabel')} className={styles.banner}>
      <span className={styles.words}>{leave.error?.message ?? t('frame:demo')}</span>
      <button type="button" className={styles.leave} disabled={leave.isPending} onClick={onLeave}>
        {t('frame:leaveDemo')}
      </button>
    </section>
  );
}
