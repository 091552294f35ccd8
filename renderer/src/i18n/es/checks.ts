import type { checks as words } from '../en/checks.ts';
import type { Translated } from '../translated.ts';

export const checks: Translated<typeof words> = {
  title: 'Antes de enviar',
  running: 'Comprobando…',
  clear: 'No hay nada en contra.',
  failed: 'No se pudo comprobar: {{message}}',
  summary_one: '{{count}} cosa que mirar',
  summary_other: '{{count}} cosas que mirar',
  severity: { stop: 'Lo impide', warn: 'Conviene mirarlo', info: 'Conviene saberlo' },
  'no-permission': {
    'account-missing': 'No hay ninguna cuenta de Google conectada.',
    'sign-in-needed': 'La sesión de la cuenta ha terminado.',
    'permission-missing': 'La cuenta no puede crear eventos.',
  },
  'calendar-read-only': 'El calendario «{{calendar}}» solo se puede leer.',
  'guest-limit': '{{count}} personas son demasiadas: Google invita a {{limit}} a un evento.',
  'no-link': 'Google no crea enlace de vídeo en «{{calendar}}».',
  'past-start': 'Empieza en el pasado.',
  holidayOf: '{{day}} es festivo: {{name}}.',
  'short-notice_one': 'El calendario pide {{count}} día de antelación.',
  'short-notice_other': 'El calendario pide {{count}} días de antelación.',
  busy_one: '{{names}} tiene otra reunión entonces.',
  busy_other: '{{names}} tienen otras reuniones entonces.',
  onDates: 'Fechas: {{dates}}.',
  'looked-until_one':
    'Se ha mirado si están libres hasta el {{day}}; queda {{count}} fecha posterior sin mirar.',
  'looked-until_other':
    'Se ha mirado si están libres hasta el {{day}}; quedan {{count}} fechas posteriores sin mirar.',
  busyTitles: 'En su calendario: {{titles}}.',
  'outside-hours_one': 'Queda fuera del horario de {{names}}.',
  'outside-hours_other': 'Queda fuera del horario de {{names}}.',
  theirTime: '{{time}} en {{city}}',
  'dst-shift_later':
    'Cambio de hora: desde {{day}} será {{minutes}} minutos más tarde que antes para {{names}}.',
  'dst-shift_earlier':
    'Cambio de hora: desde {{day}} será {{minutes}} minutos más pronto que antes para {{names}}.',
  'unknown-free-busy_one': 'No se sabe si {{names}} está libre.',
  'unknown-free-busy_other': 'No se sabe si {{names}} están libres.',
  more_one: '{{count}} más',
  more_other: '{{count}} más',
  fix: {
    'take-time': 'Tomar {{time}}',
    'remove-person': 'Quitar a {{name}}',
    'choose-calendar': 'Usar «{{calendar}}»',
    'sign-in': 'Ir a Conexiones',
    'skip-dates': 'Omitir estos días',
  },
};
