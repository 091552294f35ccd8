import type { attendanceExport as words } from '../en/attendance-export.ts';
import type { Translated } from '../translated.ts';

export const attendanceExport: Translated<typeof words> = {
  button: 'Exportar',
  title: 'Exportar la asistencia',
  subject: 'Qué',
  subjectWhat: {
    meeting: 'Esta reunión',
    overview: 'Estas reuniones',
    billing: 'Minutos para facturar',
  },
  format: 'Formato',
  formatWhat: {
    pdf: 'PDF, para imprimir o enviar',
    xlsx: 'Excel, para leer y calcular',
    csv: 'CSV, para otros programas',
  },
  within: 'Minutos que cuentan',
  withinWhat: {
    window: 'Dentro del tiempo esperado',
    scheduled: 'Dentro del horario',
    all: 'Todos en la sala',
  },
  unit: 'Redondeados a',
  mode: 'Redondeo',
  modeWhat: { up: 'Hacia arriba', nearest: 'Al más cercano', down: 'Hacia abajo' },
  means: 'Qué contendrá',
  inside: {
    meeting: {
      pdf: 'La imagen a escala de quién estuvo en la sala y cuándo, y su tabla, en A4.',
      xlsx: 'Una hoja de datos generales y otra con una fila por persona.',
      csv: 'Una fila por persona, con columnas fijas.',
    },
    overview: {
      pdf: 'Personas por reuniones, con el resultado de cada persona, en A4.',
      xlsx: 'Personas por reuniones, las sumas de cada una y una hoja con una fila por persona y reunión.',
      csv: 'Una fila por persona y reunión, con columnas fijas.',
    },
    billing: {
      pdf: 'Lo que suma cada persona y después cada reunión, en A4.',
      xlsx: 'Lo que suma cada persona y una fila por persona y reunión.',
      csv: 'Una fila por persona y reunión, con la suma de la persona.',
    },
  },
  line: {
    series: 'Una reunión de una serie se factura con toda su serie.',
    presenceOnly: 'Las horas están ocultas en los ajustes: solo consta quién vino.',
    presenceOnlyBilling: 'Las horas están ocultas en los ajustes: no se puede facturar ningún minuto.',
    estimate: 'Lo que ninguna fuente ha respondido se marca como estimación; ahí nadie cuenta como ausente.',
    estimateBilling: 'Ninguna fuente ha respondido una parte: aparece sin minutos.',
    reduced: 'Faltan las horas borradas al acabar el plazo de conservación; constan las valoraciones.',
    reducedBilling: 'Las horas borradas al acabar el plazo de conservación no se pueden facturar.',
    placesHidden: 'Se omiten las direcciones IP y los países. Los ajustes pueden mostrarlos.',
    placesShown: 'Constan las direcciones IP y los países, porque los ajustes los muestran.',
    notBilled:
      'De las horas reales, con correcciones, redondeado por persona y reunión. Lo estimado o incompleto aparece sin minutos y con el motivo.',
  },
  save: 'Guardar…',
  saved_one: 'Guardado como {{name}}, {{count}} fila.',
  saved_other: 'Guardado como {{name}}, {{count}} filas.',
};
