import { Button } from '@mantine/core';
import IconFilterOff from '@tabler/icons-react/dist/esm/icons/IconFilterOff.mjs';
import IconTableOptions from '@tabler/icons-react/dist/esm/icons/IconTableOptions.mjs';
import { Link } from '@tanstack/react-router';
import { useRead } from '../../bridge/queries.ts';
import { useFormats } from '../../i18n/FormatsProvider.tsx';
import { useWords } from '../../i18n/words.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { ErrorState } from '../../parts/ErrorState.tsx';
import { PageHeader } from '../../parts/PageHeader.tsx';
import { Skeletons } from '../../parts/Skeletons.tsx';
import { StaleNote } from '../../parts/StaleNote.tsx';
import { useMinute } from '../../parts/useNow.ts';
import { BackToList } from '../BackToList.tsx';
import { ExportButton } from '../export/ExportButton.tsx';
import { daysOf, missingOf, scopeOf } from './choice.ts';
import { notKnown } from './matrix.ts';
import styles from './OverviewPage.module.css';
import { ScopeFields } from './ScopeFields.tsx';
import { Sheet } from './Sheet.tsx';
import { useChoice } from './useChoice.ts';
import { useScopes } from './useScopes.ts';

const never = { kind: 'series', meetingId: 'none' } as const;

/** People × meetings of a project, a series or a time. */
export function OverviewPage() {
  const t = useWords();
  const formats = useFormats();
  const today = formats.dayKey(useMinute());
  const [remembered, change] = useChoice(today);
  const scopes = useScopes(remembered);
  const { choice } = scopes;
  const scope = scopeOf(choice, today, formats.timeZone);
  const read = useRead('attendance', 'overview', scope ?? never, { enabled: scope !== null });
  const overview = scope === null ? undefined : read.data;
  const days = daysOf(choice, today);
  const missing = missingOf(choice, scopes.hasNoSeries);
  const onDay = (day: string): string => formats.day(`${day}T12:00:00Z`, 'UTC');
  const icon = <IconTableOptions size={20} stroke={1.75} />;
  return (
    <div className={styles.screen}>
      <BackToList />
      <PageHeader
        title={t('overview:title')}
        context={
          overview
            ? t('overview:shown', {
                people: t('overview:people', {
                  count: overview.people.length,
                  shown: formats.number(overview.people.length),
                }),
                meetings: t('overview:meetings', {
                  count: overview.meetings.length,
                  shown: formats.number(overview.meetings.length),
                }),
              })
            : ' '
        }
        actions={
          overview && scope && overview.meetings.length > 0 ? (
            <ExportButton
              content={{ kind: 'overview', scope }}
              hasEstimate={notKnown(overview.meetings).length > 0}
            />
          ) : null
        }
      />
      <ScopeFields choice={choice} projects={scopes.projects} series={scopes.series} onChange={change} />
      {scope !== null && read.isStale ? (
        <StaleNote readAt={read.readAt} reason={read.error?.message} onRetry={read.retry} />
      ) : scope !== null && read.error ? (
        <ErrorState inline error={read.error} onRetry={read.retry} />
      ) : null}
      {scope === null ? (
        <EmptyState icon={icon} title={t(`overview:${missing}Title`)} hint={t(`overview:${missing}Hint`)} />
      ) : overview === undefined ? (
        read.error ? null : (
          <Skeletons rows={9} height={2.25} />
        )
      ) : overview.meetings.length === 0 ? (
        <EmptyState
          icon={icon}
          title={t('overview:emptyTitle')}
          hint={
            choice.what === 'series'
              ? t('overview:emptySeries')
              : t('overview:emptyHint', { from: onDay(days.from), to: onDay(days.to) })
          }
          action={
            choice.what === 'series' || choice.period === 'days30' ? (
              <Button component={Link} to="/attendance" variant="default">
                {t('overview:toList')}
              </Button>
            ) : (
              <Button variant="default" onClick={() => change({ period: 'days30' })}>
                {t('overview:widen')}
              </Button>
            )
          }
        />
      ) : overview.people.length === 0 ? (
        <EmptyState
          icon={<IconFilterOff size={20} stroke={1.75} />}
          title={t('overview:nobodyTitle')}
          hint={t('overview:nobodyHint')}
        />
      ) : (
        <Sheet overview={overview} isBehind={read.isRefreshing} />
      )}
    </div>
  );
}
