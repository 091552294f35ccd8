import type { week as english } from '../en/week.ts';
import type { Translated } from '../translated.ts';

export const week: Translated<typeof english> = {
  view: 'Vista',
  list: 'Lista',
  week: 'Semana',
  previous: 'Semana anterior',
  next: 'Semana siguiente',
  thisWeek: 'Esta semana',
  label: 'Semana del {{day}}',
  allDay: 'Todo el día',
  keys: 'Las flechas van de reunión en reunión, Intro abre. M mueve una reunión: las flechas la desplazan 15 minutos o un día, Intro confirma, Escape lo deja.',
  moving: 'Se mueve «{{title}}» a {{when}}. Las flechas la desplazan, Intro confirma, Escape lo deja.',
  movedNot: '«{{title}}» se queda donde estaba.',
  pending: 'aún no enviado',
  none: 'No hay reuniones en esta semana',
};
