import { Button, Textarea } from '@mantine/core';
import { type DragEvent, useRef, useState } from 'react';
import type { ErrorValue } from '../../../preload/contract/errors.ts';
import { useRead } from '../bridge/queries.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { usualChoice } from '../platforms/choices.ts';
import styles from './Import.module.css';
import type { Request } from './plan.ts';

/** What main takes. */
const mostCharacters = 900_000;

/** The table, pasted, dropped or from a file. */
export function PasteStep(props: {
  isChecking: boolean;
  error: ErrorValue | null;
  onCheck: (request: Request) => void;
}) {
  const t = useWords();
  const { timeZone } = useFormats();
  const settings = useRead('settings', 'get').data;
  const accounts = useRead('accounts', 'list').data?.accounts;
  const chooser = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isOver, setOver] = useState(false);
  const [isUnreadable, setUnreadable] = useState(false);

  const check = (table: string): void => {
    if (table.trim() === '' || settings === undefined || accounts === undefined) return;
    const hasZoom = accounts.some(({ provider }) => provider === 'zoom');
    props.onCheck({
      text: table,
      defaults: {
        timeZone,
        durationMinutes: settings.defaultDurationMinutes,
        sendUpdates: settings.defaultSendUpdates,
        platform: usualChoice(settings, hasZoom),
      },
    });
  };
  const read = async (file: File | undefined): Promise<void> => {
    const table = await file?.text().catch(() => undefined);
    const isFit = table !== undefined && table.length <= mostCharacters && !table.includes('\0');
    setUnreadable(!isFit);
    if (!isFit) return;
    setText(table);
    check(table);
  };
  const drop = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      void read(event.dataTransfer.files[0]);
    },
  };
  return (
    <section
      className={styles.paste}
      aria-label={t('bulk:pasteLabel')}
      data-over={isOver || undefined}
      {...drop}
    >
      <Textarea
        label={t('bulk:pasteLabel')}
        description={t('bulk:pasteHint')}
        placeholder={t('bulk:pastePlaceholder')}
        classNames={{ input: styles.table ?? '' }}
        rows={12}
        wrap="off"
        spellCheck={false}
        maxLength={mostCharacters}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) check(text);
        }}
      />
      {isUnreadable ? <p role="alert">{t('bulk:unreadable')}</p> : null}
      {props.error ? <ErrorState inline error={props.error} /> : null}
      <div className={styles.actions}>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
          onChange={(event) => {
            void read(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        <Button variant="default" onClick={() => chooser.current?.click()}>
          {t('bulk:choose')}
        </Button>
        <Button loading={props.isChecking} disabled={text.trim() === ''} onClick={() => check(text)}>
          {t('bulk:check')}
        </Button>
      </div>
    </section>
  );
}
