import type { Participant } from '../../../preload/contract/attendance-facts.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
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

/** One person over the meeting, to scale. */
export function BarCell({ person, scale, now }: { person: Participant; scale: Scale; now: number | null }) {
  const t = useWords();
  const formats = useFormats();
  const { bars, missing } = stripOf(person, scale, now);
  return (
    <div role="img" aria-label={barWords(person, t, formats)} className={styles.strip}>
      <StripGround scale={scale} now={now} />
      {missing.map((place) => (
        <span key={`missing ${place.left}`} className={styles.missing} style={at(place)} />
      ))}
      {bars.map((bar) => (
        <span
          key={`${bar.kind} ${bar.from}`}
          className={styles.bar}
          data-kind={bar.kind}
          data-judgement={person.judgement}
          style={at(bar)}
        />
      ))}
    </div>
  );
}
