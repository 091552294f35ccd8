import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useRead } from '../bridge/queries.ts';
import { createFormats, type Formats } from './formats.ts';

const FormatsContext = createContext<Formats | null>(null);

/** Formats follow the settings: a change of language, zone or week start is seen at once everywhere. */
export function FormatsProvider({ children }: { children: ReactNode }) {
  const info = useRead('app', 'info').data;
  const settings = useRead('settings', 'get').data;
  const language = info?.language ?? 'en';
  const chosen = settings?.timeZone ?? 'system';
  const computer = info?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const weekStart = settings?.weekStart ?? 'monday';
  const formats = useMemo(
    () =>
      createFormats({
        language,
        computerLocale: navigator.language,
        timeZone: chosen === 'system' ? computer : chosen,
        weekStart,
      }),
    [language, chosen, computer, weekStart],
  );
  return <FormatsContext value={formats}>{children}</FormatsContext>;
}

export function useFormats(): Formats {
  const formats = useContext(FormatsContext);
  if (!formats) throw new Error('FormatsContext has no value');
  return formats;
}
