import { powerMonitor } from 'electron';

/** The computer woke from sleep, or somebody unlocked the screen. */
export function onResume(listener: () => void): () => void {
  const tell = (): void => listener();
  powerMonitor.on('resume', tell);
  powerMonitor.on('unlock-screen', tell);
  return () => {
    powerMonitor.off('resume', tell);
    powerMonitor.off('unlock-screen', tell);
  };
}
