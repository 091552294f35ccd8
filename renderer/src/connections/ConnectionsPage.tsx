import { useWords } from '../i18n/words.ts';
import { Page } from '../parts/Page.tsx';
import { PageHeader } from '../parts/PageHeader.tsx';

export function ConnectionsPage() {
  const t = useWords();
  return (
    <Page>
      <PageHeader title={t('connections:title')} />
    </Page>
  );
}
