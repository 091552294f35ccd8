import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../bridge/queries.ts';
import { schemeOf } from '../colorScheme.ts';
import { changeLanguage } from '../i18n/words.ts';

/** Language and theme follow the settings while the window is open. */
export function useAppearance(): void {
  const { i18n } = useTranslation();
  const language = useRead('app', 'info').data?.language;
  const theme = useRead('settings', 'get').data?.theme;
  const { setColorScheme } = useMantineColorScheme();

  useEffect(() => {
    if (!language) return;
    document.documentElement.lang = language;
    void changeLanguage(i18n, language);
  }, [i18n, language]);

  useEffect(() => {
    if (theme) setColorScheme(schemeOf(theme));
  }, [theme, setColorScheme]);
}
