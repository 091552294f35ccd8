import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useMuster } from '../bridge/muster.ts';
import { useWords } from '../i18n/words.ts';

const colours = { info: 'accent', success: 'green', warning: 'yellow', error: 'red' } as const;

/** What main has to say unasked appears in the corner; failures stay until they are closed. */
export function useNotices(): void {
  const muster = useMuster();
  const t = useWords();
  useEffect(
    () =>
      muster.on('notice', ({ kind, message, hint }) => {
        notifications.show({
          ...(hint ? { title: message, message: hint } : { message }),
          color: colours[kind],
          role: kind === 'error' || kind === 'warning' ? 'alert' : 'status',
          autoClose: kind === 'error' ? false : 6000,
          closeButtonProps: { 'aria-label': t('close') },
        });
      }),
    [muster, t],
  );
}
