import type { quick as words } from '../en/quick.ts';
import type { Translated } from '../translated.ts';

export const quick: Translated<typeof words> = {
  label: 'En una línea',
  placeholder: 'Revisión semanal con Phoenix martes 14:00 45m',
  take: 'Rellenar',
  help: 'Qué, con quién, cuándo, cuánto dura. Intro lo pasa al formulario; aún no se crea nada.',
  understood: 'Así se entiende',
  open_one: '{{count}} cosa no está clara: elija, cambie las palabras o quítela.',
  open_other: '{{count}} cosas no están claras: elija, cambie las palabras o quítelas.',
  filled: 'Ya está en el formulario, abajo.',
  asking: 'buscando…',
  which: '¿cuál?',
  nobody: 'nadie se llama así',
  notUnderstood: 'no se entiende',
  edit: '{{kind}}: {{words}}. Cambiar',
  remove: 'Quitar {{kind}} {{words}}',
  kind: {
    title: 'Título',
    who: 'Quién',
    date: 'Día',
    time: 'Inicio',
    duration: 'Duración',
    repeats: 'Se repite',
    left: 'Resto',
  },
  rhythm: {
    once: 'Una vez',
    daily: 'Cada día',
    workdays: 'De lunes a viernes',
    weekly: 'Cada semana',
    biweekly: 'Cada dos semanas',
    monthlyDay: 'Cada mes, la misma fecha',
    monthlyNth: 'Cada mes, el mismo día de la semana',
  },
};
