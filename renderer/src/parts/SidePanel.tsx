import { ActionIcon } from '@mantine/core';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './SidePanel.module.css';

/** Beside the list. Escape closes; the focus begins at its name. */
export function SidePanel(props: {
  name: string;
  closeLabel: string;
  isWide?: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const nameId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    props.onClose();
  };
  return (
    <aside
      className={styles.panel}
      data-wide={props.isWide || undefined}
      aria-labelledby={nameId}
      onKeyDown={onKeyDown}
    >
      <header className={styles.head}>
        <h2 id={nameId} ref={heading} tabIndex={-1} className={styles.name}>
          {props.name}
        </h2>
        <ActionIcon aria-label={props.closeLabel} onClick={props.onClose}>
          <IconX size={18} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </header>
      {props.children}
    </aside>
  );
}
