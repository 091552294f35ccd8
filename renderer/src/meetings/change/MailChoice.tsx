import { Input, SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { MailRecipient, MeetingChanges } from '../../../../preload/contract/changes.ts';
import type { Settings } from '../../../../preload/contract/settings.ts';
import { type Reading, useRead } from '../../bridge/queries.ts';
import { useWords } from '../../i18n/words.ts';
import { ErrorState } from '../../parts/ErrorState.tsx';
import { ScrollBox } from '../../parts/ScrollBox.tsx';
import { StatusMark } from '../../parts/StatusMark.tsx';
import styles from './change.module.css';

type SendUpdates = Settings['defaultSendUpdates'];
const choices = ['all', 'externalOnly', 'none'] as const;

type Mail = Reading<{ recipients: MailRecipient[]; mailed: number }>;

/** Who would be mailed; `changes` undefined: about a cancellation. The last answer stays while the next is asked for. */
export function useMailPreview(
  meetingId: string,
  changes: MeetingChanges | null | undefined,
  sendUpdates: SendUpdates,
): Mail {
  const [settled] = useDebouncedValue(changes, 200);
  return useRead(
    'meetings',
    'mailPreview',
    { meetingId, sendUpdates, ...(settled ? { changes: settled } : {}) },
    { keepPrevious: true, enabled: settled !== null },
  );
}

/** Whom Google mails about a change: the choice, and exactly who that is and why. */
export function MailChoice(props: {
  value: SendUpdates;
  preview: Mail;
  isLocked: boolean;
  onChange: (value: SendUpdates) => void;
}) {
  const t = useWords();
  const { preview } = props;
  const mailed = preview.data?.mailed ?? 0;
  return (
    <div className={styles.mail}>
      <Input.Label component="p">{t('changes:mailTitle')}</Input.Label>
      <SegmentedControl
        aria-label={t('changes:mailTitle')}
        disabled={props.isLocked}
        value={props.value}
        onChange={(value) => props.onChange(value as SendUpdates)}
        data={choices.map((value) => ({ value, label: t(`changes:mailChoice.${value}`) }))}
      />
      {preview.error ? <ErrorState inline error={preview.error} onRetry={preview.retry} /> : null}
      {preview.data ? (
        <>
          <p className={styles.quiet} role="status">
            {t('changes:mailCount', { count: mailed })}
          </p>
          {preview.data.recipients.length > 0 ? <Recipients recipients={preview.data.recipients} /> : null}
        </>
      ) : null}
    </div>
  );
}

function Recipients({ recipients }: { recipients: readonly MailRecipient[] }) {
  const t = useWords();
  return (
    <ScrollBox className={styles.recipients} label={t('changes:mailTitle')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('changes:mailPerson')}</th>
            <th scope="col">{t('changes:mailWhy')}</th>
            <th scope="col">{t('changes:mailMail')}</th>
          </tr>
        </thead>
        <tbody>
          {recipients.map((one) => (
            <tr key={one.email}>
              <td>
                <span className={styles.person}>{one.name ?? one.email}</span>
                <span className={styles.quiet}>
                  {[one.name === null ? '' : one.email, one.external ? t('changes:outside') : '']
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </td>
              <td>{t(`changes:reason.${one.reason}`)}</td>
              <td>
                <StatusMark tone={one.mailed ? 'good' : 'neutral'}>
                  {one.mailed ? t('changes:mailed') : t('changes:notMailed')}
                </StatusMark>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
