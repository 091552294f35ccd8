import { Anchor, Select } from '@mantine/core';
import '@mantine/core/styles/Anchor.layer.css';
import { Link } from '@tanstack/react-router';
import { useRead } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { type Choice, choiceOf, keyOf, placeInWords, shortAddress } from './choices.ts';
import styles from './PlatformField.module.css';

/**
 * Only what can be used now is to be chosen; of the others it says what is missing. `repeats`: it is for a series that is
 * made, or for one date of a series.
 */
export function PlatformField(props: {
  id: string;
  choice: Choice;
  /** What the meeting has now, which may always stay; left out for a new one. */
  present?: Choice;
  repeats: 'no' | 'series' | 'date';
  isLocked: boolean;
  /** The notes go across the grid that the field stands in, and not below it. */
  isAcross?: boolean;
  error: string | null;
  onChange: (choice: Choice) => void;
}) {
  const t = useWords();
  const settings = useRead('settings', 'get').data;
  const accounts = useRead('accounts', 'list').data?.accounts ?? [];
  const hasZoom = accounts.some(({ provider }) => provider === 'zoom');
  const { choice, present } = props;
  const isNotToZoom = props.repeats === 'date' && present?.kind !== 'zoom';
  const rooms = settings?.ownRooms ?? [];
  const room = (url: string) => ({
    value: `room ${url}`,
    label: placeInWords({ kind: 'room', url }, t),
  });
  const options = [
    { value: 'google-meet', label: t('platforms:kind.google-meet') },
    { value: 'zoom', label: t('platforms:kind.zoom'), disabled: !hasZoom || isNotToZoom },
    ...rooms.map(room),
    ...(rooms.length === 0 ? [{ value: 'room', label: t('platforms:kind.room'), disabled: true }] : []),
    { value: 'none', label: t('platforms:kind.none') },
  ];
  const extra = [choice, ...(present === undefined ? [] : [present])]
    .filter((one) => !options.some(({ value }) => value === keyOf(one)))
    .map((one) =>
      one?.kind === 'room' ? room(one.url) : { value: 'other', label: t('platforms:kind.other') },
    );
  const unique = new Map([...extra, ...options].map((one) => [one.value, one]));
  return (
    <div className={props.isAcross ? styles.across : undefined}>
      <Select
        id={props.id}
        label={t('platforms:label')}
        allowDeselect={false}
        disabled={props.isLocked}
        data={[...unique.values()]}
        value={keyOf(choice)}
        onChange={(key) => {
          if (key !== null) props.onChange(choiceOf(key));
        }}
        error={props.error}
      />
      <div className={styles.notes}>
        <p className={styles.means}>{means(choice, props.repeats, t)}</p>
        {rooms.length === 0 ? (
          <p className={styles.means}>
            {t('platforms:roomMissing')}{' '}
            <Anchor component={Link} to="/settings" inherit underline="always">
              {t('platforms:toSettings')}
            </Anchor>
          </p>
        ) : null}
        {hasZoom ? (
          isNotToZoom && <p className={styles.means}>{t('platforms:zoomDate')}</p>
        ) : (
          <p className={styles.means}>
            {t('platforms:zoomMissing')}{' '}
            <Anchor component={Link} to="/connections" inherit underline="always">
              {t('platforms:toConnections')}
            </Anchor>
          </p>
        )}
      </div>
    </div>
  );
}

function means(choice: Choice, repeats: 'no' | 'series' | 'date', t: ReturnType<typeof useWords>): string {
  if (choice?.kind === 'room') {
    const isEach = choice.url.includes('{id}');
    return `${t(isEach ? 'platforms:means.roomEach' : 'platforms:means.room')} ${shortAddress(choice.url)}`;
  }
  const isOne = choice?.kind === 'zoom' && repeats !== 'no';
  return t(`platforms:means.${isOne ? 'zoomSeries' : (choice?.kind ?? 'other')}`);
}
