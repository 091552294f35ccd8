import { Button, SegmentedControl } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead, useWrite } from '../bridge/queries.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { ErrorState } from '../parts/ErrorState.tsx';
import { Page } from '../parts/Page.tsx';
import { PageHeader } from '../parts/PageHeader.tsx';
import { Skeletons } from '../parts/Skeletons.tsx';
import { StatusMark, type StatusTone } from '../parts/StatusMark.tsx';
import { BatchRows } from './BatchRows.tsx';
import { type BatchWord, isWrong, progressOf, remainingOf, totalOf, waysOf, wordOf } from './batch.ts';
import styles from './Import.module.css';
import { UndoDialog } from './UndoDialog.tsx';

const tones: Readonly<Record<BatchWord, StatusTone>> = {
  running: 'busy',
  undoing: 'busy',
  holding: 'warn',
  paused: 'warn',
  done: 'good',
  cancelled: 'neutral',
  undone: 'good',
};

/** A table that is being worked through, or was: how far it is, what failed, and what can be done about it. */
export function BatchPage() {
  const t = useWords();
  const formats = useFormats();
  const navigate = useNavigate();
  const { batchId = '' } = useParams({ strict: false });
  const reading = useRead('bulk', 'get', { batchId });
  const pause = useWrite('bulk', 'pause');
  const resume = useWrite('bulk', 'resume');
  const cancel = useWrite('bulk', 'cancel');
  const retry = useWrite('bulk', 'retry');
  const [onlyFailed, setOnlyFailed] = useState(false);
  const [isUndoing, setUndoing] = useState(false);
  const another = (
    <Button variant="default" onClick={() => void navigate({ to: '/import' })}>
      {t('bulk:another')}
    </Button>
  );

  if (reading.data === undefined) {
    return (
      <Page>
        <PageHeader title={t('bulk:title')} actions={another} />
        {reading.error?.code === 'not-found' ? (
          <EmptyState title={t('bulk:gone')} action={another} />
        ) : reading.error ? (
          <ErrorState error={reading.error} onRetry={reading.retry} />
        ) : (
          <Skeletons rows={6} height={2.5} />
        )}
      </Page>
    );
  }
  const { batch, rows } = reading.data;
  const total = totalOf(batch);
  const ways = waysOf(batch, rows);
  const word = wordOf(batch);
  const { created, undone, failed } = batch.counts;
  const wrong = rows.filter(isWrong);
  const shown = onlyFailed && wrong.length > 0 ? wrong : rows;
  const done =
    batch.direction === 'undo'
      ? t('bulk:undone', { count: undone, total })
      : t('bulk:done', { count: created, total });
  const first = batch.title || t('untitled');
  const error = pause.error ?? resume.error ?? cancel.error ?? retry.error;
  return (
    <Page>
      <PageHeader
        title={
          total > 1
            ? t('bulk:progressMore', { title: first, count: total - 1 })
            : t('bulk:progress', { title: first })
        }
        context={`${formats.day(batch.from)} – ${formats.day(batch.to)} ${formats.dayKey(batch.to).slice(0, 4)}`}
        actions={another}
      />
      <div className={styles.plan}>
        <div
          role="progressbar"
          aria-label={done}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(progressOf(batch) * 100)}
          className={styles.progress}
        >
          <div style={{ width: `${progressOf(batch) * 100}%` }} />
        </div>
        <div className={styles.numbers} role="status">
          <StatusMark tone={failed > 0 && word === 'done' ? 'warn' : tones[word]}>
            {t(`bulk:state.${word}`)}
          </StatusMark>
          <span>{done}</span>
          {remainingOf(batch) > 0 ? <span>{t('bulk:remaining', { count: remainingOf(batch) })}</span> : null}
          {wrong.length > 0 ? (
            <StatusMark tone="bad">{t('bulk:failed', { count: wrong.length })}</StatusMark>
          ) : null}
        </div>
        {batch.reason ? <ErrorState inline error={batch.reason} /> : null}
        {error ? <ErrorState inline error={error} /> : null}
        <div className={styles.actions}>
          {wrong.length > 0 ? (
            <SegmentedControl
              aria-label={t('bulk:showLabel')}
              value={onlyFailed ? 'failed' : 'all'}
              data={[
                { value: 'all', label: t('bulk:show.all') },
                { value: 'failed', label: t('bulk:showFailed') },
              ]}
              onChange={(value) => setOnlyFailed(value === 'failed')}
            />
          ) : null}
          {ways.canCancel ? (
            <Button variant="default" onClick={() => cancel.mutate({ batchId })}>
              {t('bulk:cancel')}
            </Button>
          ) : null}
          {ways.canUndo ? (
            <Button variant="default" onClick={() => setUndoing(true)}>
              {t('bulk:undo')}
            </Button>
          ) : null}
          {ways.canRetry ? (
            <Button variant="default" onClick={() => retry.mutate({ batchId })}>
              {t('bulk:retryAll')}
            </Button>
          ) : null}
          {ways.canPause ? (
            <Button onClick={() => pause.mutate({ batchId })}>{t('bulk:pause')}</Button>
          ) : null}
          {ways.canResume ? (
            <Button onClick={() => resume.mutate({ batchId })}>{t('bulk:resume')}</Button>
          ) : null}
        </div>
        <BatchRows
          rows={shown}
          canRetry={ways.canRetry}
          onRetry={(row) => retry.mutate({ batchId, row })}
          onOpen={(meetingId) => void navigate({ to: '/meetings/$meetingId', params: { meetingId } })}
        />
      </div>
      <UndoDialog batch={batch} opened={isUndoing} onClose={() => setUndoing(false)} />
    </Page>
  );
}
