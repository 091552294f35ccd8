import type { ConnectionAttention, ConnectionSuggestion } from '../../preload/contract/jobs.ts';
import type { Language } from './language.ts';

export interface Note {
  readonly title: string;
  readonly body: string;
}

type Facts = { readonly address: string; readonly meeting: string; readonly time: string };

const warnings: Readonly<
  Record<Language, Readonly<Record<ConnectionAttention['reason'], (facts: Facts) => Note>>>
> = {
  en: {
    'sign-in': ({ address, meeting, time }) => ({
      title: `Sign in again before “${meeting}”`,
      body: `${address} has been signed out, and the meeting at ${time} depends on it.`,
    }),
    permission: ({ address, meeting, time }) => ({
      title: `A permission is missing for “${meeting}”`,
      body: `${address} did not allow everything that the meeting at ${time} depends on.`,
    }),
    failing: ({ address, meeting, time }) => ({
      title: `“${meeting}” may not be up to date`,
      body: `${address} could not be reached several times. The meeting is at ${time}.`,
    }),
    ends: ({ address, meeting, time }) => ({
      title: `The sign-in ends before “${meeting}”`,
      body: `Sign in to ${address} again: the meeting at ${time} depends on it.`,
    }),
  },
  es: {
    'sign-in': ({ address, meeting, time }) => ({
      title: `Inicie sesión antes de «${meeting}»`,
      body: `La sesión de ${address} ha terminado y la reunión de las ${time} depende de ella.`,
    }),
    permission: ({ address, meeting, time }) => ({
      title: `Falta un permiso para «${meeting}»`,
      body: `${address} no permitió todo lo que necesita la reunión de las ${time}.`,
    }),
    failing: ({ address, meeting, time }) => ({
      title: `«${meeting}» puede no estar al día`,
      body: `No se pudo contactar con ${address} varias veces. La reunión es a las ${time}.`,
    }),
    ends: ({ address, meeting, time }) => ({
      title: `La sesión termina antes de «${meeting}»`,
      body: `Vuelva a iniciar sesión en ${address}: la reunión de las ${time} depende de ella.`,
    }),
  },
};

const suggestions: Readonly<
  Record<Language, Readonly<Record<ConnectionSuggestion['reason'], (address: string) => Note>>>
> = {
  en: {
    unused: (address) => ({
      title: `${address} has not been used for 60 days.`,
      body: 'If nobody needs it, disconnect it in Connections. Muster never does that by itself.',
    }),
    failing: (address) => ({
      title: `${address} has not worked for 14 days.`,
      body: 'Sign in again or disconnect it in Connections. Muster never does that by itself.',
    }),
  },
  es: {
    unused: (address) => ({
      title: `${address} no se usa desde hace 60 días.`,
      body: 'Si nadie la necesita, desconéctela en Conexiones. Muster nunca lo hace por sí solo.',
    }),
    failing: (address) => ({
      title: `${address} no funciona desde hace 14 días.`,
      body: 'Inicie sesión o desconéctela en Conexiones. Muster nunca lo hace por sí solo.',
    }),
  },
};

const tests: Readonly<Record<Language, Note>> = {
  en: { title: 'Muster', body: 'This is how Muster tells you that a connection needs attention.' },
  es: { title: 'Muster', body: 'Así le avisa Muster de que una conexión requiere atención.' },
};

const untitled: Readonly<Record<Language, string>> = { en: 'Untitled', es: 'Sin título' };

/** `time` is a time of day in words. */
export function warningWords(
  language: Language,
  reason: ConnectionAttention['reason'],
  { meeting, ...facts }: Facts,
): Note {
  return warnings[language][reason]({ ...facts, meeting: meeting || untitled[language] });
}

export function suggestionWords(
  language: Language,
  reason: ConnectionSuggestion['reason'],
  address: string,
): Note {
  return suggestions[language][reason](address);
}

export const testWords = (language: Language): Note => tests[language];
