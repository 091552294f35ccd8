import { Link } from '@tanstack/react-router';
import { useRead } from '../bridge/queries.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { Palette } from '../palette/Palette.tsx';
import { StatusMark } from '../parts/StatusMark.tsx';
import { useMinute } from '../parts/useNow.ts';
import { connectionSign } from './connectionSign.ts';
import styles from './TitleBar.module.css';

const tones = { none: 'neutral', well: 'good', attention: 'warn' } as const;

/** Now, in the zone everything is shown in, and the state of the connections as one small sign. */
export function TitleBar() {
  const t = useWords();
  const formats = useFormats();
  const now = useMinute();
  const accounts = useRead('accounts', 'list').data?.accounts;
  const sign = accounts ? connectionSign(accounts) : null;
  return (
    <section aria-label={t('frame:titleBar')} className={styles.bar}>
      <p className={styles.now}>
        <time dateTime={new Date(now).toISOString()}>
          <span className={styles.day}>{formats.dayLong(now)} </span>
          <span className={styles.clock}>{formats.time(now)}</span>
        </time>
        <span className={styles.zone}>{formats.zoneCity(formats.timeZone)}</span>
      </p>
      <Palette />
      {sign ? (
        <Link to="/connections" className={styles.sign}>
          <StatusMark tone={tones[sign.kind]}>
            {sign.kind === 'none' ? t('frame:signNone') : null}
            {sign.kind === 'well' ? t('frame:signWell') : null}
            {sign.kind === 'attention' ? t('frame:signAttention', { count: sign.count }) : null}
          </StatusMark>
        </Link>
      ) : null}
    </section>
  );
}
