import { Button } from '@mantine/core';
import IconChecklist from '@tabler/icons-react/dist/esm/icons/IconChecklist.mjs';
import IconFilterOff from '@tabler/icons-react/dist/esm/icons/IconFilterOff.mjs';
import IconTableOptions from '@tabler/icons-react/dist/esm/icons/IconTableOptions.mjs';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { ErrorState } from '../parts/ErrorState.tsx';
import type { ListHandle } from '../parts/grid/useListRows.ts';
import { ListPage } from '../parts/ListPage.tsx';
import tools from '../parts/ListTools.module.css';
import { PageHeader } from '../parts/PageHeader.tsx';
import { Skeletons } from '../parts/Skeletons.tsx';
import { StaleNote } from '../parts/StaleNote.tsx';
import { SearchField } from '../people/SearchField.tsx';
import { Blocked } from './Blocked.tsx';
import { MeetingTable } from './MeetingTable.tsx';
import { listRows, needsDecision } from './meetingList.ts';
import { useMeetings } from './useMeetings.ts';

/** The meetings that have begun and who came to them; first those that a person has to decide something about. */
export function AttendancePage() {
  const t = useWords();
  const formats = useFormats();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [onlyDecisions, setOnly] = useState(false);
  const table = useRef<ListHandle>(null);
  const list = useMeetings(query);
  const meetings = list.data?.meetings ?? [];
  const rows = listRows(meetings, onlyDecisions, formats.dayKey);
  const decisions = meetings.filter(needsDecision).length;
  const isFiltered = query.trim() !== '' || onlyDecisions;
  return (
    <ListPage>
      <PageHeader
        title={t('attendance:title')}
        context={list.data ? t('attendance:shown', { count: list.data.total }) : ' '}
        actions={
          <Button
            component={Link}
            to="/attendance/overview"
            variant="default"
            leftSection={<IconTableOptions size={16} stroke={1.75} aria-hidden="true" />}
          >
            {t('overview:link')}
          </Button>
        }
      />
      <div className={tools.tools}>
        <SearchField
          label={t('attendance:search')}
          placeholder={t('attendance:searchPlaceholder')}
          value={query}
          onChange={setQuery}
          onDown={() => table.current?.focus()}
        />
        <button
          type="button"
          className={tools.chip}
          aria-pressed={onlyDecisions}
          onClick={() => setOnly(!onlyDecisions)}
        >
          {t('attendance:onlyDecisions')}
          <span className={tools.count}>{formats.number(decisions)}</span>
        </button>
      </div>
      <Blocked meetings={meetings} />
      {list.isStale ? (
        <StaleNote readAt={list.readAt} reason={list.error?.message} onRetry={list.retry} />
      ) : list.error ? (
        <ErrorState inline error={list.error} onRetry={list.retry} />
      ) : null}
      {list.data && list.data.total > meetings.length ? (
        <p className={tools.quiet}>
          {t('attendance:partial', {
            shown: formats.number(meetings.length),
            total: formats.number(list.data.total),
          })}
        </p>
      ) : null}
      {list.data === undefined ? (
        list.error ? null : (
          <Skeletons rows={9} height={2.75} />
        )
      ) : rows.length > 0 ? (
        <MeetingTable
          ref={table}
          rows={rows}
          listKey={`${query} ${onlyDecisions}`}
          isBehind={list.isRefreshing}
          onOpen={(meetingId) => void navigate({ to: '/attendance/$meetingId', params: { meetingId } })}
        />
      ) : isFiltered ? (
        <EmptyState
          icon={<IconFilterOff size={20} stroke={1.75} />}
          title={t('attendance:filteredTitle')}
          hint={t('attendance:filteredHint')}
          action={
            <Button
              variant="default"
              onClick={() => {
                setQuery('');
                setOnly(false);
              }}
            >
              {t('attendance:clearFilters')}
            </Button>
          }
        />
      ) : (
        <EmptyState
          icon={<IconChecklist size={20} stroke={1.75} />}
          title={t('attendance:firstTitle')}
          hint={t('attendance:firstHint')}
          action={
            <Button component={Link} to="/meetings" variant="default">
              {t('attendance:goMeetings')}
            </Button>
          }
        />
      )}
    </ListPage>
  );
}
