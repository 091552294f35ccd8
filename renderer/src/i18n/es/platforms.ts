import type { platforms as english } from '../en/platforms.ts';
import type { Translated } from '../translated.ts';

export const platforms: Translated<typeof english> = {
  label: 'Dónde',
  kind: {
    'google-meet': 'Google Meet',
    zoom: 'Zoom',
    room: 'Sala propia',
    other: 'Otro enlace',
    none: 'Sin enlace de vídeo',
  },
  means: {
    'google-meet': 'Google crea el enlace junto con el evento.',
    zoom: 'Zoom crea primero el enlace; aparece en el lugar y en la descripción del evento.',
    zoomSeries:
      'Un solo enlace de Zoom sirve para todas las fechas; aparece en el lugar y en la descripción del evento.',
    room: 'La dirección de la sala aparece en el lugar y en la descripción del evento.',
    roomEach: 'Cada reunión recibe una sala para ella sola en esta dirección.',
    other: 'Un enlace que Muster no creó se queda como está.',
    none: 'El evento no tiene enlace.',
  },
  roomMissing: 'Para usar salas propias, añada sus direcciones en Ajustes.',
  zoomMissing: 'Para usar Zoom, conéctelo primero.',
  zoomDate: 'Una sola fecha de una serie no se puede pasar a Zoom.',
  toSettings: 'Abrir Ajustes',
  toConnections: 'Abrir Conexiones',
  defaultPlatform: 'Plataforma',
  defaultPlatformHint: 'Dónde se celebran las reuniones nuevas. Puede cambiarse en cada una.',
  rooms: 'Salas propias',
  roomsHint:
    'Direcciones de las salas de vídeo de la organización. {id} en una dirección representa letras que ninguna otra reunión tiene. Solo se abren estos servidores.',
  roomsNone: 'Ninguna todavía',
  roomNew: 'Dirección de una sala',
  roomPlaceholder: 'https://meet.example.org/{id}',
  roomAdd: 'Añadir',
  roomRemove: 'Quitar {{room}}',
  roomInvalid: 'La dirección tiene que empezar por https://.',
  roomRepeated: 'Esta sala ya está.',
};
