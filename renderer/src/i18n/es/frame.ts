import type { frame as words } from '../en/frame.ts';
import type { Translated } from '../translated.ts';

export const frame: Translated<typeof words> = {
  skip: 'Saltar al contenido',
  navigation: 'Principal',
  today: 'Hoy',
  schedule: 'Programar',
  meetings: 'Reuniones',
  connections: 'Conexiones',
  settings: 'Ajustes',
  titleBar: 'Hora y conexiones',
  collapse: 'Contraer la navegación',
  expand: 'Desplegar la navegación',
  demoLabel: 'Espacio de prueba',
  demo: 'Espacio de prueba: personas y reuniones de ejemplo, nada sale de este equipo.',
  leaveDemo: 'Salir de la prueba',
  offline: 'Sin conexión. Lo que ve se leyó antes; los cambios esperan a que vuelva la red.',
  signNone: 'Sin conectar',
  signWell: 'Todo conectado',
  signAttention_one: '{{count}} conexión requiere atención',
  signAttention_other: '{{count}} conexiones requieren atención',
  restarted: 'No se pudieron leer sus registros, así que Muster ha empezado un archivo nuevo.',
  restartedHint:
    'El anterior se guardó como «{{backup}}» sin cambiar nada. Las reuniones de su calendario se leen de nuevo.',
  dismiss: 'Descartar',
  refusedTitle: 'Muster no puede abrir sus registros',
  exportDiagnostics: 'Exportar el diagnóstico',
  notFound: 'Aquí no hay nada',
  notFoundHint: 'La dirección no lleva a ninguna pantalla.',
  goToday: 'Ir a Hoy',
  brokenTitle: 'No se ha podido mostrar esta pantalla',
  brokenHint: 'No se ha perdido nada. Inténtelo de nuevo o exporte el diagnóstico desde Ajustes.',
};
