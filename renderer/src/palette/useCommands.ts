import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { ErrorValue } from '../../../preload/contract/errors.ts';
import type { CallInput } from '../../../preload/contract.ts';
import { call, useMuster } from '../bridge/muster.ts';
import { queryKey, useRead } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';

export interface Command {
  readonly id: string;
  readonly label: string;
  /** Said behind the label. */
  readonly detail?: string;
  readonly run: () => void;
}

const screens = [
  ['today', '/'],
  ['schedule', '/schedule'],
  ['meetings', '/meetings'],
  ['attendance', '/attendance'],
  ['people', '/people'],
  ['import', '/import'],
  ['connections', '/connections'],
  ['calendars', '/calendars'],
  ['activity', '/activity'],
  ['settings', '/settings'],
] as const;

/** Where the palette goes and what it does, whatever is searched for. */
export function useCommands(): { readonly go: readonly Command[]; readonly act: readonly Command[] } {
  const t = useWords();
  const muster = useMuster();
  const router = useRouter();
  const queryClient = useQueryClient();
  const isDemo = useRead('app', 'info').data?.workspace === 'demo';

  const attempt = (work: Promise<string | null>): void => {
    const closeButtonProps = { 'aria-label': t('close') };
    void work.then(
      (message) => {
        if (message !== null) notifications.show({ message, closeButtonProps });
      },
      (error: ErrorValue) =>
        notifications.show({ message: t('palette:failed', { message: error.message }), closeButtonProps }),
    );
  };
  const set = (change: CallInput<'settings', 'set'>) => () =>
    attempt(call(muster, 'settings', 'set', change).then(() => null));
  const workspace = (method: 'enterDemo' | 'leaveDemo') => () =>
    attempt(
      call(muster, 'app', method, undefined).then(async () => {
        await queryClient.invalidateQueries({ queryKey: queryKey('app', 'info') });
        return null;
      }),
    );
  const to = (path: (typeof screens)[number][1]) => () => void router.navigate({ to: path });
  const act = (id: string, label: string, run: () => void): Command => ({ id: `do-${id}`, label, run });

  return {
    go: screens.map(([screen, path]) => ({
      id: `go-${screen}`,
      label: t(`palette:go.${screen}`),
      run: to(path),
    })),
    act: [
      act('new', t('palette:do.newMeeting'), to('/schedule')),
      act('import', t('palette:do.import'), to('/import')),
      act('sync', t('palette:do.sync'), () =>
        attempt(call(muster, 'calendars', 'sync', undefined).then(() => t('palette:synced'))),
      ),
      act('light', t('palette:do.themeLight'), set({ theme: 'light' })),
      act('dark', t('palette:do.themeDark'), set({ theme: 'dark' })),
      act('theme', t('palette:do.themeSystem'), set({ theme: 'system' })),
      act('en', t('palette:do.languageEn'), set({ language: 'en' })),
      act('es', t('palette:do.languageEs'), set({ language: 'es' })),
      act('language', t('palette:do.languageSystem'), set({ language: 'system' })),
      isDemo
        ? act('leave', t('palette:do.leaveDemo'), workspace('leaveDemo'))
        : act('demo', t('palette:do.enterDemo'), workspace('enterDemo')),
      act('diagnostics', t('palette:do.diagnostics'), () =>
        attempt(
          call(muster, 'diagnostics', 'export', undefined).then(({ saved }) =>
            saved ? t('palette:saved') : null,
          ),
        ),
      ),
    ],
  };
}
