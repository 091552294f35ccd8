import type { TemplateContent } from '../../../preload/contract/templates.ts';
import type { Words } from '../i18n/words.ts';

/** Those that come with Muster, in the words of the language that is set. */
export function builtIn(t: Words): readonly TemplateContent[] {
  const common = { people: [], sendUpdates: null, calendar: null };
  return [
    {
      ...common,
      name: t('templates:interview.name'),
      title: t('templates:interview.title'),
      description: t('templates:interview.description'),
      durationMinutes: 60,
      people: [
        { kind: 'address', text: t('templates:interview.candidateAddress') },
        { kind: 'address', text: t('templates:interview.interviewerAddress') },
      ],
    },
    {
      ...common,
      name: t('templates:class.name'),
      title: t('templates:class.title'),
      description: t('templates:class.description'),
      durationMinutes: 45,
    },
    {
      ...common,
      name: t('templates:standUp.name'),
      title: t('templates:standUp.title'),
      description: t('templates:standUp.description'),
      durationMinutes: 15,
    },
  ];
}
