import { useEffect, useRef } from 'react';
import styles from './PlanGrid.module.css';

/** Enter and leaving take what was typed, Escape leaves the cell as it was. */
export function CellEditor(props: {
  label: string;
  value: string;
  onCommit: (value: string, by: 'key' | 'leaving') => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const commit = (value: string, by: 'key' | 'leaving'): void => {
    if (isDone.current) return;
    isDone.current = true;
    props.onCommit(value, by);
  };
  return (
    <input
      ref={input}
      className={styles.editor}
      aria-label={props.label}
      defaultValue={props.value}
      maxLength={10_000}
      onBlur={(event) => commit(event.currentTarget.value, 'leaving')}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') commit(event.currentTarget.value, 'key');
        if (event.key === 'Escape') commit(props.value, 'key');
      }}
    />
  );
}
