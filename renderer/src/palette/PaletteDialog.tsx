import { Modal, VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useWords } from '../i18n/words.ts';
import styles from './Palette.module.css';
import type { Command } from './useCommands.ts';
import { useFound } from './useFound.ts';

/** Going, searching and doing from one field: a combobox with its list always open (ARIA APG, combobox pattern). */
export function PaletteDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const { sections, isSearching } = useFound(text);
  const all = sections.flatMap(({ commands }) => commands);
  const active = all.find((one) => one.id === chosen) ?? all[0];
  const optionId = (command: Command): string => `${id}-${command.id}`;
  const activeId = active ? optionId(active) : undefined;

  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const run = (command: Command): void => {
    onClose();
    command.run();
  };
  const move = (step: number): void => {
    const at = active ? all.indexOf(active) : 0;
    const next = all[(at + step + all.length) % all.length];
    if (next) setChosen(next.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && active) run(active);
    else return;
    event.preventDefault();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={<VisuallyHidden>{t('palette:title')}</VisuallyHidden>}
      withCloseButton={false}
      size="lg"
      yOffset="12vh"
      padding={0}
      transitionProps={{ duration: 0 }}
      classNames={{ header: styles.header ?? '' }}
    >
      <input
        data-autofocus
        role="combobox"
        aria-label={t('palette:title')}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={activeId}
        className={styles.input}
        placeholder={t('palette:placeholder')}
        maxLength={200}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setChosen(null);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('palette:results')}
        aria-busy={isSearching}
        className={styles.list}
      >
        {sections.map((section) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={section.id} role="group" aria-labelledby={`${id}-${section.id}`}>
            <div id={`${id}-${section.id}`} className={styles.label} role="presentation">
              {section.label}
            </div>
            {section.commands.map((command) => (
              // biome-ignore lint/a11y/useFocusableInteractive: reached with the arrow keys of the field
              // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field does the same
              <div
                key={command.id}
                id={optionId(command)}
                role="option"
                aria-selected={command === active}
                className={styles.option}
                onMouseDown={(event) => event.preventDefault()}
                onMouseMove={() => setChosen(command.id)}
                onClick={() => run(command)}
              >
                <span className={styles.name}>{command.label}</span>
                {command.detail === undefined ? null : (
                  <span className={styles.detail}>{command.detail}</span>
                )}
              </div>
            ))}
          </div>
        ))}
      </div>
      {all.length === 0 && !isSearching ? (
        <p className={styles.nothing}>{t('palette:nothing', { text: text.trim() })}</p>
      ) : null}
      <VisuallyHidden role="status">
        {isSearching ? '' : t('palette:count', { count: all.length })}
      </VisuallyHidden>
    </Modal>
  );
}
