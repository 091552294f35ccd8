import type { TemplateContent } from '../../../preload/contract/templates.ts';
import type { Token } from '../schedule/tokens.ts';

/** What is saved; null while the name or the length is none. */
export function contentOf(content: TemplateContent, people: readonly Token[]): TemplateContent | null {
  const { durationMinutes } = content;
  const name = content.name.trim();
  const isLength = Number.isInteger(durationMinutes) && durationMinutes >= 1 && durationMinutes <= 1440;
  return name === '' || !isLength ? null : { ...content, name, people: people.map((one) => ({ ...one })) };
}
