import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { useId, useState } from 'react';
import { defaultSettings, type Settings } from '../../../preload/contract/settings.ts';
import { useWords } from '../i18n/words.ts';
import styles from './PlatformSettings.module.css';
import { Row } from './Row.tsx';
import pageStyles from './SettingsPage.module.css';

const kinds = [
  'google-meet',
  'zoom',
  'room',
  'none',
] as const satisfies readonly Settings['defaultPlatform'][];

/** Where new meetings are held, and the rooms of the organisation's own. */
export function PlatformSettings(props: {
  settings: Settings;
  hasZoom: boolean;
  onChange: (part: Partial<Settings>) => void;
}) {
  const t = useWords();
  const platformId = useId();
  const roomsId = useId();
  const { settings, onChange } = props;
  const { ownRooms, defaultPlatform } = settings;
  const canBe = (kind: Settings['defaultPlatform']): boolean =>
    kind === 'room' ? ownRooms.length > 0 : kind !== 'zoom' || props.hasZoom;
  const remove = (room: string): void => {
    const left = ownRooms.filter((one) => one !== room);
    const isLost = left.length === 0 && defaultPlatform === 'room';
    onChange({
      ownRooms: left,
      ...(isLost ? { defaultPlatform: defaultSettings.defaultPlatform } : {}),
    });
  };
  return (
    <>
      <Row
        labelId={platformId}
        label={t('platforms:defaultPlatform')}
        hint={t('platforms:defaultPlatformHint')}
      >
        <Select
          className={pageStyles.select ?? ''}
          aria-labelledby={platformId}
          allowDeselect={false}
          value={defaultPlatform}
          data={kinds.map((value) => ({
            value,
            label: t(`platforms:kind.${value}`),
            disabled: !canBe(value) && value !== defaultPlatform,
          }))}
          onChange={(value) => {
            const chosen = kinds.find((one) => one === value);
            if (chosen) onChange({ defaultPlatform: chosen });
          }}
        />
      </Row>
      <Row labelId={roomsId} label={t('platforms:rooms')} hint={t('platforms:roomsHint')}>
        <div className={styles.rooms}>
          {ownRooms.length === 0 ? <p className={styles.none}>{t('platforms:roomsNone')}</p> : null}
          <ul className={styles.list} aria-labelledby={roomsId}>
            {ownRooms.map((room) => (
              <li key={room} className={styles.room}>
                <span className={styles.address}>{room}</span>
                <ActionIcon aria-label={t('platforms:roomRemove', { room })} onClick={() => remove(room)}>
                  <IconX size={16} stroke={1.75} aria-hidden="true" />
                </ActionIcon>
              </li>
            ))}
          </ul>
          {ownRooms.length < 20 ? (
            <NewRoom rooms={ownRooms} onAdd={(room) => onChange({ ownRooms: [...ownRooms, room] })} />
          ) : null}
        </div>
      </Row>
    </>
  );
}

/** Main refuses what is no address of a room; this only spares the way there. */
const isRoom = (text: string): boolean =>
  /^https:\/\/[^\s@/]+/i.test(text) && URL.canParse(text.replaceAll('{id}', 'x'));

function NewRoom({ rooms, onAdd }: { rooms: readonly string[]; onAdd: (room: string) => void }) {
  const t = useWords();
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const add = (): void => {
    const room = text.trim();
    if (!isRoom(room)) setError(t('platforms:roomInvalid'));
    else if (rooms.includes(room)) setError(t('platforms:roomRepeated'));
    else {
      onAdd(room);
      setText('');
    }
  };
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextInput
        className={styles.text ?? ''}
        aria-label={t('platforms:roomNew')}
        placeholder={t('platforms:roomPlaceholder')}
        maxLength={500}
        value={text}
        error={error}
        spellCheck={false}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setError(null);
        }}
      />
      <Button type="submit" variant="default">
        {t('platforms:roomAdd')}
      </Button>
    </form>
  );
}
