import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import IconUserQuestion from '@tabler/icons-react/dist/esm/icons/IconUserQuestion.mjs';
import { useRead, useWrite } from '../bridge/queries.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { ErrorState } from '../parts/ErrorState.tsx';
import { Skeletons } from '../parts/Skeletons.tsx';
import styles from './LinkList.module.css';
import { type LinkGroup, linksFor } from './linksFor.ts';

/** Accounts, numbers and names that somebody said who they are; each can be taken back. */
export function LinkList({ query, isQuiet }: { query: string; isQuiet?: boolean }) {
  const t = useWords();
  const formats = useFormats();
  const read = useRead('attendance', 'links');
  const unassign = useWrite('attendance', 'unassign');
  const links = linksFor(read.data?.links ?? [], query);
  const takeBack = async ({ linkIds, shown, kind }: LinkGroup): Promise<void> => {
    for (const linkId of linkIds) await unassign.mutateAsync({ linkId });
    notifications.show({
      message: t(kind === 'group' ? 'overview:unlinkedGroup' : 'overview:unlinked', { shown }),
      closeButtonProps: { 'aria-label': t('close') },
    });
  };
  if (isQuiet && links.length === 0) return null;
  if (!read.data) {
    return read.error ? (
      <ErrorState inline error={read.error} onRetry={read.retry} />
    ) : (
      <Skeletons rows={4} height={2.75} />
    );
  }
  if (links.length === 0) {
    return (
      <EmptyState
        icon={<IconUserQuestion size={20} stroke={1.75} />}
        title={t(read.data.links.length === 0 ? 'overview:noLinksTitle' : 'overview:noneFits')}
        hint={t('overview:noLinksHint')}
      />
    );
  }
  return (
    <section aria-labelledby="people-links" className={styles.section}>
      <h2 id="people-links" className={styles.title}>
        {t('overview:linksCount', { count: links.length })}
      </h2>
      <p className={styles.hint}>{t('overview:linksHint')}</p>
      {unassign.error ? <ErrorState inline error={unassign.error} /> : null}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('overview:linkShown')}</th>
            <th scope="col">{t('overview:linkIs')}</th>
            <th scope="col">{t('overview:linkWhen')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {links.map((link) => {
            const name = link.name ?? link.email;
            return (
              <tr key={link.linkId}>
                <th scope="row">
                  {link.shown}
                  <span className={styles.below}>{t(`overview:linkKind.${link.kind}`)}</span>
                </th>
                <td>
                  {name}
                  {link.name === null ? null : <span className={styles.below}>{link.email}</span>}
                </td>
                <td>
                  <time dateTime={link.at}>{formats.day(link.at)}</time>
                </td>
                <td className={styles.action}>
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={
                      link.kind === 'group'
                        ? t('overview:unlinkGroup', { shown: link.shown })
                        : t('overview:unlinkName', { shown: link.shown, name })
                    }
                    loading={unassign.isPending && link.linkIds.includes(unassign.variables.linkId)}
                    onClick={() => {
                      // What went wrong stands over the list.
                      takeBack(link).catch(() => undefined);
                    }}
                  >
                    {t('overview:unlink')}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
