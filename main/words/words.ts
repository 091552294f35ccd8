import type { ErrorCode, ErrorValue } from '../../preload/contract/errors.ts';
import { errorCodes } from '../../preload/contract/errors.ts';
import type { Failure } from '../result.ts';
import { en } from './en.ts';
import { es } from './es.ts';

/** `{name}` in a text is filled from the failure's details; `hint` is the next step. */
export type ErrorWords = Readonly<Record<ErrorCode, { readonly message: string; readonly hint?: string }>>;
export type Language = 'en' | 'es';

const languages: Readonly<Record<Language, ErrorWords>> = { en, es };

export function describeFailure(failure: Failure, language: Language): ErrorValue {
  const words = languages[language][failure.code];
  const details = failure.details ?? {};
  const hint = words.hint === undefined ? {} : { hint: fill(words.hint, details) };
  return {
    code: failure.code,
    message: fill(words.message, details),
    ...hint,
    retryable: errorCodes[failure.code].retryable,
    ...(failure.details === undefined ? {} : { details: { ...failure.details } }),
  };
}

/** The language to speak: the one chosen, else the first of the computer's that Muster has, else English. */
export function chooseLanguage(chosen: 'system' | Language, locales: readonly string[]): Language {
  if (chosen !== 'system') return chosen;
  const spoken = locales.map((tag) => tag.slice(0, 2).toLowerCase());
  return spoken.find((tag): tag is Language => tag in languages) ?? 'en';
}

function fill(text: string, details: Readonly<Record<string, string | number | boolean>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
}
