import type { ImportPlan } from '../../../preload/contract/bulk-plan.ts';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import styles from './Import.module.css';

const shown = 3;

/** Of whom it is not known whether they are free: their rows have no warning, which does not say that they can come. */
export function FreeBusyNote({ freeBusy: { unknown, trouble } }: { freeBusy: ImportPlan['freeBusy'] }) {
  const t = useWords();
  if (trouble) {
    return (
      <div className={styles.freeBusy}>
        <p>{t('bulk:freeBusyNotAsked')}</p>
        <ErrorState inline error={trouble} />
      </div>
    );
  }
  if (unknown.length === 0) return null;
  const names = unknown.slice(0, shown).join(', ');
  return (
    <p className={styles.freeBusy} title={unknown.join('\n')}>
      {unknown.length > shown
        ? t('bulk:freeBusyUnknownMore', { names, count: unknown.length - shown })
        : t('bulk:freeBusyUnknown', { names })}
    </p>
  );
}
