import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import type { Move } from './useMove.ts';
import styles from './WeekView.module.css';
import { type Block, linesIn } from './week.ts';

/** One meeting in its day. */
export function WeekBlock(props: {
  block: Block;
  isCurrent: boolean;
  isOpened: boolean;
  isPast: boolean;
  move: Move | null;
  onOpen: () => void;
  onFocus: () => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const { block, move } = props;
  const { meeting, start, end } = block;
  const width = 100 / block.columns;
  const when = formats.timeRange(start, end);
  const title = meeting.title || t('untitled');
  const lines = linesIn(block.height);
  return (
    <button
      type="button"
      id={`week-${meeting.meetingId}`}
      className={styles.block}
      data-past={props.isPast || undefined}
      data-pending={block.isPending || undefined}
      data-opened={props.isOpened || undefined}
      data-movable={move !== null || undefined}
      tabIndex={props.isCurrent ? 0 : -1}
      style={{
        top: `calc(var(--minute) * ${block.top})`,
        height: `calc(var(--minute) * ${block.height} - 2px)`,
        left: `${block.column * width}%`,
        width: `calc(${width}% - 2px)`,
      }}
      onClick={() => {
        if (!move?.wasDragged()) props.onOpen();
      }}
      onFocus={props.onFocus}
      {...move?.pointer(block)}
    >
      <span className={styles.words} title={`${title}, ${when}`} style={{ height: `${lines * 1.3}em` }}>
        <span className={styles.title} style={{ WebkitLineClamp: lines }}>
          {title}
        </span>
        <time dateTime={start} className={styles.time}>
          {when}
          {block.isPending ? ` · ${t('week:pending')}` : ''}
        </time>
      </span>
    </button>
  );
}
