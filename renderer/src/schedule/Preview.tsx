import { VisuallyHidden } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconCloudOff from '@tabler/icons-react/dist/esm/icons/IconCloudOff.mjs';
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';
import type { Unresolved } from '../../../preload/contract/audience.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { ErrorState } from '../parts/ErrorState.tsx';
import { Skeletons } from '../parts/Skeletons.tsx';
import { guestLimit } from './draft.ts';
import { InviteeList } from './InviteeList.tsx';
import styles from './Preview.module.css';
import { UnresolvedList } from './UnresolvedList.tsx';
import type { AudienceReading } from './useAudience.ts';

/** Who will be invited and why, who will not and why not; the last answer stays while the next is on its way. */
export function Preview(props: {
  reading: AudienceReading;
  isEmpty: boolean;
  isLocked: boolean;
  onRemove: (one: Unresolved) => void;
  onCorrect: (one: Unresolved) => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const { reading } = props;
  /** The time alone while it was today. */
  const momentOf = (instant: string): string =>
    formats.dayKey(instant) === formats.dayKey(Date.now())
      ? formats.time(instant)
      : formats.dateTime(instant);
  const audience = reading.data;
  const count = audience?.resolved.length ?? 0;
  return (
    <section className={styles.section} aria-labelledby="schedule-invited" aria-busy={reading.isBehind}>
      <header className={styles.head}>
        <h2 id="schedule-invited" className={styles.title}>
          {t('schedule:preview.invited')}
        </h2>
        <p className={styles.count}>
          {audience ? <strong>{t('schedule:preview.count', { count })}</strong> : null}
          {audience && audience.duplicatesRemoved > 0 ? (
            <span className={styles.quiet}>
              {t('schedule:preview.duplicates', { count: audience.duplicatesRemoved })}
            </span>
          ) : null}
          {reading.isBehind && audience ? (
            <span className={styles.quiet}>{t('schedule:preview.updating')}</span>
          ) : null}
        </p>
      </header>
      <VisuallyHidden role="status">
        {audience && !reading.isBehind ? t('schedule:preview.count', { count }) : ''}
      </VisuallyHidden>
      {audience?.asOf ? (
        <div className={styles.warning} role="status">
          <IconCloudOff size={16} stroke={1.75} aria-hidden="true" />
          <p>
            {t('schedule:preview.cached', { when: momentOf(audience.asOf) })}{' '}
            <span className={styles.quiet}>{t('schedule:preview.cachedHint')}</span>
          </p>
        </div>
      ) : null}
      {count > guestLimit ? (
        <div className={styles.warning} role="alert">
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
          <p>
            {t('schedule:preview.tooMany', { count, limit: guestLimit })}{' '}
            <span className={styles.quiet}>{t('schedule:preview.tooManyHint')}</span>
          </p>
        </div>
      ) : null}
      {reading.error ? <ErrorState inline error={reading.error} onRetry={reading.retry} /> : null}
      {audience && audience.unresolved.length > 0 ? (
        <UnresolvedList
          unresolved={audience.unresolved}
          isLocked={props.isLocked}
          onRemove={props.onRemove}
          onCorrect={props.onCorrect}
        />
      ) : null}
      {props.isEmpty ? (
        <EmptyState
          compact
          icon={<IconUsers size={18} stroke={1.75} />}
          title={t('schedule:preview.empty')}
          hint={t('schedule:preview.emptyHint')}
        />
      ) : audience ? (
        <InviteeList invitees={audience.resolved} isBehind={reading.isBehind} />
      ) : reading.error ? null : (
        <Skeletons rows={5} height={2} />
      )}
    </section>
  );
}
