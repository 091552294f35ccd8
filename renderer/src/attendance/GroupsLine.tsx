import { Button } from '@mantine/core';
import type { AttendanceDetail } from '../../../preload/contract/attendance.ts';
import { useWords } from '../i18n/words.ts';
import styles from './MeetingPage.module.css';
import type { Assign } from './useAssign.ts';

/** Addresses on the guest list that were said to be groups, under the people, each with the way back. */
export function GroupsLine({ groups, assign }: { groups: AttendanceDetail['groups']; assign: Assign }) {
  const t = useWords();
  if (groups.length === 0) return null;
  const title = t('attendance:groups', { count: groups.length });
  return (
    <section className={styles.groups} aria-label={title}>
      <span className={styles.source}>{title}</span>
      <ul className={styles.groupList}>
        {groups.map(({ linkId, email, name }) => (
          <li key={linkId} className={styles.group}>
            <span title={email}>{name ?? email}</span>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t('attendance:ungroup', { name: name ?? email })}
              loading={assign.isUndoing}
              onClick={() => assign.undo(linkId)}
            >
              {t('overview:unlink')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
