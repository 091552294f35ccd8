import type { TemplateContent } from '../../../preload/contract/templates.ts';

/** What is asked when a template is used. */
export interface Question {
  readonly name: string;
  readonly isOptional: boolean;
  /** The answer is somebody's e-mail address. */
  readonly isAddress: boolean;
}

export type Answers = Readonly<Record<string, string>>;

const hole = /\{([^{}\n?]{1,60})(\?)?\}/g;

/** Each once, in the order in which they are met: people first asked where the title does not name them. */
export function questionsIn(template: TemplateContent): Question[] {
  const addresses = template.people.flatMap((one) => (one.kind === 'address' ? [one.text] : []));
  const found = new Map<string, Question>();
  for (const [text, isAddress] of [
    [template.title, false] as const,
    ...addresses.map((text) => [text, true] as const),
    [template.description, false] as const,
  ]) {
    for (const [, name = '', mark] of text.matchAll(hole)) {
      const key = name.trim();
      const before = found.get(key);
      found.set(key, {
        name: key,
        isOptional: mark !== undefined && (before?.isOptional ?? true),
        isAddress: isAddress || (before?.isAddress ?? false),
      });
    }
  }
  return [...found.values()];
}

export type Wrong = 'missing' | 'address';

/** What keeps the answers from being used, by question. */
export function problemsIn(questions: readonly Question[], answers: Answers): ReadonlyMap<string, Wrong> {
  return new Map(
    questions.flatMap(({ name, isOptional, isAddress }): [string, Wrong][] => {
      const answer = answers[name]?.trim() ?? '';
      if (answer === '') return isOptional ? [] : [[name, 'missing']];
      return isAddress && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(answer) ? [[name, 'address']] : [];
    }),
  );
}

/** A line that asked only for what stays empty goes, and blank lines at the end with it. */
export function fill(pattern: string, answers: Answers): string {
  return pattern
    .split('\n')
    .flatMap((line) => {
      const names = [...line.matchAll(hole)].map(([, name = '']) => answers[name.trim()]?.trim() ?? '');
      if (names.length > 0 && names.every((answer) => answer === '')) return [];
      return [line.replaceAll(hole, (_, name: string) => answers[name.trim()]?.trim() ?? '')];
    })
    .join('\n')
    .trimEnd();
}
