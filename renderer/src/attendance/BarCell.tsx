import type { Participant } from '../../../preload/contract/attendance-facts.ts';
import type { Formats } from '../i18n/formats.ts';
import type { Words } from '../i18n/words.ts';
import { barWords } from './barWords.ts';
import styles from './Strip.module.css';
import { type Place, placeOf, pointOf, type Scale, stripOf } from './strip.ts';

const at = ({ left, width }: Place) => ({ left: `${left}%`, width: `${width}%` });

/** The expected time shaded, and the line of the present moment: behind every row, so that they run through. */
function StripGround({ scale, now }: { scale: Scale; now: number | null }) {
  const expected = placeOf(scale, scale.window);
  const line = now === null ? null : pointOf(scale, now);
  return (
    <>
      {expected ? <span className={styles.window} style={at(expected)} /> : null}
      {line === null ? null : <span className={styles.now} style={{ left: `${line}%` }} />}
    </>
  );
}

/** One person over the meeting, to scale. A bar is as well another's: it has a place and nothing else. */
export function BarCell(props: {
  person: Participant;
  scale: Scale;
  now: number | null;
  t: Words;
  formats: Formats;
}) {
  const { person, scale, now, t, formats } = props;
  const { bars, missing } = stripOf(person, scale, now);
  return (
    <div role="img" aria-label={barWords(person, t, formats)} className={styles.strip}>
      <StripGround scale={scale} now={now} />
      {missing.map((place, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: it keeps nothing of its own
        <span key={nth} className={styles.missing} style={at(place)} />
      ))}
      {bars.map((bar, nth) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: it keeps nothing of its own
          key={nth}
          className={styles.bar}
          data-kind={bar.kind}
          data-judgement={person.judgement}
          style={at(bar)}
        />
      ))}
    </div>
  );
}
