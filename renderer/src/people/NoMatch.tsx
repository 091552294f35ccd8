import IconUserSearch from '@tabler/icons-react/dist/esm/icons/IconUserSearch.mjs';
import { useWords } from '../i18n/words.ts';
import { EmptyState } from '../parts/EmptyState.tsx';

export function NoMatch({ kind, query }: { kind: 'people' | 'projects'; query: string }) {
  const t = useWords();
  const icon = <IconUserSearch size={20} stroke={1.75} />;
  if (query.trim() === '') {
    return <EmptyState icon={icon} title={t('people:nobodyTitle')} hint={t('people:nobodyHint')} />;
  }
  return kind === 'people' ? (
    <EmptyState icon={icon} title={t('people:noMatchTitle')} hint={t('people:noMatchHint')} />
  ) : (
    <EmptyState icon={icon} title={t('people:noProjectTitle')} hint={t('people:noProjectHint')} />
  );
}
