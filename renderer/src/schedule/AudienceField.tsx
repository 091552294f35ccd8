import { Combobox, Input, SegmentedControl, useCombobox, VisuallyHidden } from '@mantine/core';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../i18n/words.ts';
import styles from './AudienceField.module.css';
import { AudienceOptions } from './AudienceOptions.tsx';
import { isAddressList, splitAddresses } from './addresses.ts';
import type { Draft } from './draft.ts';
import { TokenList, type TokenListHandle } from './TokenList.tsx';
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
  const chips = useRef<TokenListHandle>(null);
  /** Said to a screen reader at every change; `note` is shown, for what the eye would miss. */
  const [said, setSaid] = useState('');
  const [note, setNote] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const options = useOptions(draft.mode, draft.typed, draft.tokens, combobox.dropdownOpened);
  const first = options.groups[0]?.tokens[0];
  const firstKey = first && draft.typed.trim() !== '' ? tokenKey(first) : null;

  /** Mantine tells a screen reader of options reached by arrow keys only, and not of one that is chosen for it. */
  const tellSelected = (): void => {
    const list = combobox.listId === null ? null : document.getElementById(combobox.listId);
    const selected = list?.querySelector('[data-combobox-selected]');
    if (selected) input.current?.setAttribute('aria-activedescendant', selected.id);
    else input.current?.removeAttribute('aria-activedescendant');
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store is new at every render; what matters is the first option
  useEffect(() => {
    if (firstKey === null) combobox.resetSelectedOption();
    else combobox.selectFirstOption();
    tellSelected();
  }, [firstKey, combobox.dropdownOpened]);

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

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') requestAnimationFrame(tellSelected);
    const atStart = event.currentTarget.selectionStart === 0 && event.currentTarget.selectionEnd === 0;
    const last = draft.tokens.at(-1);
    if (event.key === 'Backspace' && draft.typed === '' && last) {
      event.preventDefault();
      remove(last);
    } else if (event.key === 'ArrowLeft' && atStart && last) {
      event.preventDefault();
      combobox.closeDropdown();
      chips.current?.focusLast();
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
      <Combobox
        store={combobox}
        onOptionSubmit={submitOption}
        position="bottom-start"
        shadow="md"
        keepMounted
        transitionProps={{ duration: 0 }}
      >
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
            <TokenList
              ref={chips}
              tokens={draft.tokens}
              wrong={props.wrong}
              isLocked={props.isLocked}
              onRemove={remove}
              onCorrect={correct}
              onLeave={() => input.current?.focus()}
            />
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
