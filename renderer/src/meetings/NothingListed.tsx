import { Button } from '@mantine/core';
import IconCalendarEvent from '@tabler/icons-react/dist/esm/icons/IconCalendarEvent.mjs';
import IconFilterOff from '@tabler/icons-react/dist/esm/icons/IconFilterOff.mjs';
import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../i18n/words.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { isFiltered, type ListView, withoutFilters, withPeriod } from './list.ts';

/** An empty list says whether there is nothing at all, nothing coming, or nothing that fits; each with its next step. */
export function NothingListed(props: {
  view: ListView;
  onChange: (change: (view: ListView) => ListView) => void;
}) {
  const t = useWords();
  const navigate = useNavigate();
  const { view, onChange } = props;
  const schedule = (
    <Button onClick={() => void navigate({ to: '/schedule' })}>{t('meetings:empty.firstAction')}</Button>
  );
  const icon = <IconCalendarEvent size={20} stroke={1.75} />;
  if (!isFiltered(view)) {
    return (
      <EmptyState
        icon={icon}
        title={t('meetings:empty.firstTitle')}
        hint={t('meetings:empty.firstHint')}
        action={schedule}
      />
    );
  }
  if (view.period === 'upcoming' && !isFiltered(withPeriod(view, 'all'))) {
    return (
      <EmptyState
        icon={icon}
        title={t('meetings:empty.upcomingTitle')}
        hint={t('meetings:empty.upcomingHint')}
        action={schedule}
      />
    );
  }
  return (
    <EmptyState
      icon={<IconFilterOff size={20} stroke={1.75} />}
      title={t('meetings:empty.filteredTitle')}
      hint={t('meetings:empty.filteredHint')}
      action={
        <Button variant="default" onClick={() => onChange(withoutFilters)}>
          {t('meetings:empty.clear')}
        </Button>
      }
    />
  );
}
