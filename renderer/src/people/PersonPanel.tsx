import { Link } from '@tanstack/react-router';
import { useRead } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { Address } from '../parts/Address.tsx';
import { CopyButton } from '../parts/CopyButton.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { ErrorState } from '../parts/ErrorState.tsx';
import styles from '../parts/SidePanel.module.css';
import { SidePanel } from '../parts/SidePanel.tsx';
import { Skeletons } from '../parts/Skeletons.tsx';
import { PersonAttendance } from './PersonAttendance.tsx';
import { PersonMeetings } from './PersonMeetings.tsx';

/** One person: who they are, their projects, their meetings. */
export function PersonPanel({ employeeId, onClose }: { employeeId: string; onClose: () => void }) {
  const t = useWords();
  const read = useRead('directory', 'person', { employeeId });
  const person = read.error?.code === 'not-found' ? undefined : read.data?.person;
  return (
    <SidePanel
      name={person?.name ?? t('people:person')}
      closeLabel={t('people:closePerson')}
      onClose={onClose}
    >
      {read.error?.code === 'not-found' ? (
        <EmptyState compact title={t('people:goneTitle')} hint={t('people:goneHint')} />
      ) : read.error ? (
        <ErrorState inline error={read.error} onRetry={read.retry} />
      ) : null}
      {person === undefined ? (
        read.error ? null : (
          <Skeletons rows={5} height={2} />
        )
      ) : (
        <>
          <dl className={styles.facts}>
            <dt>{t('people:id')}</dt>
            <dd>{person.employeeId}</dd>
            <dt>{t('people:email')}</dt>
            <dd>{person.email === null ? t('people:noEmail') : <Address email={person.email} />}</dd>
          </dl>
          {person.email === null ? null : (
            <div>
              <CopyButton size="xs" label={t('people:copyEmail')} value={person.email} />
            </div>
          )}
          <section>
            <h3 className={styles.title}>{t('people:theirProjects')}</h3>
            {person.projects.length === 0 ? (
              <p className={styles.quiet}>{t('people:inNoProject')}</p>
            ) : (
              <ul className={styles.list}>
                {person.projects.map(({ projectId, name }) => (
                  <li key={projectId}>
                    <Link to="/people/project/$projectId" params={{ projectId }} className={styles.entry}>
                      <span className={styles.entryName}>{name}</span>
                      <span className={styles.entryDetail}>{projectId}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </section>
          {person.email === null ? (
            <p className={styles.quiet}>{t('people:noAddress')}</p>
          ) : (
            <>
              <PersonAttendance email={person.email} />
              <PersonMeetings address={person.email} />
            </>
          )}
        </>
      )}
    </SidePanel>
  );
}
