import { Button, SegmentedControl, Switch } from '@mantine/core';
import { useState } from 'react';
import { dateOrders, type ImportPlan } from '../../../preload/contract/bulk-plan.ts';
import type { ErrorValue } from '../../../preload/contract/errors.ts';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { StatusMark } from '../parts/StatusMark.tsx';
import { Defaults } from './Defaults.tsx';
import { FreeBusyNote } from './FreeBusyNote.tsx';
import styles from './Import.module.css';
import { PlanGrid } from './PlanGrid.tsx';
import { countsOf, isShown, type Request, toCreate, withCandidate, withEdit, withField } from './plan.ts';

/** The dry run: what each column stands for, what each row would become, and the one button. */
export function PlanStep(props: {
  request: Request;
  plan: ImportPlan;
  isChecking: boolean;
  isStarting: boolean;
  error: ErrorValue | null;
  onChange: (request: Request) => void;
  onStart: (leavesWarnings: boolean) => void;
}) {
  const t = useWords();
  const { request, plan, onChange } = props;
  const [onlyProblems, setOnlyProblems] = useState(false);
  const [leavesWarnings, setLeavesWarnings] = useState(false);
  const counts = countsOf(plan.rows);
  const count = toCreate(counts, leavesWarnings);
  const shown = plan.rows.filter((row) => isShown(row, onlyProblems));
  return (
    <div className={styles.plan} aria-busy={props.isChecking}>
      <Defaults request={request} onChange={(defaults) => onChange({ ...request, defaults })} />
      <div className={styles.tools}>
        {plan.dateOrder === 'none' ? null : (
          <fieldset className={styles.order} data-asks={plan.dateOrder === 'ask' || undefined}>
            <legend>{t(plan.dateOrder === 'ask' ? 'bulk:order.ask' : 'bulk:order.known')}</legend>
            <SegmentedControl
              aria-label={t('bulk:order.known')}
              value={plan.dateOrder === 'ask' ? '' : plan.dateOrder}
              data={dateOrders.map((value) => ({ value, label: t(`bulk:order.${value}`) }))}
              onChange={(value) => {
                const dateOrder = dateOrders.find((one) => one === value);
                if (dateOrder) onChange({ ...request, dateOrder });
              }}
            />
          </fieldset>
        )}
        <Switch
          label={t('bulk:header')}
          checked={plan.hasHeader}
          onChange={(event) => onChange({ ...request, hasHeader: event.currentTarget.checked })}
        />
      </div>
      <div className={styles.summary} role="status">
        <strong>{t('bulk:rows', { count: counts.rows })}</strong>
        {counts.errors > 0 ? (
          <StatusMark tone="bad">{t('bulk:errors', { count: counts.errors })}</StatusMark>
        ) : null}
        {counts.warnings > 0 ? (
          <StatusMark tone="warn">{t('bulk:warnings', { count: counts.warnings })}</StatusMark>
        ) : null}
        {counts.errors + counts.warnings === 0 ? (
          <StatusMark tone="good">{t('bulk:clean')}</StatusMark>
        ) : null}
        {props.isChecking ? <StatusMark tone="busy">{t('bulk:checking')}</StatusMark> : null}
        <SegmentedControl
          className={styles.show ?? ''}
          aria-label={t('bulk:showLabel')}
          value={onlyProblems ? 'problems' : 'all'}
          data={(['all', 'problems'] as const).map((value) => ({ value, label: t(`bulk:show.${value}`) }))}
          onChange={(value) => setOnlyProblems(value === 'problems')}
        />
      </div>
      <FreeBusyNote freeBusy={plan.freeBusy} />
      {shown.length === 0 ? (
        <p className={styles.none}>{t('bulk:noProblems')}</p>
      ) : (
        <PlanGrid
          plan={plan}
          rows={shown}
          onField={(column, field) => onChange(withField(request, plan, column, field))}
          onEdit={(row, column, value) => onChange(withEdit(request, row, column, value))}
          onCandidate={({ row, cells }, problem, email) => {
            if (problem.column === null) return;
            const cell = withCandidate(cells[problem.column] ?? '', problem, email);
            onChange(withEdit(request, row, problem.column, cell));
          }}
        />
      )}
      <div className={styles.bar}>
        {props.error ? (
          <div className={styles.failed}>
            <ErrorState inline error={props.error} />
          </div>
        ) : null}
        <p className={styles.reason} role="status">
          {count === 0
            ? t('bulk:nothing')
            : counts.errors > 0
              ? t('bulk:left', { count: counts.errors })
              : null}
        </p>
        {counts.warnings > 0 ? (
          <Switch
            label={t('bulk:leaveOut')}
            checked={leavesWarnings}
            onChange={(event) => setLeavesWarnings(event.currentTarget.checked)}
          />
        ) : null}
        <Button
          loading={props.isStarting}
          disabled={count === 0 || props.isChecking}
          onClick={() => props.onStart(leavesWarnings)}
        >
          {t('bulk:create', { count })}
        </Button>
      </div>
    </div>
  );
}
