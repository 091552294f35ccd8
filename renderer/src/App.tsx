import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { i18n } from 'i18next';
import { useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Settings } from '../../preload/contract/settings.ts';
import type { Muster } from '../../preload/contract.ts';
import { MusterContext } from './bridge/muster.ts';
import { colorSchemeInMemory, schemeOf } from './colorScheme.ts';
import { Gate } from './frame/Gate.tsx';
import { FormatsProvider } from './i18n/FormatsProvider.tsx';
import type { Screens } from './screens.tsx';
import { theme, variables } from './theme.ts';

/** The providers, outermost first; what a person sees begins at `Gate`. */
export function App(props: {
  muster: Muster;
  queryClient: QueryClient;
  words: i18n;
  screens: Screens;
  nonce: string;
  theme: Settings['theme'];
}) {
  const [manager] = useState(() => colorSchemeInMemory(schemeOf(props.theme)));
  return (
    <MusterContext value={props.muster}>
      <QueryClientProvider client={props.queryClient}>
        <I18nextProvider i18n={props.words}>
          <FormatsProvider>
            <MantineProvider
              theme={theme}
              cssVariablesResolver={variables}
              colorSchemeManager={manager}
              defaultColorScheme={schemeOf(props.theme)}
              getStyleNonce={() => props.nonce}
            >
              <Gate>
                <RouterProvider router={props.screens} />
              </Gate>
              <Notifications position="bottom-right" limit={3} autoClose={6000} />
            </MantineProvider>
          </FormatsProvider>
        </I18nextProvider>
      </QueryClientProvider>
    </MusterContext>
  );
}
