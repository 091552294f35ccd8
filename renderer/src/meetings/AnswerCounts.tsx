import { VisuallyHidden } from '@mantine/core';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconQuestionMark from '@tabler/icons-react/dist/esm/icons/IconQuestionMark.mjs';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import type { Attendee } from '../../../preload/contract/meetings.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import styles from './AnswerCounts.module.css';
import { answersOf } from './meeting.ts';

const kinds = [
  { kind: 'accepted', Icon: IconCheck },
  { kind: 'declined', Icon: IconX },
  { kind: 'waiting', Icon: IconQuestionMark },
] as const;

/** Accepted, declined, waiting: small figures in fixed places, so that a column of them can be read down. */
export function AnswerCounts({ attendees }: { attendees: readonly Attendee[] }) {
  const t = useWords();
  const formats = useFormats();
  const answers = answersOf(attendees);
  if (answers.accepted + answers.declined + answers.waiting === 0) return null;
  return (
    <span className={styles.counts}>
      {kinds.map(({ kind, Icon }) => (
        <span
          key={kind}
          className={styles.count}
          data-kind={kind}
          data-none={answers[kind] === 0 || undefined}
          title={t(`meetings:${kind}`, { count: answers[kind] })}
        >
          <Icon size={13} stroke={2.25} aria-hidden="true" />
          <span aria-hidden="true">{formats.number(answers[kind])}</span>
          <VisuallyHidden>{t(`meetings:${kind}`, { count: answers[kind] })} </VisuallyHidden>
        </span>
      ))}
    </span>
  );
}
