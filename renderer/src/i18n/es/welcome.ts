import type { welcome as words } from '../en/welcome.ts';
import type { Translated } from '../translated.ts';

export const welcome: Translated<typeof words> = {
  title: 'Le damos la bienvenida a Muster',
  lead: 'Programe reuniones para las personas justas, con enlace de vídeo, en un solo paso.',
  google: 'Conectar Google',
  googleWhat: 'Su calendario: Muster crea las reuniones, sus enlaces de Meet y las invitaciones.',
  dataverse: 'Conectar Dataverse',
  dataverseWhat:
    'Su directorio: personas y proyectos, para elegir un público en vez de escribir direcciones.',
  demo: 'Abrir el espacio de prueba',
  demoWhat: 'Una escuela con personas, proyectos y un calendario de ejemplo. Nada sale de este equipo.',
  connectedAs: 'Conectado como {{address}}',
  continue: 'Ir a Hoy',
  privacy: 'Las sesiones se guardan en el llavero de este equipo. Muster no tiene servidor propio.',
};
