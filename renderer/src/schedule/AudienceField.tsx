import { Combobox, Input, SegmentedControl, useCombobox, VisuallyHidden } from '@mantine/core';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../i18n/words.ts';
import styles from './AudienceField.module.css';
import { AudienceOptions } from './AudienceOptions.tsx';
import { isAddressList, splitAddresses } from './addresses.ts';
import type { Draft } from './draft.ts';
import { TokenChip } from './TokenChip.tsx';
import { type AudienceMode, addTokens, removeToken, type Token, tokenKey, tokenLabel } from './tokens.ts';
import { useOptions } from './useOptions.ts';

const modes: readonly AudienceMode[] = ['employees', 'project', 'custom'];

/** People, projects and addresses in one field; the segmented control says what is searched first. */
export function AudienceField(props: {
  id: string;
  draft: Draft;
  error: string | null;
  /** Keys of the tokens that main could not resolve. */
  wrong: ReadonlySet<string>;
  isLocked: boolean;
  edit: (change: (draft: Draft) => Draft) => void;
}) {
  const t = useWords();
  const { draft, edit } = props;
  const helpId = useId();
  const input = useRef<HTMLInputElement>(null);
  const chips = useRef<HTMLUListElement>(null);
  /** Said to a screen reader at every change; `note` is shown, for what the eye would miss. */
  const [said, setSaid] = useState('');
  const [note, setNote] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const options = useOptions(draft.mode, draft.typed, draft.tokens, combobox.dropdownOpened);
  const first = options.groups[0]?.tokens[0];
  const firstKey = first && draft.typed.trim() !== '' ? tokenKey(first) : null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the store is new at every render; what matters is the first option
  useEffect(() => {
    if (firstKey === null) combobox.resetSelectedOption();
    else combobox.selectFirstOption();
  }, [firstKey]);

  const add = (more: readonly Token[], left = ''): void => {
    const result = addTokens(draft.tokens, more);
    edit((current) => ({ ...current, tokens: addTokens(current.tokens, more).tokens, typed: left }));
    const name = more.length === 1 && more[0] ? tokenLabel(more[0]) : '';
    const missed = [
      result.repeated > 0 ? t('schedule:token.repeated', { count: result.repeated }) : '',
      result.replaced !== null
        ? t('schedule:token.replaced', { before: tokenLabel(result.replaced), after: name })
        : '',
    ];
    const added = result.added > 0 ? t('schedule:token.added', { count: result.added, name }) : '';
    setNote(missed.filter(Boolean).join(' '));
    setSaid([added, ...missed].filter(Boolean).join(' '));
  };
  const addTyped = (text: string): void =>
    add(splitAddresses(text).map((address) => ({ kind: 'address', text: address })));

  const remove = (token: Token): void => {
    edit((current) => ({ ...current, tokens: removeToken(current.tokens, tokenKey(token)) }));
    setNote('');
    setSaid(t('schedule:token.removed', { name: tokenLabel(token) }));
  };
  const correct = (token: Token): void => {
    edit((current) => ({
      ...current,
      tokens: removeToken(current.tokens, tokenKey(token)),
      typed: tokenLabel(token),
    }));
    input.current?.focus();
  };

  const focusChip = (index: number): void => {
    const buttons = [...(chips.current?.querySelectorAll<HTMLButtonElement>('[data-chip]') ?? [])];
    (buttons[index] ?? input.current)?.focus();
  };
  const onChipKey = (event: KeyboardEvent, index: number): void => {
    const token = draft.tokens[index];
    const last = draft.tokens.length - 1;
    const target: Record<string, number> = {
      ArrowLeft: Math.max(0, index - 1),
      ArrowRight: index + 1,
      Home: 0,
      End: last + 1,
    };
    const wanted = target[event.key];
    if (wanted !== undefined) {
      event.preventDefault();
      focusChip(wanted);
    } else if ((event.key === 'Backspace' || event.key === 'Delete') && token) {
      event.preventDefault();
      remove(token);
      // The list is shorter by then: the neighbour takes the focus, or the text when none is left.
      requestAnimationFrame(() => focusChip(Math.min(index, last - 1)));
    } else if (event.key === 'Escape') input.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const atStart = event.currentTarget.selectionStart === 0 && event.currentTarget.selectionEnd === 0;
    const last = draft.tokens.at(-1);
    if (event.key === 'Backspace' && draft.typed === '' && last) {
      event.preventDefault();
      remove(last);
    } else if (event.key === 'ArrowLeft' && atStart && last) {
      event.preventDefault();
      combobox.closeDropdown();
      focusChip(draft.tokens.length - 1);
    } else if ([',', ';', ' '].includes(event.key) && isAddressList(draft.typed)) {
      event.preventDefault();
      addTyped(draft.typed);
    } else if (event.key === 'Enter' && firstKey === null && isAddressList(draft.typed)) {
      event.preventDefault();
      addTyped(draft.typed);
    }
  };
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (!isAddressList(text)) return;
    event.preventDefault();
    addTyped(text);
  };
  const onBlur = (): void => {
    combobox.closeDropdown();
    if (isAddressList(draft.typed)) addTyped(draft.typed);
  };
  const submitOption = (key: string): void => {
    const token = options.groups.flatMap((group) => group.tokens).find((one) => tokenKey(one) === key);
    if (token) add([token]);
  };

  return (
    <div>
      <div className={styles.head}>
        <Input.Label htmlFor={props.id}>{t('schedule:field.audience')}</Input.Label>
        <SegmentedControl
          size="xs"
          aria-label={t('schedule:field.searchFirst')}
          value={draft.mode}
          disabled={props.isLocked}
          onChange={(mode) => edit((current) => ({ ...current, mode: mode as AudienceMode }))}
          data={modes.map((mode) => ({ value: mode, label: t(`schedule:field.${mode}`) }))}
        />
      </div>
      <Combobox store={combobox} onOptionSubmit={submitOption} position="bottom-start" shadow="md">
        <Combobox.DropdownTarget>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: a press beside the text goes to the text, as in any field */}
          <div
            className={styles.field}
            data-error={props.error !== null || undefined}
            data-locked={props.isLocked || undefined}
            onMouseDown={(event) => {
              if (event.target !== event.currentTarget) return;
              event.preventDefault();
              input.current?.focus();
            }}
          >
            {draft.tokens.length > 0 ? (
              <ul ref={chips} className={styles.chips} aria-label={t('schedule:token.list')}>
                {draft.tokens.map((token, index) => (
                  <TokenChip
                    key={tokenKey(token)}
                    token={token}
                    isWrong={props.wrong.has(tokenKey(token))}
                    isLocked={props.isLocked}
                    onRemove={() => {
                      remove(token);
                      input.current?.focus();
                    }}
                    onCorrect={() => correct(token)}
                    onKeyDown={(event) => onChipKey(event, index)}
                  />
                ))}
              </ul>
            ) : null}
            <Combobox.EventsTarget withExpandedAttribute>
              <input
                ref={input}
                id={props.id}
                role="combobox"
                aria-expanded={combobox.dropdownOpened}
                className={styles.input}
                aria-describedby={helpId}
                aria-invalid={props.error !== null}
                disabled={props.isLocked}
                placeholder={draft.tokens.length === 0 ? t('schedule:field.audiencePlaceholder') : ''}
                value={draft.typed}
                onChange={(event) => {
                  const typed = event.currentTarget.value;
                  edit((current) => ({ ...current, typed }));
                  combobox.openDropdown();
                }}
                onClick={() => combobox.openDropdown()}
                onBlur={onBlur}
                onPaste={onPaste}
                onKeyDown={onKeyDown}
              />
            </Combobox.EventsTarget>
          </div>
        </Combobox.DropdownTarget>
        <AudienceOptions options={options} text={draft.typed.trim()} />
      </Combobox>
      <div id={helpId} className={styles.help}>
        {props.error !== null ? (
          <Input.Error>{props.error}</Input.Error>
        ) : (
          <span>{note || t('schedule:field.audienceHelp')}</span>
        )}
        <VisuallyHidden>{t('schedule:token.keys')}</VisuallyHidden>
      </div>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  );
}
