import { type KeyboardEvent, type Ref, useImperativeHandle, useRef } from 'react';
import { useWords } from '../i18n/words.ts';
import styles from './AudienceField.module.css';
import { TokenChip } from './TokenChip.tsx';
import { type Token, tokenKey } from './tokens.ts';

export interface TokenListHandle {
  readonly focusLast: () => void;
}

/** Those chosen, walked with the arrow keys from the text that follows them; Backspace and Delete remove. */
export function TokenList(props: {
  ref: Ref<TokenListHandle>;
  tokens: readonly Token[];
  wrong: ReadonlySet<string>;
  isLocked: boolean;
  onRemove: (token: Token) => void;
  onCorrect: (token: Token) => void;
  /** The focus goes back to the text. */
  onLeave: () => void;
}) {
  const t = useWords();
  const list = useRef<HTMLUListElement>(null);
  const { tokens, onLeave } = props;
  const last = tokens.length - 1;

  const focus = (index: number): void => {
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>('[data-chip]');
    const button = buttons?.[index];
    if (button) button.focus();
    else onLeave();
  };
  useImperativeHandle(props.ref, () => ({ focusLast: () => focus(last) }));

  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const token = tokens[index];
    const target: Record<string, number> = {
      ArrowLeft: Math.max(0, index - 1),
      ArrowRight: index + 1,
      Home: 0,
      End: last + 1,
    };
    const wanted = target[event.key];
    if (wanted !== undefined) {
      event.preventDefault();
      focus(wanted);
    } else if ((event.key === 'Backspace' || event.key === 'Delete') && token) {
      event.preventDefault();
      props.onRemove(token);
      // The list is shorter by then: the neighbour takes the focus, or the text when none is left.
      requestAnimationFrame(() => focus(Math.min(index, last - 1)));
    } else if (event.key === 'Escape') onLeave();
  };

  if (tokens.length === 0) return null;
  return (
    <ul ref={list} className={styles.chips} aria-label={t('schedule:token.list')}>
      {tokens.map((token, index) => (
        <TokenChip
          key={tokenKey(token)}
          token={token}
          isWrong={props.wrong.has(tokenKey(token))}
          isLocked={props.isLocked}
          onRemove={() => {
            props.onRemove(token);
            onLeave();
          }}
          onCorrect={() => props.onCorrect(token)}
          onKeyDown={(event) => onKeyDown(event, index)}
        />
      ))}
    </ul>
  );
}
