import type { common as words } from '../en/common.ts';
import type { Translated } from '../translated.ts';

export const common: Translated<typeof words> = {
  retry: 'Reintentar',
  cancel: 'Cancelar',
  close: 'Cerrar',
  copy: 'Copiar',
  copied: 'Copiado',
  loading: 'Cargando…',
  unanswered: 'Muster no ha respondido.',
  unansweredHint: 'Inténtelo de nuevo. Si no cambia, reinicie Muster.',
  stale: 'No se ha podido volver a leer. Estos datos son de {{age}}.',
  staleUnknown: 'No se ha podido volver a leer. Puede no estar al día.',
  inItsZone: '{{time}} en {{zone}}',
  untitled: 'Sin título',
  durationHours: '{{hours}} h',
  durationMinutes: '{{minutes}} min',
  durationBoth: '{{hours}} h {{minutes}} min',
};
