import type { TemplateContent } from '../../../preload/contract/templates.ts';
import type { Draft } from '../schedule/draft.ts';
import { addTokens } from '../schedule/tokens.ts';
import { withMinutes, withStart } from '../schedule/when.ts';
import { type Answers, fill } from './questions.ts';

/** The form filled from a template; its identity and what the template leaves open stay. */
export function applied(
  draft: Draft,
  template: TemplateContent,
  answers: Answers,
  when: { readonly date: string; readonly start: string; readonly zone: string },
): Draft {
  const people = template.people
    .map((one) => (one.kind === 'address' ? { ...one, text: fill(one.text, answers) } : one))
    .filter((one) => one.kind !== 'address' || one.text !== '');
  return {
    ...draft,
    title: fill(template.title, answers),
    description: fill(template.description, answers),
    tokens: addTokens([], people).tokens,
    typed: '',
    when: withStart(withMinutes(draft.when, template.durationMinutes), when),
    calendar: template.calendar ?? draft.calendar,
    sendUpdates: template.sendUpdates ?? draft.sendUpdates,
  };
}

/** The form as a template of that name; a start is not part of one. */
export const templateOf = (draft: Draft, name: string): TemplateContent => ({
  name,
  title: draft.title,
  description: draft.description,
  durationMinutes: draft.when.minutes,
  people: draft.tokens.map((one) => ({ ...one })),
  sendUpdates: draft.sendUpdates,
  calendar: draft.calendar === null ? null : { ...draft.calendar },
});
