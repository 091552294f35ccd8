import { Link } from '@tanstack/react-router';
import { useRead } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import styles from '../parts/SidePanel.module.css';
import { SidePanel } from '../parts/SidePanel.tsx';
import { Skeletons } from '../parts/Skeletons.tsx';

/** One project with who is in it. */
export function ProjectPanel({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const t = useWords();
  const projects = useRead('directory', 'projects', { query: projectId });
  const members = useRead('directory', 'projectMembers', { projectId });
  const same = (id: string): boolean => id.toLowerCase() === projectId.toLowerCase();
  const name = projects.data?.projects.find((one) => same(one.projectId))?.name ?? projectId;
  return (
    <SidePanel name={name} closeLabel={t('people:closeProject')} onClose={onClose}>
      <dl className={styles.facts}>
        <dt>{t('people:id')}</dt>
        <dd>{projectId}</dd>
      </dl>
      {members.error ? <ErrorState inline error={members.error} onRetry={members.retry} /> : null}
      {members.data ? (
        <section>
          <h3 className={styles.title}>{t('people:members', { count: members.data.people.length })}</h3>
          {members.data.people.length === 0 ? <p className={styles.quiet}>{t('people:noMembers')}</p> : null}
          <ul className={styles.list}>
            {members.data.people.map((person) => (
              <li key={person.employeeId}>
                <Link
                  to="/people/$employeeId"
                  params={{ employeeId: person.employeeId }}
                  className={styles.entry}
                >
                  <span className={styles.entryName}>{person.name}</span>
                  <span className={styles.entryAddress}>{person.email ?? t('people:noEmail')}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : members.error ? null : (
        <Skeletons rows={5} height={2} />
      )}
    </SidePanel>
  );
}
