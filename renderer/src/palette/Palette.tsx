import { useHotkeys } from '@mantine/hooks';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../i18n/words.ts';
import { Kbd } from '../parts/Kbd.tsx';
import styles from './Palette.module.css';

const PaletteDialog = lazy(() =>
  import('./PaletteDialog.tsx').then((module) => ({ default: module.PaletteDialog })),
);
const isMac = navigator.platform.startsWith('Mac');

/** The button in the title bar and its keys; the dialog is read when it is opened first. */
export function Palette() {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  // Also while something is typed somewhere.
  useHotkeys([['mod+K', () => setOpen((before) => !before)]], []);
  return (
    <>
      <button
        type="button"
        className={styles.open}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpen(true)}
      >
        <IconSearch size={15} stroke={1.75} aria-hidden="true" />
        <span className={styles.openWords}>{t('palette:open')}</span>
        <Kbd>{isMac ? '⌘K' : 'Ctrl K'}</Kbd>
      </button>
      {isOpen ? (
        <Suspense fallback={null}>
          <PaletteDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
