import { Button } from '@mantine/core';
import { Link, useRouter } from '@tanstack/react-router';
import { useWords } from '../i18n/words.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { Page } from '../parts/Page.tsx';
import { PageHeader } from '../parts/PageHeader.tsx';
import { Skeletons } from '../parts/Skeletons.tsx';

export function ScreenLoading() {
  return (
    <Page>
      <Skeletons rows={4} height={3} />
    </Page>
  );
}

export function ScreenMissing() {
  const t = useWords();
  return (
    <Page>
      <PageHeader title={t('frame:notFound')} />
      <EmptyState title={t('frame:notFoundHint')} action={<Link to="/">{t('frame:goToday')}</Link>} />
    </Page>
  );
}

export function ScreenBroken({ reset }: { reset: () => void }) {
  const t = useWords();
  const router = useRouter();
  const retry = (): void => {
    reset();
    void router.invalidate();
  };
  return (
    <Page>
      <PageHeader title={t('frame:brokenTitle')} />
      <EmptyState title={t('frame:brokenHint')} action={<Button onClick={retry}>{t('retry')}</Button>} />
    </Page>
  );
}
