import { useWords } from '../i18n/words.ts';
import { Page } from '../parts/Page.tsx';
import { PageHeader } from '../parts/PageHeader.tsx';

export function SchedulePage() {
  const t = useWords();
  return (
    <Page>
      <PageHeader title={t('schedule:title')} />
    </Page>
  );
}
