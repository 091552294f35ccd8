import { useHotkeys } from '@mantine/hooks';
import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useRead } from '../bridge/queries.ts';
import { ImportMemory } from '../bulk/memory.tsx';
import { useWords } from '../i18n/words.ts';
import { PendingBar } from '../meetings/change/PendingBar.tsx';
import { ArrivalContext } from '../parts/arrival.ts';
import { ScheduleMemory } from '../schedule/memory.tsx';
import { DemoBanner } from './DemoBanner.tsx';
import styles from './Frame.module.css';
import { Navigation } from './Navigation.tsx';
import { OfflineNotice } from './OfflineNotice.tsx';
import { RestartedNotice } from './RestartedNotice.tsx';
import { TitleBar } from './TitleBar.tsx';
import { useWorkspaceChange } from './useWorkspaceChange.ts';

/** What stays while screens change: navigation, title bar, banners. */
export function Frame() {
  useWorkspaceChange();
  const t = useWords();
  const router = useRouter();
  const arrived = useRef(false);
  const content = useRef<HTMLElement>(null);
  const info = useRead('app', 'info').data;

  useEffect(
    () =>
      router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
        if (fromLocation && pathChanged) arrived.current = true;
      }),
    [router],
  );
  useHotkeys([['mod+N', () => void router.navigate({ to: '/schedule' })]], []);

  return (
    <ArrivalContext value={arrived}>
      <button type="button" className={styles.skip} onClick={() => content.current?.focus()}>
        {t('frame:skip')}
      </button>
      <div className={styles.window}>
        {info?.workspace === 'demo' ? <DemoBanner /> : null}
        <div className={styles.columns}>
          <Navigation />
          <div className={styles.side}>
            <TitleBar />
            <OfflineNotice />
            {info?.storage.state === 'restarted' ? <RestartedNotice backup={info.storage.backup} /> : null}
            <main ref={content} tabIndex={-1} className={styles.content}>
              <ScheduleMemory key={info?.workspace}>
                <ImportMemory>
                  <Outlet />
                </ImportMemory>
              </ScheduleMemory>
            </main>
          </div>
        </div>
        <PendingBar />
      </div>
    </ArrivalContext>
  );
}
