import { Button, VisuallyHidden } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import IconHandStop from '@tabler/icons-react/dist/esm/icons/IconHandStop.mjs';
import IconInfoCircle from '@tabler/icons-react/dist/esm/icons/IconInfoCircle.mjs';
import { useNavigate } from '@tanstack/react-router';
import type { CheckFix, Finding } from '../../../preload/contract/checks.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import type { Draft } from '../schedule/draft.ts';
import styles from './Checks.module.css';
import { factInWords, fixInWords } from './findingWords.ts';
import { applied } from './fixes.ts';
import type { Checked } from './useChecks.ts';

const icons = { stop: IconHandStop, warn: IconAlertTriangle, info: IconInfoCircle } as const;

/** What stands against the meeting, above the button that creates it. */
export function Checks(props: {
  checked: Checked;
  /** Of the meeting, an instant. */
  start: string;
  zone: string;
  isLocked: boolean;
  edit: (change: (draft: Draft) => Draft) => void;
}) {
  const t = useWords();
  const { findings, error, isBehind } = props.checked;
  const said =
    findings === undefined || isBehind
      ? ''
      : findings.length === 0
        ? t('checks:clear')
        : t('checks:summary', { count: findings.length });
  return (
    <section
      id="schedule-checks"
      tabIndex={-1}
      className={styles.section}
      aria-labelledby="checks"
      aria-busy={isBehind}
    >
      <header className={styles.head}>
        <h2 id="checks" className={styles.title}>
          {t('checks:title')}
        </h2>
        <span className={styles.quiet}>
          {isBehind ? t('checks:running') : findings && findings.length > 0 ? said : ''}
        </span>
      </header>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {error ? <p className={styles.quiet}>{t('checks:failed', { message: error.message })}</p> : null}
      {findings?.length === 0 && !error ? (
        <p className={styles.clear}>
          <IconCircleCheck size={16} stroke={1.75} aria-hidden="true" />
          {t('checks:clear')}
        </p>
      ) : null}
      {findings && findings.length > 0 ? (
        <ul className={styles.list} data-behind={isBehind || undefined}>
          {findings.map((one) => (
            <Row key={one.fact.code + JSON.stringify(one.fact)} finding={one} {...props} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function Row(props: {
  finding: Finding;
  start: string;
  zone: string;
  isLocked: boolean;
  edit: (change: (draft: Draft) => Draft) => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const navigate = useNavigate();
  const { severity, fact, fixes } = props.finding;
  const Icon = icons[severity];
  const press = (fix: CheckFix): void => {
    if (fix.kind === 'sign-in') void navigate({ to: '/connections' });
    else props.edit((draft) => applied(draft, fix));
    // The button that was pressed goes with its cause.
    document.getElementById('schedule-checks')?.focus({ preventScroll: true });
  };
  return (
    <li className={styles.row} data-severity={severity}>
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      <p className={styles.words}>
        <VisuallyHidden>{t(`checks:severity.${severity}`)}: </VisuallyHidden>
        {factInWords(fact, props.start, t, formats)}
      </p>
      <span className={styles.fixes}>
        {fixes.map((fix) => (
          <Button
            key={fix.kind}
            size="compact-xs"
            variant="default"
            disabled={props.isLocked}
            onClick={() => press(fix)}
          >
            {fixInWords(fix, props.zone, t, formats)}
          </Button>
        ))}
      </span>
    </li>
  );
}
