import { Button } from '@mantine/core';
import IconUserQuestion from '@tabler/icons-react/dist/esm/icons/IconUserQuestion.mjs';
import type { Participant } from '../../../preload/contract/attendance-facts.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { couldHaveCome, possibleGuests } from './soFar.ts';
import styles from './UnknownGuests.module.css';
import type { Assign } from './useAssign.ts';
import { useFold } from './useFold.ts';

const few = 3;
const candidatesShown = 3;

/** Those who came and are not known, in a group of their own; with one press they are. */
export function UnknownGuests(props: {
  participants: readonly Participant[];
  assign: Assign;
  /** A person's panel is open beside it: one line, then, unless it is unfolded. */
  folds: boolean;
  onOpen: (personId: string) => void;
  onShowAll: () => void;
}) {
  const t = useWords();
  const { isFolded, toggle } = useFold(props.folds);
  const unknown = props.participants.filter((one) => one.judgement === 'unknown-guest');
  const open = props.participants.filter(
    (one) => couldHaveCome(one) && possibleGuests(one, unknown).length > 0,
  ).length;
  if (unknown.length === 0) return null;
  const more = unknown.length - few;
  return (
    <section className={styles.group} aria-labelledby="unknown-guests">
      <header className={styles.head}>
        <h2 id="unknown-guests" className={styles.title}>
          <IconUserQuestion size={16} stroke={1.75} aria-hidden="true" />
          {t('attendance:unknownTitle', { count: unknown.length })}
        </h2>
        {isFolded ? null : (
          <p className={styles.hint}>
            {t('attendance:unknownHint')} {open > 0 ? t('attendance:openPeople', { count: open }) : null}
          </p>
        )}
        {props.folds ? (
          <button type="button" className={styles.plain} aria-expanded={!isFolded} onClick={toggle}>
            {t(`attendance:foldGuests.${isFolded ? 'show' : 'hide'}`)}
          </button>
        ) : null}
      </header>
      {isFolded ? null : (
        <ul className={styles.list}>
          {unknown.slice(0, few).map((guest) => (
            <Guest key={guest.personId} guest={guest} assign={props.assign} onOpen={props.onOpen} />
          ))}
        </ul>
      )}
      {more > 0 && !isFolded ? (
        <p className={styles.more}>
          {t('attendance:more', { count: more })}{' '}
          <button type="button" className={styles.plain} onClick={props.onShowAll}>
            {t('attendance:showThem')}
          </button>
        </p>
      ) : null}
    </section>
  );
}

function Guest(props: { guest: Participant; assign: Assign; onOpen: (personId: string) => void }) {
  const t = useWords();
  const formats = useFormats();
  const { guest, assign } = props;
  const { candidates } = guest.identity;
  const when =
    guest.firstIn !== null && guest.lastOut !== null ? formats.timeRange(guest.firstIn, guest.lastOut) : null;
  return (
    <li className={styles.guest}>
      <div className={styles.who}>
        <span className={styles.name}>{guest.name}</span>
        <span className={styles.what}>
          {[t(`attendance:kind.${guest.kind}`), when].filter((part) => part !== null).join(' · ')}
        </span>
      </div>
      <div className={styles.actions}>
        {candidates.slice(0, candidatesShown).map(({ email, name }) => (
          <Button
            key={email}
            size="xs"
            variant="default"
            title={`${email}. ${t(`attendance:remembers.${guest.kind}`)}`}
            loading={assign.busy === guest.personId}
            onClick={() => assign.run(guest.personId, email)}
          >
            {t('attendance:itIs', { name: name ?? email })}
          </Button>
        ))}
        <Button
          size="xs"
          variant={candidates.length > 0 ? 'subtle' : 'default'}
          onClick={() => props.onOpen(guest.personId)}
        >
          {candidates.length > 0 ? t('attendance:somebodyElse') : t('attendance:who')}
        </Button>
      </div>
    </li>
  );
}
