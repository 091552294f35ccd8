import { Modal, Select } from '@mantine/core';
import { useState } from 'react';
import type { AttendanceDetail } from '../../../../preload/contract/attendance.ts';
import type { RulesScope } from '../../../../preload/contract/attendance-facts.ts';
import { useRead } from '../../bridge/queries.ts';
import { useWords } from '../../i18n/words.ts';
import { ErrorState } from '../../parts/ErrorState.tsx';
import { Skeletons } from '../../parts/Skeletons.tsx';
import { RulesForm } from './RulesForm.tsx';
import { hasOwn, rulesFor } from './ruleForm.ts';
import styles from './rules.module.css';

/** Window and thresholds: for this meeting, its series, its template, or everything. */
export function RulesDialog({ detail, onClose }: { detail: AttendanceDetail; onClose: () => void }) {
  const t = useWords();
  const { summary, rulesFrom, templateId } = detail;
  const kept = useRead('attendance', 'rules');
  const scopes: readonly RulesScope[] = [
    'meeting',
    ...(summary.seriesId === null ? [] : ['series' as const]),
    ...(templateId === null ? [] : ['template' as const]),
    'default',
  ];
  const [scope, setScope] = useState<RulesScope>(rulesFrom === 'default' ? 'meeting' : rulesFrom);
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('attendance:rulesTitle')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={styles.dialog}>
        <p className={styles.quiet}>
          {t('attendance:rulesHold', { from: t(`attendance:rulesFrom.${rulesFrom}`) })}
        </p>
        <Select
          label={t('attendance:rulesScope')}
          allowDeselect={false}
          data={scopes.map((value) => ({ value, label: t(`attendance:scope.${value}`) }))}
          value={scope}
          onChange={(value) => setScope(scopes.find((one) => one === value) ?? scope)}
          data-autofocus
        />
        {kept.data ? (
          <RulesForm
            key={scope}
            scope={scope}
            meeting={summary}
            templateId={templateId}
            rules={rulesFor(scope, detail, kept.data)}
            hasOwn={hasOwn(scope, detail, kept.data)}
            onDone={onClose}
          />
        ) : kept.error ? (
          <ErrorState inline error={kept.error} onRetry={kept.retry} />
        ) : (
          <Skeletons rows={3} height={3} />
        )}
      </div>
    </Modal>
  );
}
