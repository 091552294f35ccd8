import { Button, TextInput, VisuallyHidden } from '@mantine/core';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import type { Draft } from '../schedule/draft.ts';
import { type Chip, settledOf } from './chips.ts';
import { choiceInWords } from './chipWords.ts';
import { filled } from './fill.ts';
import styles from './QuickLine.module.css';
import { useQuick } from './useQuick.ts';

/** A meeting in one line of words, shown as it is understood; Enter puts it into the form. */
export function QuickLine(props: {
  zone: string;
  /** Of the calendar that the meeting goes to. */
  holidays: readonly string[];
  isLocked: boolean;
  edit: (change: (draft: Draft) => Draft) => void;
}) {
  const t = useWords();
  const { line, setLine, chips, choose } = useQuick(props.zone);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const help = useId();
  const [said, setSaid] = useState('');
  const settled = chips.length > 0 ? settledOf(chips) : null;
  const open = chips.filter(({ choice }) => choice === null).length;

  const take = (): void => {
    if (settled === null) {
      list.current?.querySelector<HTMLElement>('[data-open] button')?.focus();
      return;
    }
    props.edit((draft) => filled(draft, settled, props.holidays));
    setLine('');
    setSaid(t('quick:filled'));
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    take();
  };
  const editPart = ({ part }: Chip): void => {
    input.current?.focus();
    input.current?.setSelectionRange(part.from, part.to);
  };
  const remove = ({ part }: Chip): void => {
    setLine(`${line.slice(0, part.from).trimEnd()} ${line.slice(part.to).trimStart()}`.trim());
    input.current?.focus();
  };

  return (
    <section className={styles.section} aria-label={t('quick:label')}>
      <div className={styles.row}>
        <TextInput
          ref={input}
          className={styles.input ?? ''}
          label={t('quick:label')}
          placeholder={t('quick:placeholder')}
          aria-describedby={help}
          maxLength={500}
          disabled={props.isLocked}
          value={line}
          onChange={(event) => {
            setSaid('');
            setLine(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
        <Button variant="default" disabled={props.isLocked || chips.length === 0} onClick={take}>
          {t('quick:take')}
        </Button>
      </div>
      {chips.length > 0 ? (
        <ul ref={list} className={styles.chips} aria-label={t('quick:understood')}>
          {chips.map((chip) => (
            <ChipItem
              key={`${chip.key} ${chip.part.from}`}
              chip={chip}
              onChoose={(index) => choose(chip, index)}
              onEdit={() => editPart(chip)}
              onRemove={() => remove(chip)}
            />
          ))}
        </ul>
      ) : null}
      <p id={help} className={styles.help}>
        {said || (open > 0 ? t('quick:open', { count: open }) : t('quick:help'))}
      </p>
      <VisuallyHidden role="status">
        {said || (open > 0 ? t('quick:open', { count: open }) : '')}
      </VisuallyHidden>
    </section>
  );
}

function ChipItem(props: {
  chip: Chip;
  onChoose: (index: number) => void;
  onEdit: () => void;
  onRemove: () => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const { chip } = props;
  const { part, choice, choices, isAsking } = chip;
  const kind = t(`quick:kind.${part.kind}`);
  const words = choice ? choiceInWords(choice, t, formats) : 'text' in part ? part.text : '';
  const question = isAsking
    ? t('quick:asking')
    : choices.length > 1
      ? t('quick:which')
      : part.kind === 'who'
        ? t('quick:nobody')
        : t('quick:notUnderstood');
  return (
    <li className={styles.chip} data-open={choice === null || undefined}>
      <span className={styles.kind}>{kind}</span>
      {words === '' ? null : (
        <button
          type="button"
          className={styles.words}
          onClick={props.onEdit}
          aria-label={t('quick:edit', { kind, words })}
        >
          {words}
        </button>
      )}
      {choice === null ? <span className={styles.question}>{question}</span> : null}
      {choices.length > 1
        ? choices.map((one, index) => (
            <button
              key={JSON.stringify(one)}
              type="button"
              className={styles.choice}
              aria-pressed={choice === one}
              onClick={() => props.onChoose(index)}
            >
              {choiceInWords(one, t, formats)}
            </button>
          ))
        : null}
      <button
        type="button"
        className={styles.remove}
        onClick={props.onRemove}
        aria-label={t('quick:remove', { kind, words })}
      >
        <IconX size={13} stroke={2} aria-hidden="true" />
      </button>
    </li>
  );
}
