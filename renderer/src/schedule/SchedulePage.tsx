import '@mantine/dates/styles.layer.css';
import { ImportEntry } from '../bulk/ImportEntry.tsx';
import { useWords } from '../i18n/words.ts';
import { Page } from '../parts/Page.tsx';
import { PageHeader } from '../parts/PageHeader.tsx';
import { Skeletons } from '../parts/Skeletons.tsx';
import { Templates } from '../templates/Templates.tsx';
import { Created } from './Created.tsx';
import { Scheduler } from './Scheduler.tsx';
import { useScheduling } from './useScheduling.ts';

/** The form while there is something to schedule, its result afterwards. */
export function SchedulePage() {
  const t = useWords();
  const scheduling = useScheduling();
  const progress = scheduling?.session.progress;
  if (scheduling && progress?.kind === 'created') {
    return (
      <Page>
        <Created
          created={progress.meeting}
          wasMailed={scheduling.session.draft.sendUpdates !== 'none'}
          onAnother={scheduling.another}
          onFresh={scheduling.fresh}
        />
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader
        title={t('schedule:title')}
        context={t('schedule:context')}
        actions={
          <>
            {scheduling ? <Templates draft={scheduling.session.draft} edit={scheduling.edit} /> : null}
            <ImportEntry />
          </>
        }
      />
      {scheduling ? <Scheduler scheduling={scheduling} /> : <Skeletons rows={6} height={3.5} />}
    </Page>
  );
}
