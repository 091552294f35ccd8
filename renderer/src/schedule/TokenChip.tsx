import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconAt from '@tabler/icons-react/dist/esm/icons/IconAt.mjs';
import IconUser from '@tabler/icons-react/dist/esm/icons/IconUser.mjs';
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import type { KeyboardEvent } from 'react';
import { useWords } from '../i18n/words.ts';
import styles from './AudienceField.module.css';
import { type Token, tokenLabel } from './tokens.ts';

const icons = { person: IconUser, project: IconUsers, address: IconAt };

/** One of those chosen. Its button is reached with the arrow keys from the text, so that fifty are no fifty tab stops. */
export function TokenChip(props: {
  token: Token;
  isWrong: boolean;
  isLocked: boolean;
  onRemove: () => void;
  onCorrect: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void;
}) {
  const t = useWords();
  const { token } = props;
  const name = tokenLabel(token);
  const Icon = props.isWrong ? IconAlertTriangle : icons[token.kind];
  return (
    <li className={styles.chip} data-kind={token.kind} data-wrong={props.isWrong || undefined}>
      <Icon size={14} stroke={1.75} aria-hidden="true" />
      {token.kind === 'address' && !props.isLocked ? (
        <button
          type="button"
          tabIndex={-1}
          className={styles.name}
          title={t('schedule:token.correct', { name })}
          onClick={props.onCorrect}
        >
          {name}
        </button>
      ) : (
        <span className={styles.name}>{name}</span>
      )}
      <button
        type="button"
        tabIndex={-1}
        data-chip=""
        disabled={props.isLocked}
        className={styles.remove}
        aria-label={t('schedule:token.remove', { name })}
        onClick={props.onRemove}
        onKeyDown={props.onKeyDown}
      >
        <IconX size={13} stroke={2} aria-hidden="true" />
      </button>
    </li>
  );
}
