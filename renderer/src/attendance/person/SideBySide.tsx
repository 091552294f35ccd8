import IconArrowsDiff from '@tabler/icons-react/dist/esm/icons/IconArrowsDiff.mjs';
import type {
  AttendanceDifference,
  AttendanceSource,
  Participant,
} from '../../../../preload/contract/attendance-facts.ts';
import { useFormats } from '../../i18n/FormatsProvider.tsx';
import type { Formats } from '../../i18n/formats.ts';
import { useWords, type Words } from '../../i18n/words.ts';
import panel from '../../parts/SidePanel.module.css';
import { lengthInWords } from '../headline.ts';
import styles from './person.module.css';

const sources: readonly AttendanceSource[] = ['reports', 'meet'];

/** With seconds: the two may differ within the same minute of the clock. */
const clock = (formats: Formats, moment: string): string =>
  new Intl.DateTimeFormat(formats.locale, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone: formats.timeZone,
  }).format(new Date(moment));

function valueWords(value: string | number | null, t: Words, formats: Formats): string {
  if (value === null) return t('attendance:noValue');
  return typeof value === 'number' ? lengthInWords(value, t) : clock(formats, value);
}

function differenceWords(difference: AttendanceDifference, t: Words, formats: Formats): string {
  const { what, reports, meet } = difference;
  if (what === 'seen') {
    return t(reports === null ? 'attendance:differs.seenByMeet' : 'attendance:differs.seenByReports');
  }
  return t(`attendance:differs.${what}`, {
    reports: valueWords(reports, t, formats),
    meet: valueWords(meet, t, formats),
  });
}

/** What each source alone says, and where they do not agree. */
export function SideBySide({ person }: { person: Participant }) {
  const t = useWords();
  const formats = useFormats();
  const { bySource, differences } = person;
  if (bySource.length === 0 && differences.length === 0) return null;
  const of = (source: AttendanceSource) => bySource.find((one) => one.source === source);
  const rows = [
    ['firstIn', (source: AttendanceSource) => of(source)?.firstIn ?? null],
    ['lastOut', (source: AttendanceSource) => of(source)?.lastOut ?? null],
    ['inside', (source: AttendanceSource) => of(source)?.seconds ?? null],
  ] as const;
  return (
    <section>
      <h3 className={panel.title}>{t('attendance:sideBySide')}</h3>
      {bySource.length > 0 ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('attendance:value')}</th>
              {sources.map((source) => (
                <th key={source} scope="col">
                  {t(`attendance:source.${source}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{t(`attendance:head.${name}`)}</th>
                {sources.map((source) => (
                  <td key={source}>{valueWords(value(source), t, formats)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {differences.length > 0 ? (
        <div className={styles.differences}>
          <p className={styles.differs}>
            <IconArrowsDiff size={15} stroke={1.75} aria-hidden="true" />
            {t('attendance:differsTitle')}
          </p>
          <ul>
            {differences.map((one) => (
              <li key={one.what}>{differenceWords(one, t, formats)}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
