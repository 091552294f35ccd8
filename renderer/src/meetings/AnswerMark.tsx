import type { Attendee } from '../../../preload/contract/meetings.ts';
import { useWords } from '../i18n/words.ts';
import { StatusMark, type StatusTone } from '../parts/StatusMark.tsx';
import styles from './InvitationList.module.css';

const tones: Record<Attendee['response'], StatusTone> = {
  accepted: 'good',
  declined: 'bad',
  tentative: 'busy',
  needsAction: 'neutral',
};

export function AnswerMark({ response }: { response: Attendee['response'] }) {
  const t = useWords();
  return (
    <span className={styles.mark}>
      <StatusMark tone={tones[response]}>{t(`meetings:response.${response}`)}</StatusMark>
    </span>
  );
}
