import { Button } from '@mantine/core';
import type { ChangedField, MeetingVersion } from '../../../../preload/contract/changes.ts';
import type { ErrorValue } from '../../../../preload/contract/errors.ts';
import { useFormats } from '../../i18n/FormatsProvider.tsx';
import { useWords } from '../../i18n/words.ts';
import { ErrorState } from '../../parts/ErrorState.tsx';
import { placeInWords } from '../../platforms/choices.ts';
import { plainText } from '../invitationText.ts';
import styles from './change.module.css';

const fields = ['title', 'time', 'platform', 'description'] as const;

/** Two versions of one meeting side by side, and the choice between them. `mine` null: it was to be cancelled. */
export function Compare(props: {
  title: string;
  mine: MeetingVersion | null;
  theirs: MeetingVersion;
  fields: readonly ChangedField[];
  isPending: boolean;
  error: ErrorValue | null;
  onKeepTheirs: () => void;
  onUseMine: () => void;
}) {
  const t = useWords();
  return (
    <div className={styles.dialog}>
      <p>{t('changes:conflictBody', { title: props.title })}</p>
      <div className={styles.versions}>
        <Version name={t('changes:theirs')} version={props.theirs} differing={props.fields} />
        <Version name={t('changes:mine')} version={props.mine} differing={props.fields} />
      </div>
      {props.error ? <ErrorState inline error={props.error} /> : null}
      <div className={styles.actions}>
        <Button variant="default" onClick={props.onKeepTheirs} data-autofocus>
          {t('changes:keepTheirs')}
        </Button>
        <Button loading={props.isPending} onClick={props.onUseMine}>
          {t('changes:useMine')}
        </Button>
      </div>
    </div>
  );
}

function Version(props: {
  name: string;
  version: MeetingVersion | null;
  differing: readonly ChangedField[];
}) {
  const t = useWords();
  const formats = useFormats();
  const { version } = props;
  const text = (
    field: ChangedField,
    { title, description, start, end, platform }: MeetingVersion,
  ): string => {
    if (field === 'title') return title;
    if (field === 'platform') return platform ? placeInWords(platform, t) : t('changes:empty');
    if (field === 'time') return `${formats.dayLong(start)}, ${formats.timeRange(start, end)}`;
    return plainText(description).trim() || t('changes:empty');
  };
  return (
    <section className={styles.version} aria-label={props.name}>
      <h3 className={styles.subtitle}>{props.name}</h3>
      {version === null ? (
        <p>{t('changes:mineCancelled')}</p>
      ) : (
        <dl>
          {fields.map((field) => {
            const differs = props.differing.includes(field);
            return (
              <div key={field}>
                <dt>
                  {t(`changes:field.${field}`)}
                  {differs ? <span className={styles.differs}>{t('changes:differs')}</span> : null}
                </dt>
                <dd data-field={field} data-differs={differs || undefined}>
                  {text(field, version)}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </section>
  );
}
