import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useWrite } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { Page } from '../parts/Page.tsx';
import { PageHeader } from '../parts/PageHeader.tsx';
import { Earlier } from './Earlier.tsx';
import { PasteStep } from './PasteStep.tsx';
import { PlanStep } from './PlanStep.tsx';
import { useImport } from './useImport.ts';

/** A table first, then what it would become, row by row. */
export function ImportPage() {
  const t = useWords();
  const navigate = useNavigate();
  const current = useImport();
  const start = useWrite('bulk', 'start');
  const { request, plan } = current.draft;
  const isPlanned = request !== null && plan !== null;
  return (
    <Page width={isPlanned ? 'full' : 'text'}>
      <PageHeader
        title={t('bulk:title')}
        context={t('bulk:context')}
        actions={
          isPlanned ? (
            <Button variant="default" onClick={current.forget}>
              {t('bulk:another')}
            </Button>
          ) : null
        }
      />
      {isPlanned ? (
        <PlanStep
          request={request}
          plan={plan}
          isChecking={current.isChecking}
          error={current.error ?? start.error}
          isStarting={start.isPending}
          onChange={current.check}
          onStart={(skipRowsWithWarnings) =>
            start.mutate(
              { planId: plan.planId, skipRowsWithProblems: true, skipRowsWithWarnings },
              {
                onSuccess: ({ batch: { batchId } }) => {
                  current.forget();
                  void navigate({ to: '/import/$batchId', params: { batchId } });
                },
              },
            )
          }
        />
      ) : (
        <>
          <PasteStep isChecking={current.isChecking} error={current.error} onCheck={current.check} />
          <Earlier />
        </>
      )}
    </Page>
  );
}
