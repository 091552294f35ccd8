import { createInstance, type i18n } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { en } from './en/index.ts';
import type { Language, Translated } from './translated.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof en;
  }
}

export const areas = [
  'common',
  'frame',
  'welcome',
  'today',
  'schedule',
  'availability',
  'meetings',
  'attendance',
  'attendanceExport',
  'attendanceSettings',
  'overview',
  'people',
  'connections',
  'series',
  'activity',
  'settings',
  'bulk',
  'templates',
  'calendars',
  'checks',
  'palette',
  'quick',
  'changes',
  'platforms',
  'week',
] as const satisfies readonly (keyof typeof en)[];

const load: Record<Language, () => Promise<Translated<typeof en>>> = {
  en: async () => en,
  es: async () => (await import('./es/index.ts')).es,
};

/** English comes with the page; another language arrives when it is in use. */
export async function createWords(language: Language): Promise<i18n> {
  const words = createInstance();
  await words.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: areas,
    defaultNS: 'common',
    resources: { [language]: await load[language]() },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return words;
}

export async function changeLanguage(words: i18n, language: Language): Promise<void> {
  if (words.language === language) return;
  const resources = await load[language]();
  for (const area of areas) words.addResourceBundle(language, area, resources[area]);
  await words.changeLanguage(language);
}

/** `t('key')` for the words in common, `t('area:key')` for an area's own. */
export const useWords = () => useTranslation(areas).t;
export type Words = ReturnType<typeof useWords>;
