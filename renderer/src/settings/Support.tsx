import { Button } from '@mantine/core';
import { useId } from 'react';
import type { AppInfo } from '../../../preload/contract/app.ts';
import { useWrite } from '../bridge/queries.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { ErrorState } from '../parts/ErrorState.tsx';
import { StatusMark } from '../parts/StatusMark.tsx';
import { Row, Section } from './Row.tsx';
import styles from './SettingsPage.module.css';

export function Support({ info }: { info: AppInfo }) {
  const t = useWords();
  const formats = useFormats();
  const diagnostics = useWrite('diagnostics', 'export');
  const diagnosticsId = useId();
  const versionId = useId();
  const saved = diagnostics.data?.saved;
  const size = new Intl.NumberFormat(formats.locale, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 0,
  }).format(Math.ceil((saved?.bytes ?? 0) / 1000));
  const runtime = t('settings:versionRuntime', { ...info.runtime, platform: info.platform });
  return (
    <Section title={t('settings:support')}>
      <Row
        labelId={diagnosticsId}
        label={t('settings:diagnostics')}
        hint={t('settings:diagnosticsHint')}
        note={
          <div className={styles.saved} role="status">
            {saved ? (
              <StatusMark tone="good">
                {t('settings:diagnosticsSaved', { name: saved.name, size })}
              </StatusMark>
            ) : null}
            {diagnostics.error ? <ErrorState inline error={diagnostics.error} /> : null}
          </div>
        }
      >
        <Button
          variant="default"
          aria-describedby={diagnosticsId}
          loading={diagnostics.isPending}
          onClick={() => diagnostics.mutate(undefined)}
        >
          {t('settings:diagnosticsExport')}
        </Button>
      </Row>
      <Row labelId={versionId} label={`Muster ${info.version}`} hint={runtime}>
        <CopyButton value={`Muster ${info.version} · ${runtime}`} label={t('settings:copyVersion')} />
      </Row>
    </Section>
  );
}
