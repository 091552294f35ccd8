import type { AttendanceSession, Participant } from '../../../../preload/contract/attendance-facts.ts';
import { useFormats } from '../../i18n/FormatsProvider.tsx';
import { useWords } from '../../i18n/words.ts';
import { ScrollBox } from '../../parts/ScrollBox.tsx';
import panel from '../../parts/SidePanel.module.css';
import { deviceOf } from './device.ts';
import styles from './person.module.css';

/** The original stays, as the sources told them. */
export function SessionList({ person }: { person: Participant }) {
  const t = useWords();
  const { sessions } = person;
  if (sessions.length === 0) {
    return person.estimated ? null : <p className={panel.quiet}>{t('attendance:noSessions')}</p>;
  }
  const title = t('attendance:sessions', { count: sessions.length });
  return (
    <section>
      <h3 className={panel.title}>{title}</h3>
      <p className={panel.quiet}>{t('attendance:sessionsHint')}</p>
      <ScrollBox className={styles.box} label={title}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('attendance:session.from')}</th>
              <th scope="col">{t('attendance:session.to')}</th>
              <th scope="col">{t('attendance:session.device')}</th>
              <th scope="col">{t('attendance:session.source')}</th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <Session key={session.sessionId} session={session} name={person.name} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

function Session({ session, name }: { session: AttendanceSession; name: string }) {
  const t = useWords();
  const formats = useFormats();
  const device = deviceOf(session.device);
  const besides = [
    session.displayName === name || session.displayName === '' ? null : session.displayName,
    session.external ? t('attendance:external') : null,
    session.ip,
    session.country,
  ].filter((part) => part !== null);
  return (
    <tr>
      <td>{formats.time(session.from)}</td>
      <td>
        {session.to === null ? t('attendance:noEnd') : formats.time(session.to)}
        {session.toEstimated ? <span className={styles.below}>{t('attendance:assumedEnd')}</span> : null}
      </td>
      <td>
        {typeof device === 'string' ? t(`attendance:device.${device}`) : device.other}
        {besides.length > 0 ? <span className={styles.below}>{besides.join(' · ')}</span> : null}
      </td>
      <td>{t(`attendance:source.${session.source}`)}</td>
    </tr>
  );
}
