import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { JobRun } from '../../../preload/contract/jobs.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { StatusMark } from '../parts/StatusMark.tsx';
import styles from './ActivityPage.module.css';
import { toneOf } from './result.ts';

const choices = ['all', 'failed'] as const;

/** Every run of late, in words. */
export function Log({ history }: { history: readonly JobRun[] }) {
  const t = useWords();
  const [shown, setShown] = useState<(typeof choices)[number]>('all');
  const labels = { all: t('activity:logAll'), failed: t('activity:logFailed') };
  const runs =
    shown === 'all' ? history : history.filter((run) => run.error || run.outcome === 'interrupted');
  return (
    <section aria-labelledby="log-title">
      <div className={styles.logHead}>
        <div>
          <h2 id="log-title" className={styles.title}>
            {t('activity:log')}
          </h2>
          {history.length > 0 ? (
            <p className={styles.lead}>{t('activity:logLead', { count: history.length })}</p>
          ) : null}
        </div>
        <SegmentedControl
          size="xs"
          aria-label={t('activity:logShow')}
          value={shown}
          onChange={setShown}
          data={choices.map((value) => ({ value, label: labels[value] }))}
        />
      </div>
      {runs.length > 0 ? (
        <LogTable runs={runs} />
      ) : (
        <EmptyState
          compact
          title={history.length === 0 ? t('activity:logEmpty') : t('activity:logNoneFailed')}
          hint={history.length === 0 ? t('activity:logEmptyHint') : undefined}
        />
      )}
    </section>
  );
}

function LogTable({ runs }: { runs: readonly JobRun[] }) {
  const t = useWords();
  return (
    <table className={styles.table} aria-labelledby="log-title">
      <thead>
        <tr>
          <th scope="col">{t('activity:when')}</th>
          <th scope="col">{t('activity:what')}</th>
          <th scope="col">{t('activity:why')}</th>
          <th scope="col">{t('activity:result')}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <LogRow key={run.runId} run={run} />
        ))}
      </tbody>
    </table>
  );
}

function LogRow({ run }: { run: JobRun }) {
  const t = useWords();
  const formats = useFormats();
  const seconds = formats.number(
    Math.round((Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 100) / 10,
  );
  const who = run.gone ? t('activity:gone') : run.address;
  return (
    <tr>
      <td className={styles.when}>
        <time dateTime={run.startedAt}>{formats.dateTime(run.startedAt)}</time>
      </td>
      <td>
        {t(`activity:job_${run.kind}`)}
        {who ? <span className={styles.note}>{who}</span> : null}
      </td>
      <td>{t(`activity:cause_${run.cause}`)}</td>
      <td>
        <StatusMark tone={toneOf[run.outcome]}>{t(`activity:outcome_${run.outcome}`)}</StatusMark>
        <span className={styles.note}>{run.error?.message ?? t('activity:tookShort', { seconds })}</span>
      </td>
    </tr>
  );
}
