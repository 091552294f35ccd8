import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';
import type { Settings } from '../../preload/contract/settings.ts';

export const schemeOf = (theme: Settings['theme']): MantineColorScheme =>
  theme === 'system' ? 'auto' : theme;

/** The settings keep the choice; Mantine only needs to know it, so nothing goes to the page's own storage. */
export function colorSchemeInMemory(first: MantineColorScheme): MantineColorSchemeManager {
  let scheme = first;
  return {
    get: () => scheme,
    set: (next) => {
      scheme = next;
    },
    subscribe: () => {},
    unsubscribe: () => {},
    clear: () => {
      scheme = first;
    },
  };
}
