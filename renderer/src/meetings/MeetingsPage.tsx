import { useWords } from '../i18n/words.ts';
import { Page } from '../parts/Page.tsx';
import { PageHeader } from '../parts/PageHeader.tsx';

export function MeetingsPage() {
  const t = useWords();
  return (
    <Page>
      <PageHeader title={t('meetings:title')} />
    </Page>
  );
}
