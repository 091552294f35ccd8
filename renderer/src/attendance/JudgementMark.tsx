import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import IconCircleDashed from '@tabler/icons-react/dist/esm/icons/IconCircleDashed.mjs';
import IconCircleHalf2 from '@tabler/icons-react/dist/esm/icons/IconCircleHalf2.mjs';
import IconCircleX from '@tabler/icons-react/dist/esm/icons/IconCircleX.mjs';
import IconClockExclamation from '@tabler/icons-react/dist/esm/icons/IconClockExclamation.mjs';
import IconDoorExit from '@tabler/icons-react/dist/esm/icons/IconDoorExit.mjs';
import IconShieldCheck from '@tabler/icons-react/dist/esm/icons/IconShieldCheck.mjs';
import IconUserPlus from '@tabler/icons-react/dist/esm/icons/IconUserPlus.mjs';
import IconUserQuestion from '@tabler/icons-react/dist/esm/icons/IconUserQuestion.mjs';
import type { Judgement } from '../../../preload/contract/attendance-facts.ts';
import { useWords, type Words } from '../i18n/words.ts';
import styles from './JudgementMark.module.css';

const judgementIcons = {
  present: IconCircleCheck,
  late: IconClockExclamation,
  'left-early': IconDoorExit,
  partly: IconCircleHalf2,
  'no-show': IconCircleX,
  excused: IconShieldCheck,
  uninvited: IconUserPlus,
  'unknown-guest': IconUserQuestion,
  pending: IconCircleDashed,
} as const satisfies Record<Judgement, unknown>;

interface Told {
  judgement: Judgement;
  /** What is true of the person too. */
  besides?: string | null;
}

/** Always an icon and a word as well as a colour. */
export const JudgementMark = (props: Told) => <JudgementTold {...props} t={useWords()} />;

/** The same, for a list whose rows come and go by the dozen. */
export function JudgementTold({ judgement, besides, t }: Told & { t: Words }) {
  const Icon = judgementIcons[judgement];
  return (
    <span className={styles.mark} data-judgement={judgement}>
      <Icon size={15} stroke={2} aria-hidden="true" />
      <span className={styles.words}>
        {t(`attendance:judgement.${judgement}`)}
        {besides ? <span className={styles.also}>{besides}</span> : null}
      </span>
    </span>
  );
}
