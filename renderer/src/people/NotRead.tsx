import { Button } from '@mantine/core';
import IconPlugConnected from '@tabler/icons-react/dist/esm/icons/IconPlugConnected.mjs';
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';
import { useNavigate } from '@tanstack/react-router';
import type { DirectoryStatus } from '../../../preload/contract/directory.ts';
import { useWrite } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { ErrorState } from '../parts/ErrorState.tsx';
import { Skeletons } from '../parts/Skeletons.tsx';

/** Instead of the list while nothing is kept: not connected, being read for the first time, or failed. */
export function NotRead({ status }: { status: DirectoryStatus }) {
  const t = useWords();
  const navigate = useNavigate();
  const sync = useWrite('directory', 'sync');
  if (!status.connected) {
    return (
      <EmptyState
        icon={<IconPlugConnected size={20} stroke={1.75} />}
        title={t('people:notConnectedTitle')}
        hint={t('people:notConnectedHint')}
        action={<Button onClick={() => void navigate({ to: '/connections' })}>{t('people:connect')}</Button>}
      />
    );
  }
  const icon = <IconUsers size={20} stroke={1.75} />;
  if (status.running) {
    return (
      <>
        <EmptyState compact icon={icon} title={t('people:firstTitle')} hint={t('people:firstHint')} />
        <Skeletons rows={7} height={2.75} />
      </>
    );
  }
  const read = <Button onClick={() => sync.mutate(undefined)}>{t('people:read')}</Button>;
  return (
    <>
      {status.lastError ? <ErrorState inline error={status.lastError} /> : null}
      <EmptyState icon={icon} title={t('people:neverTitle')} hint={t('people:neverHint')} action={read} />
    </>
  );
}
