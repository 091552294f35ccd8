import IconLinkOff from '@tabler/icons-react/dist/esm/icons/IconLinkOff.mjs';
import IconLoader from '@tabler/icons-react/dist/esm/icons/IconLoader.mjs';
import type { Meeting } from '../../../preload/contract/meetings.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { invitationText } from './invitationText.ts';
import { JoinButton } from './JoinButton.tsx';
import styles from './LinkBlock.module.css';
import { timesInWords } from './MeetingTimes.tsx';

/** The link with what one does with it, or in words why there is none. */
export function LinkBlock({ meeting, isLarge = false }: { meeting: Meeting; isLarge?: boolean }) {
  const t = useWords();
  const formats = useFormats();
  const text = invitationText({
    title: meeting.title,
    when: timesInWords(meeting, formats, t),
    description: meeting.description,
    meetUrl: meeting.meetUrl,
    linkLabel: t('meetings:videoLink'),
  });
  const isPending = meeting.link === 'pending';
  const Icon = isPending ? IconLoader : IconLinkOff;
  return (
    <section className={styles.block} aria-label={t('meetings:videoLink')}>
      {meeting.meetUrl === null ? (
        <div className={styles.missing}>
          <Icon size={18} stroke={1.75} aria-hidden="true" />
          <div role="status">
            <p className={styles.strong}>{t(isPending ? 'meetings:linkPending' : 'meetings:linkNone')}</p>
            <p className={styles.quiet}>
              {t(isPending ? 'meetings:linkPendingHint' : 'meetings:linkNoneHint')}
            </p>
          </div>
        </div>
      ) : (
        <div className={styles.linkRow}>
          <span className={isLarge ? styles.large : styles.link}>
            {meeting.meetUrl.replace(/^https:\/\//, '')}
          </span>
          <span className={styles.quiet}>{t(`platforms:kind.${meeting.platform}`)}</span>
          {meeting.meetCode === null ? null : (
            <span className={styles.quiet}>
              {t('meetings:code')} <span className={styles.code}>{meeting.meetCode}</span>
            </span>
          )}
        </div>
      )}
      <div className={styles.actions}>
        <JoinButton meeting={meeting} />
        {meeting.meetUrl === null ? null : (
          <CopyButton value={meeting.meetUrl} label={t('meetings:copyLink')} />
        )}
        <CopyButton value={text} label={t('meetings:copyInvitation')} />
      </div>
    </section>
  );
}
