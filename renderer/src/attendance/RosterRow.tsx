import { VisuallyHidden } from '@mantine/core';
import IconArrowsDiff from '@tabler/icons-react/dist/esm/icons/IconArrowsDiff.mjs';
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs';
import { memo, type ReactNode } from 'react';
import type { Participant } from '../../../preload/contract/attendance-facts.ts';
import type { Formats } from '../i18n/formats.ts';
import type { Words } from '../i18n/words.ts';
import { BarCell } from './BarCell.tsx';
import { answerWords, besidesJudgement } from './barWords.ts';
import type { Column } from './columns.ts';
import { lengthInWords, shareInWords } from './headline.ts';
import { JudgementTold } from './JudgementMark.tsx';
import styles from './Roster.module.css';
import type { Scale } from './strip.ts';

export interface RowContext {
  readonly columns: readonly Column[];
  readonly scale: Scale;
  /** Only while the meeting runs. */
  readonly now: number | null;
}

/** One person. Drawn again only when something of them changes: the list may be twenty thousand long. */
export const RosterRow = memo(function RosterRow(props: {
  person: Participant;
  index: number;
  top: number;
  isStop: boolean;
  isOpened: boolean;
  context: RowContext;
  /** Told to the rows, which come and go by the dozen: looking for them takes longer than drawing. */
  t: Words;
  formats: Formats;
  onOpen: (personId: string) => void;
}) {
  const { person, context, t, formats } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys
    <div
      role="row"
      aria-rowindex={props.index + 2}
      aria-selected={props.isOpened}
      tabIndex={props.isStop ? 0 : -1}
      className={styles.row}
      style={{ top: props.top }}
      onClick={() => props.onOpen(person.personId)}
    >
      {context.columns.map((column) => (
        // biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table
        // biome-ignore lint/a11y/useFocusableInteractive: the keys go from row to row
        <div key={column} role="gridcell" className={styles[column]}>
          {cell(column, person, context, t, formats)}
        </div>
      ))}
    </div>
  );
});

function cell(
  column: Column,
  person: Participant,
  context: RowContext,
  t: Words,
  formats: Formats,
): ReactNode {
  if (column === 'name') return <Name person={person} t={t} />;
  if (column === 'answer') return answerWords(person, t);
  if (column === 'judgement') {
    return <JudgementTold t={t} judgement={person.judgement} besides={besidesJudgement(person, t)} />;
  }
  if (column === 'strip')
    return <BarCell person={person} scale={context.scale} now={context.now} t={t} formats={formats} />;
  if (person.estimated) {
    return column === 'inside' ? (
      <span className={styles.estimate}>{t('attendance:estimateWord')}</span>
    ) : null;
  }
  if (column === 'firstIn') return person.firstIn === null ? null : formats.time(person.firstIn);
  if (column === 'lastOut') {
    if (person.inNow) return t('attendance:inNowMark');
    return person.lastOut === null ? null : formats.time(person.lastOut);
  }
  if (column === 'inside') return person.seconds === null ? null : lengthInWords(person.seconds, t);
  return person.share === null ? null : shareInWords(person.share, formats);
}

function Name({ person, t }: { person: Participant; t: Words }) {
  const below = person.email ?? t(`attendance:kind.${person.kind}`);
  return (
    <>
      <span className={styles.who}>
        <span className={styles.personName}>{person.name}</span>
        {person.correction === null ? null : <Mark Icon={IconPencil} words={t('attendance:corrected')} />}
        {person.differences.length === 0 ? null : (
          <Mark Icon={IconArrowsDiff} words={t('attendance:differsTitle')} />
        )}
      </span>
      {below === person.name ? null : <span className={styles.below}>{below}</span>}
    </>
  );
}

function Mark({ Icon, words }: { Icon: typeof IconPencil; words: string }) {
  return (
    <span className={styles.note} title={words}>
      <Icon size={13} stroke={1.75} aria-hidden="true" />
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
