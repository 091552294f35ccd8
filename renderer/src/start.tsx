import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import type { Muster } from '../../preload/contract.ts';
import { App } from './App.tsx';
import { call } from './bridge/muster.ts';
import { createQueryClient, queryKey } from './bridge/queries.ts';
import { createWords } from './i18n/words.ts';
import { createScreens } from './screens.tsx';

/**
 * Language and theme are asked before the first paint, so that nothing flickers. When main does not answer, the
 * page still opens in the computer's language and says so.
 */
export async function start(element: HTMLElement, muster: Muster): Promise<void> {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  setNonce(nonce);
  const queryClient = createQueryClient();
  const [info, settings, accounts] = await Promise.all([
    queryClient
      .fetchQuery({
        queryKey: queryKey('app', 'info'),
        queryFn: () => call(muster, 'app', 'info', undefined),
      })
      .catch(() => null),
    queryClient
      .fetchQuery({
        queryKey: queryKey('settings', 'get'),
        queryFn: () => call(muster, 'settings', 'get', undefined),
      })
      .catch(() => null),
    queryClient
      .fetchQuery({
        queryKey: queryKey('accounts', 'list'),
        queryFn: () => call(muster, 'accounts', 'list', undefined),
      })
      .catch(() => null),
  ]);
  // A newcomer's first screen is drawn at once, without Today flashing by; the way back does not lead there either.
  if (accounts?.accounts.length === 0 && /^(#\/)?$/.test(location.hash))
    history.replaceState(null, '', '#/welcome');
  const language = info?.language ?? (navigator.language.startsWith('es') ? 'es' : 'en');
  const screens = createScreens();
  // With its screen known, the page is drawn once and not a second time when the router has found it.
  const [words] = await Promise.all([createWords(language), screens.load()]);
  document.documentElement.lang = language;
  createRoot(element).render(
    <App
      muster={muster}
      queryClient={queryClient}
      words={words}
      screens={screens}
      nonce={nonce}
      theme={settings?.theme ?? 'system'}
    />,
  );
}
