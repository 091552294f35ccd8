import { useFormats } from '../i18n/FormatsProvider.tsx';
import styles from './Strip.module.css';
import { pointOf, type Scale, ticksOf } from './strip.ts';

/** Times over the strip; a picture, whose figures stand in the columns beside it. */
export function StripAxis({ scale }: { scale: Scale }) {
  const formats = useFormats();
  return (
    <span className={styles.axis} aria-hidden="true">
      {ticksOf(scale, 5).map((tick) => {
        const left = pointOf(scale, tick);
        return left === null ? null : (
          <span key={tick} className={styles.tick} style={{ left: `${left}%` }}>
            {formats.time(tick)}
          </span>
        );
      })}
    </span>
  );
}
