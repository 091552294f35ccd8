import { Button } from '@mantine/core';
import IconAdjustmentsHorizontal from '@tabler/icons-react/dist/esm/icons/IconAdjustmentsHorizontal.mjs';
import IconRefresh from '@tabler/icons-react/dist/esm/icons/IconRefresh.mjs';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { AttendanceDetail } from '../../../preload/contract/attendance.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { PageHeader } from '../parts/PageHeader.tsx';
import { TimeRange } from '../parts/TimeRange.tsx';
import { useMinute } from '../parts/useNow.ts';
import { BackToList } from './BackToList.tsx';
import { Basis } from './Basis.tsx';
import { ExportButton } from './export/ExportButton.tsx';
import { hasFigures, headline } from './headline.ts';
import styles from './MeetingPage.module.css';
import { isBlocked } from './meetingList.ts';
import { NextSteps } from './NextSteps.tsx';
import { Notice } from './Notice.tsx';
import { RulesDialog } from './rules/RulesDialog.tsx';
import { StateMark } from './StateMark.tsx';
import { canSync, stepsOf } from './steps.ts';
import { useFold } from './useFold.ts';
import { useSync } from './useSync.ts';

/**
 * What is known of the meeting, what it rests on, what was expected, and what can be done next. Beside a person's panel
 * the people need the room: what it rests on is folded then.
 */
export function MeetingHead({ detail, folds }: { detail: AttendanceDetail; folds: boolean }) {
  const t = useWords();
  const formats = useFormats();
  const now = useMinute();
  const { summary, sources } = detail;
  const { state } = summary;
  const [isRules, setRules] = useState(false);
  const sync = useSync(summary.meetingId);
  const { isFolded, toggle } = useFold(folds);
  const wasLooked = sources.some(({ readAt, error }) => readAt !== null || error !== null);
  const meaning =
    state === 'live' && !hasFigures(summary)
      ? ''
      : state === 'waiting' && !wasLooked
        ? t('attendance:notLooked')
        : t(`attendance:meaning.${state}`);
  const showsMeaning = meaning !== '' && (!hasFigures(summary) || state === 'failed' || isBlocked(summary));
  const hasSteps = stepsOf(sources).length > 0;
  return (
    <>
      <BackToList />
      <PageHeader
        title={summary.title || t('untitled')}
        context={
          <>
            {formats.dayLong(summary.start)},{' '}
            <TimeRange from={summary.start} to={summary.end} zone={summary.timeZone} />
            {' · '}
            <Link to="/meetings/$meetingId" params={{ meetingId: summary.meetingId }}>
              {t('attendance:openMeeting')}
            </Link>
          </>
        }
        actions={
          isFolded ? null : (
            <>
              <ExportButton
                content={{ kind: 'meeting', meetingId: summary.meetingId }}
                hasEstimate={!hasFigures(summary) && !summary.reduced}
                isReduced={summary.reduced}
              />
              <Button
                variant="default"
                leftSection={<IconAdjustmentsHorizontal size={16} stroke={1.75} aria-hidden="true" />}
                onClick={() => setRules(true)}
              >
                {t('attendance:rules')}
              </Button>
              {canSync(state) ? (
                <Button
                  variant="default"
                  loading={sync.isRunning}
                  leftSection={<IconRefresh size={16} stroke={1.75} aria-hidden="true" />}
                  onClick={sync.run}
                >
                  {t('attendance:syncNow')}
                </Button>
              ) : null}
            </>
          )
        }
      />
      <section className={styles.summary}>
        <div className={styles.headRow}>
          <div className={styles.headline} role="status">
            <h2 className={styles.figures}>{headline(summary, t, formats, now)}</h2>
            {hasFigures(summary) && state !== 'nobody' && state !== 'not-held' ? (
              <StateMark meeting={summary} />
            ) : null}
          </div>
          {folds ? (
            <button type="button" className={styles.fold} aria-expanded={!isFolded} onClick={toggle}>
              {t(`attendance:fold.${isFolded ? 'show' : 'hide'}`)}
            </button>
          ) : null}
        </div>
        {isFolded ? null : <Basis detail={detail} onRules={() => setRules(true)} onOpened={sync.run} />}
      </section>
      {showsMeaning ? (
        <Notice words={meaning} tone={isBlocked(summary) ? 'warn' : 'calm'}>
          {isBlocked(summary) && hasSteps ? <NextSteps standings={sources} onOpened={sync.run} /> : null}
        </Notice>
      ) : null}
      {summary.error && state === 'failed' ? (
        <ErrorState inline error={summary.error} onRetry={sync.run} />
      ) : null}
      {sync.error ? <ErrorState inline error={sync.error} onRetry={sync.run} /> : null}
      <p role="status" className={styles.synced} data-empty={sync.message === null || undefined}>
        {sync.message}
      </p>
      {isRules ? <RulesDialog detail={detail} onClose={() => setRules(false)} /> : null}
    </>
  );
}
