import { Button } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconInfoCircle from '@tabler/icons-react/dist/esm/icons/IconInfoCircle.mjs';
import { useId } from 'react';
import type { Audience } from '../../../preload/contract/audience.ts';
import { useWords, type Words } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { Kbd } from '../parts/Kbd.tsx';
import { type Draft, type Field, guestLimit, isOnlyMissing, type Problem } from './draft.ts';
import styles from './SubmitBar.module.css';
import type { Progress } from './session.ts';

function buttonWords(draft: Draft, audience: Audience | undefined, t: Words): string {
  const count = audience?.resolved.length ?? 0;
  if (count === 0) return t('schedule:submit.bare');
  return draft.sendUpdates === 'all'
    ? t('schedule:submit.invite', { count })
    : t('schedule:submit.quiet', { count });
}

const isMac = navigator.platform.startsWith('Mac');

/** The one button, saying what it will do; what keeps it from that stands beside it and leads to the field. */
export function SubmitBar(props: {
  draft: Draft;
  audience: Audience | undefined;
  problems: ReadonlyMap<Field, Problem>;
  /** What was found against the meeting; null while that is not known. */
  checks: { readonly count: number; readonly isStopped: boolean; readonly onShow: () => void } | null;
  isSending: boolean;
  failed: Extract<Progress, { kind: 'failed' }> | null;
  onSubmit: () => void;
  onShowField: (field: Field) => void;
  onStartOver: (() => void) | null;
  onBringBack: (() => void) | null;
}) {
  const t = useWords();
  const reasonId = useId();
  const first = [...props.problems][0];
  const isBarred = first !== undefined || (props.checks?.isStopped ?? false);
  const isMissing = first !== undefined && isOnlyMissing(first[1]);
  const Icon = isMissing ? IconInfoCircle : IconAlertTriangle;
  return (
    <div className={styles.bar}>
      {props.failed && props.failed.field === null ? (
        <div className={styles.failed}>
          <ErrorState inline error={props.failed.error} />
        </div>
      ) : null}
      <p id={reasonId} className={styles.reason} role="status">
        {props.isSending ? (
          t('schedule:submit.sending')
        ) : first ? (
          <button type="button" className={styles.lead} onClick={() => props.onShowField(first[0])}>
            <Icon size={15} stroke={2} data-tone={isMissing ? 'missing' : 'wrong'} aria-hidden="true" />
            {t(`schedule:problem.${first[1]}`, { limit: guestLimit })}
          </button>
        ) : props.failed ? (
          t('schedule:submit.failed')
        ) : props.checks && props.checks.count > 0 ? (
          <button type="button" className={styles.lead} onClick={props.checks.onShow}>
            <IconInfoCircle
              size={15}
              stroke={2}
              data-tone={props.checks.isStopped ? 'wrong' : 'missing'}
              aria-hidden="true"
            />
            {t('checks:summary', { count: props.checks.count })}
          </button>
        ) : null}
      </p>
      {props.onStartOver ? (
        <Button variant="subtle" color="gray" onClick={props.onStartOver} disabled={props.isSending}>
          {t('schedule:submit.clear')}
        </Button>
      ) : null}
      {props.onBringBack ? (
        <Button variant="subtle" onClick={props.onBringBack}>
          {t('schedule:submit.bringBack')}
        </Button>
      ) : null}
      <Button
        className={styles.button ?? ''}
        loading={props.isSending}
        aria-disabled={isBarred}
        {...(!isBarred ? {} : { 'data-disabled': true })}
        aria-describedby={reasonId}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        onClick={props.onSubmit}
        rightSection={<Kbd>{isMac ? '⌘⏎' : 'Ctrl ⏎'}</Kbd>}
      >
        {buttonWords(props.draft, props.audience, t)}
      </Button>
    </div>
  );
}
