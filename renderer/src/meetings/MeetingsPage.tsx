import { SegmentedControl } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useRead } from '../bridge/queries.ts';
import { ImportEntry } from '../bulk/ImportEntry.tsx';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { ListPage } from '../parts/ListPage.tsx';
import tools from '../parts/ListTools.module.css';
import { PageHeader } from '../parts/PageHeader.tsx';
import { Skeletons } from '../parts/Skeletons.tsx';
import { useMinute } from '../parts/useNow.ts';
import { WeekView } from '../week/WeekView.tsx';
import { DetailPanel } from './DetailPanel.tsx';
import { firstView, listInput, rowsOf, visible } from './list.ts';
import { MeetingGrid } from './MeetingGrid.tsx';
import { NothingListed } from './NothingListed.tsx';
import { Refresh } from './Refresh.tsx';
import { Toolbar } from './Toolbar.tsx';

/** The list, and beside it the meeting that was opened. */
export function MeetingsPage() {
  const t = useWords();
  const formats = useFormats();
  const navigate = useNavigate();
  const params = useParams({ strict: false });
  const opened = params.meetingId ?? null;
  const now = useMinute();
  const [view, setView] = useState(firstView);
  const [isWeek, setWeek] = useState(false);
  const [current, setCurrent] = useState<string | null>(opened);
  const grid = useRef<HTMLDivElement>(null);
  const list = useRead('meetings', 'list', listInput(view, now), { keepPrevious: true });

  const shown = visible(list.data?.meetings ?? [], view, now);
  const rows = rowsOf(shown, view, (instant) => formats.dayKey(instant));
  const open = (meetingId: string): void => {
    setCurrent(meetingId);
    void navigate({ to: '/meetings/$meetingId', params: { meetingId } });
  };
  const close = (): void => void navigate({ to: '/meetings' });

  // Back to the row it was opened from; only after the list is on the screen again, which a narrow window hides.
  const before = useRef(opened);
  useEffect(() => {
    const wasClosed = before.current !== null && opened === null;
    before.current = opened;
    if (wasClosed) grid.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus();
  }, [opened]);

  return (
    <ListPage
      panel={opened === null ? null : <DetailPanel key={opened} meetingId={opened} onClose={close} />}
    >
      <PageHeader
        title={t('meetings:title')}
        context={list.data ? t('meetings:shown', { count: shown.length }) : ' '}
        actions={
          <>
            <ImportEntry />
            <Refresh asOf={list.data?.asOf ?? null} isKnown={list.data !== undefined} />
            <SegmentedControl
              aria-label={t('week:view')}
              value={isWeek ? 'week' : 'list'}
              onChange={(value) => setWeek(value === 'week')}
              data={[
                { value: 'list', label: t('week:list') },
                { value: 'week', label: t('week:week') },
              ]}
            />
          </>
        }
      />
      {isWeek ? (
        <WeekView opened={opened} onOpen={open} />
      ) : (
        <>
          <Toolbar view={view} onChange={setView} />
          {list.data && list.data.total > list.data.meetings.length ? (
            <p className={tools.quiet}>
              {t('meetings:partial', {
                shown: formats.number(list.data.meetings.length),
                total: formats.number(list.data.total),
              })}
            </p>
          ) : null}
          {list.error ? <ErrorState inline error={list.error} onRetry={list.retry} /> : null}
          {list.data === undefined ? (
            list.error ? null : (
              <Skeletons rows={9} height={2.75} />
            )
          ) : rows.length === 0 ? (
            <NothingListed view={view} onChange={setView} />
          ) : (
            <MeetingGrid
              ref={grid}
              rows={rows}
              view={view}
              now={now}
              current={current}
              opened={opened}
              isBehind={list.isRefreshing}
              onSort={setView}
              onMove={setCurrent}
              onOpen={open}
            />
          )}
        </>
      )}
    </ListPage>
  );
}
