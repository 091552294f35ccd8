import type { ErrorValue } from '../../preload/contract/errors.ts';
import { errorCodes } from '../../preload/contract/errors.ts';
import type { Failure } from '../result.ts';
import { en } from './en.ts';
import type { ErrorWords } from './error-words.ts';
import { es } from './es.ts';
import type { Language } from './language.ts';
import { permissionInWords } from './permissions.ts';

export { chooseLanguage, type Language } from './language.ts';

const languages: Readonly<Record<Language, ErrorWords>> = { en, es };

export function describeFailure(failure: Failure, language: Language): ErrorValue {
  const words = languages[language][failure.code];
  const details = permissionInWords(failure.details ?? {}, language);
  const hint = words.hint === undefined ? {} : { hint: fill(words.hint, details) };
  return {
    code: failure.code,
    message: fill(words.message, details),
    ...hint,
    retryable: errorCodes[failure.code].retryable,
    ...(failure.details === undefined ? {} : { details: { ...failure.details } }),
  };
}

function fill(text: string, details: Readonly<Record<string, string | number | boolean>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
}
