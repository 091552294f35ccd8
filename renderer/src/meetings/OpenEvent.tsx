import { Button } from '@mantine/core';
import IconExternalLink from '@tabler/icons-react/dist/esm/icons/IconExternalLink.mjs';
import type { Meeting } from '../../../preload/contract/meetings.ts';
import { useWrite } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';

/** Google Calendar in the browser, at this event. */
export function OpenEvent({ meeting }: { meeting: Meeting }) {
  const t = useWords();
  const open = useWrite('meetings', 'openEvent');
  if (meeting.htmlLink === null) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconExternalLink size={16} stroke={1.75} aria-hidden="true" />}
        loading={open.isPending}
        onClick={() => open.mutate({ meetingId: meeting.meetingId })}
      >
        {t('meetings:openEvent')}
      </Button>
      {open.error ? <ErrorState inline error={open.error} /> : null}
    </>
  );
}
