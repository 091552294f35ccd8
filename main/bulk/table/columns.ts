import type { ColumnField } from '../../../preload/contract/bulk-plan.ts';
import { fieldOfContent } from './content.ts';
import { fold } from './words.ts';

export interface Column {
  /** The header's text; empty without a header. */
  readonly name: string;
  readonly field: ColumnField | null;
  readonly by: 'name' | 'content' | 'hand' | null;
}

export interface Recognised {
  readonly hasHeader: boolean;
  readonly columns: readonly Column[];
  /** The records below the header. */
  readonly rows: readonly (readonly string[])[];
}

export interface ByHand {
  /** Undefined: to be recognised; null: stands for nothing. */
  readonly mapping?: readonly (ColumnField | null | undefined)[] | undefined;
  readonly hasHeader?: boolean | undefined;
}

/** The words that head a column, folded: English, then Spanish. */
const names: Readonly<Record<ColumnField, readonly string[]>> = {
  title: [
    ...[
      'title',
      'subject',
      'meeting',
      'event',
      'class',
      'course',
      'lesson',
      'name',
      'summary',
      'topic',
      'what',
    ],
    ...['titulo', 'asunto', 'reunion', 'evento', 'clase', 'curso', 'asignatura', 'materia', 'nombre', 'tema'],
  ],
  date: ['date', 'day', 'start date', 'when', 'fecha', 'dia', 'fecha de inicio', 'cuando'],
  start: [
    ...['start', 'start time', 'time', 'from', 'begin', 'begins', 'starts', 'hour', 'at'],
    ...['inicio', 'hora', 'hora de inicio', 'hora inicio', 'desde', 'comienzo', 'empieza', 'horario'],
  ],
  end: [
    ...['end', 'end time', 'to', 'until', 'till', 'ends', 'finish'],
    ...['fin', 'hora de fin', 'hora fin', 'hasta', 'final', 'termina'],
  ],
  duration: ['duration', 'length', 'minutes', 'min', 'mins', 'duracion', 'minutos'],
  timeZone: ['time zone', 'timezone', 'zone', 'tz', 'zona horaria', 'zona', 'huso horario'],
  people: [
    ...[
      'people',
      'participants',
      'participant',
      'guests',
      'guest',
      'attendees',
      'attendee',
      'invitees',
      'who',
    ],
    ...[
      'email',
      'emails',
      'e-mail',
      'e-mails',
      'mail',
      'address',
      'addresses',
      'employees',
      'teacher',
      'teachers',
    ],
    ...['student', 'students', 'pupils', 'members', 'personas', 'participantes', 'invitados', 'asistentes'],
    ...[
      'correo',
      'correos',
      'correo electronico',
      'empleados',
      'profesor',
      'profesora',
      'profesores',
      'docente',
    ],
    ...['alumno', 'alumnos', 'alumnas', 'estudiantes', 'quien'],
  ],
  project: ['project', 'team', 'group', 'proyecto', 'equipo', 'grupo'],
  description: [
    ...['description', 'notes', 'note', 'details', 'agenda', 'comments', 'comment'],
    ...['descripcion', 'notas', 'nota', 'detalles', 'orden del dia', 'comentarios', 'observaciones'],
  ],
  calendar: ['calendar', 'calendario'],
  // Not "room" or "place": in a timetable that is the classroom.
  platform: [
    ...['platform', 'video platform', 'link', 'video link', 'meeting link', 'video call', 'conference'],
    ...['plataforma', 'enlace', 'enlace de video', 'videollamada', 'videoconferencia'],
  ],
};

const fieldOfName = new Map(
  Object.entries(names).flatMap(([field, words]) =>
    words.map((word) => [word, field as ColumnField] as const),
  ),
);

/** Fields that may stand over several columns: their cells are put together. */
const several: ReadonlySet<ColumnField> = new Set(['people', 'description']);

/**
 * What each column stands for: by hand, else by the header's words, else by what its cells look like. The first row is
 * a header when it says so in words, or when it is of another kind than all rows below it.
 */
export function recogniseColumns(records: readonly (readonly string[])[], byHand: ByHand = {}): Recognised {
  const [first = [], ...rest] = records;
  const named = first.map(
    (cell) =>
      fieldOfName.get(
        fold(cell)
          .replace(/[:*?.]+$/, '')
          .trim(),
      ) ?? null,
  );
  const hasHeader = byHand.hasHeader ?? looksLikeHeader(first, named);
  const rows = hasHeader ? rest : records;
  const taken = new Set<ColumnField>();
  const take = (field: ColumnField | null, by: Column['by']): Pick<Column, 'field' | 'by'> => {
    if (field === null || (taken.has(field) && !several.has(field))) return { field: null, by: null };
    taken.add(field);
    return { field, by };
  };
  const hand = first.map((_, index) => byHand.mapping?.[index]);
  const chosen = hand.map((field) =>
    field === undefined ? null : { ...take(field, 'hand'), by: 'hand' as const },
  );
  const fromName = first.map((_, index) =>
    chosen[index] === null && hasHeader ? take(named[index] ?? null, 'name') : null,
  );
  const columns = first.map((cell, index): Column => {
    const name = hasHeader ? cell : '';
    const known = chosen[index] ?? fromName[index];
    if (known && (known.field !== null || known.by === 'hand')) return { name, ...known };
    const cells = rows.map((row) => row[index] ?? '').filter((one) => one !== '');
    return { name, ...take(fieldOfContent(cells, taken), 'content') };
  });
  return { hasHeader, columns, rows };
}

/** One word that is a heading and nothing that is a value. */
function looksLikeHeader(first: readonly string[], named: readonly (ColumnField | null)[]): boolean {
  const isValue = first.some((cell) => {
    const field = cell === '' ? null : fieldOfContent([cell], new Set());
    return field !== null && field !== 'title';
  });
  return !isValue && named.some((field) => field !== null);
}
