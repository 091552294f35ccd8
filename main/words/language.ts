const spoken = ['en', 'es'] as const;
export type Language = (typeof spoken)[number];

/** The language to speak: the one chosen, else the first of the computer's that Muster has, else English. */
export function chooseLanguage(chosen: 'system' | Language, locales: readonly string[]): Language {
  if (chosen !== 'system') return chosen;
  const tags = locales.map((tag) => tag.slice(0, 2).toLowerCase());
  return tags.flatMap((tag) => spoken.filter((language) => language === tag))[0] ?? 'en';
}
