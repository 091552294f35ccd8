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
import { Expected } from './Expected.tsx';
import { ExportButton } from './export/ExportButton.tsx';
import { basis, hasFigures, headline } from './headline.ts';
import styles from './MeetingPage.module.css';
import { isBlocked } from './meetingList.ts';
import { NextSteps } from './NextSteps.tsx';
import { Notice } from './Notice.tsx';
import { RulesDialog } from './rules/RulesDialog.tsx';
import { SourceFacts } from './SourceFacts.tsx';
import { StateMark } from './StateMark.tsx';
import { canSync, stepsOf } from './steps.ts';
import { useSync } from './useSync.ts';

/** What is known of the meeting, what it rests on, what was expected, and what can be done next. */
export function MeetingHead({ detail }: { detail: AttendanceDetail }) {
  const t = useWords();
  const formats = useFormats();
  const now = useMinute();
  const { summary, sources } = detail;
  const { state } = summary;
  const [isRules, setRules] = useState(false);
  const sync = useSync(summary.meetingId);
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
        }
      />
      <section className={styles.summary}>
        <div className={styles.headline} role="status">
          <h2 className={styles.figures}>{headline(summary, t)}</h2>
          {hasFigures(summary) && state !== 'nobody' && state !== 'not-held' ? (
            <StateMark state={state} />
          ) : null}
        </div>
        <p className={styles.basis}>{basis(summary, t, formats, now).join(' ')}</p>
        {detail.presenceOnly ? <p className={styles.basis}>{t('attendance:presenceOnly')}</p> : null}
        {detail.presenceOnly ? null : <Expected detail={detail} onChange={() => setRules(true)} />}
        {sources.length > 0 ? (
          <div className={styles.sourceLine}>
            <SourceFacts summary={summary} standings={sources} />
            {isBlocked(summary) || !hasSteps ? null : (
              <NextSteps quiet size="xs" standings={sources} onOpened={sync.run} />
            )}
          </div>
        ) : null}
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
