import { Button } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useWords } from '../i18n/words.ts';
import { StatusMark } from '../parts/StatusMark.tsx';
import styles from './WelcomePage.module.css';

/** One way to begin: a line that opens in place. */
export function Way(props: {
  icon: ReactNode;
  title: string;
  what: string;
  connectedAs?: string | undefined;
  isPrimary?: boolean;
  isOpen?: boolean;
  isPending?: boolean;
  onOpen: () => void;
  onClose?: () => void;
  children?: ReactNode;
}) {
  const t = useWords();
  const titleId = useId();
  const whatId = useId();
  return (
    <section aria-labelledby={titleId} className={styles.way}>
      <span className={styles.icon} aria-hidden="true">
        {props.icon}
      </span>
      <div className={styles.words}>
        <h2 id={titleId} className={styles.wayTitle}>
          {props.title}
        </h2>
        <p id={whatId} className={styles.what}>
          {props.what}
        </p>
        {props.connectedAs ? (
          <StatusMark tone="good">{t('welcome:connectedAs', { address: props.connectedAs })}</StatusMark>
        ) : null}
      </div>
      {props.isOpen ? (
        <Button variant="subtle" color="gray" onClick={props.onClose}>
          {t('close')}
        </Button>
      ) : props.connectedAs ? null : (
        <Button
          variant={props.isPrimary ? 'filled' : 'default'}
          loading={props.isPending ?? false}
          aria-describedby={whatId}
          onClick={props.onOpen}
        >
          {props.title}
        </Button>
      )}
      {props.isOpen ? <div className={styles.open}>{props.children}</div> : null}
    </section>
  );
}
