import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconCircleX from '@tabler/icons-react/dist/esm/icons/IconCircleX.mjs';
import type { Problem } from '../../../preload/contract/bulk-plan.ts';
import { useWords } from '../i18n/words.ts';
import styles from './PlanGrid.module.css';

/** The facts that some problem's words need. */
const noFacts = {
  calendar: '',
  date: '',
  days: '',
  dmy: '',
  from: '',
  limit: '',
  mdy: '',
  minutes: '',
  name: '',
  row: '',
  title: '',
  to: '',
  who: '',
  zone: '',
};

/** What is wrong, where, and the next step; the fix itself where it is one press. */
export function ProblemLine(props: {
  problem: Problem;
  columnName: string | null;
  onCorrect: () => void;
  onCandidate: (email: string) => void;
}) {
  const t = useWords();
  const { problem } = props;
  const Icon = problem.severity === 'error' ? IconCircleX : IconAlertTriangle;
  const words = {
    ...noFacts,
    ...problem.facts,
    value: problem.value,
    count: Number(problem.facts.count ?? 0),
  };
  const name = props.columnName ?? (problem.field === null ? null : t(`bulk:field.${problem.field}`));
  return (
    <li className={styles.problem} data-severity={problem.severity}>
      <Icon size={14} stroke={2} aria-hidden="true" />
      <span>
        {name === null ? null : <b>{t('bulk:atColumn', { column: name })} </b>}
        {t(`bulk:problem.${problem.code}`, words)}{' '}
        <span className={styles.fix}>{t(`bulk:fix.${problem.code}`)}</span>{' '}
        {problem.candidates?.map(({ name: who, email }) =>
          email === null ? null : (
            <button
              key={email}
              type="button"
              className={styles.action}
              onClick={() => props.onCandidate(email)}
            >
              {t('bulk:meantBy', { name: who, email })}
            </button>
          ),
        )}
        {problem.column !== null && problem.severity === 'error' ? (
          <button type="button" className={styles.action} onClick={props.onCorrect}>
            {t('bulk:correct')}
          </button>
        ) : null}
      </span>
    </li>
  );
}
