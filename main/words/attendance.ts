import type { AttendanceState } from '../../preload/contract/attendance-facts.ts';
import type { Language } from './language.ts';

export interface SyncFacts {
  readonly state: AttendanceState;
  /** Some stays are known, whatever the state. */
  readonly hasStays: boolean;
  /** Whoever was not seen was not there. */
  readonly certain: boolean;
  /** What a source said when its last look failed. */
  readonly error: { readonly message: string; readonly hint?: string | undefined } | null;
}

type Words = Readonly<Record<AttendanceState, string>> & {
  /** It is complete as far as it goes: more may come. */
  readonly partial: string;
};

const words: Readonly<Record<Language, Words>> = {
  en: {
    upcoming: 'The meeting has not begun. Muster looks by itself when it does.',
    live: 'The meeting is running. Who is in the room is looked at every minute where Google Meet may be read.',
    waiting:
      'Google has nothing yet. That says nothing about who came: it may take up to a day, and Muster looks again by itself.',
    complete: 'Attendance is complete.',
    partial:
      'Google has told of some people. Others may follow within a day; Muster looks again by itself, and nobody counts as absent until then.',
    nobody: 'Google knows the meeting, and nobody joined it.',
    'not-held': 'The meeting was not held: nobody opened its room.',
    'no-permission':
      'Muster may not read this meeting’s attendance. Allow Google Meet for the account that organised it, or connect an administrator who may read the audit log.',
    'api-disabled':
      'A Google API is not switched on in your Google Cloud project. Enable it in the Google Cloud console, then synchronise again.',
    'sign-in': 'The sign-in has ended. Sign in again in Connections, and Muster catches up by itself.',
    expired:
      'Google no longer keeps this: Meet keeps 30 days, the audit log 180. What was read before stays; times can be entered by hand.',
    failed: 'Google could not be read just now. Muster tries again by itself.',
    'no-room':
      'The meeting has no Google Meet room, so there is nothing that could be read. Times can be entered by hand.',
  },
  es: {
    upcoming: 'La reunión no ha empezado. Muster mirará por sí solo cuando empiece.',
    live: 'La reunión está en curso. Se mira cada minuto quién está en la sala, si se puede leer Google Meet.',
    waiting:
      'Google aún no tiene nada. Eso no dice nada de quién vino: puede tardar hasta un día, y Muster vuelve a mirar por sí solo.',
    complete: 'La asistencia está completa.',
    partial:
      'Google ha informado de algunas personas. Otras pueden llegar en un día; Muster vuelve a mirar por sí solo, y hasta entonces nadie cuenta como ausente.',
    nobody: 'Google conoce la reunión y nadie entró en ella.',
    'not-held': 'La reunión no se celebró: nadie abrió su sala.',
    'no-permission':
      'Muster no puede leer la asistencia de esta reunión. Permita Google Meet a la cuenta que la organizó, o conecte a un administrador que pueda leer el registro de auditoría.',
    'api-disabled':
      'Una API de Google no está activada en su proyecto de Google Cloud. Actívela en la consola de Google Cloud y sincronice de nuevo.',
    'sign-in':
      'La sesión ha terminado. Inicie sesión de nuevo en Conexiones y Muster se pondrá al día por sí solo.',
    expired:
      'Google ya no lo guarda: Meet guarda 30 días y el registro de auditoría 180. Lo leído antes se conserva; las horas se pueden introducir a mano.',
    failed: 'Ahora mismo no se pudo leer de Google. Muster lo intentará de nuevo por sí solo.',
    'no-room':
      'La reunión no tiene sala de Google Meet, así que no hay nada que leer. Las horas se pueden introducir a mano.',
  },
};

/** The state of a meeting in words, with its next step. */
export function syncMessage(language: Language, { state, hasStays, certain, error }: SyncFacts): string {
  const isPartial = (state === 'complete' && !certain) || (state === 'waiting' && hasStays);
  const said = words[language][isPartial ? 'partial' : state];
  // What went wrong says more than that something did.
  const why = state === 'failed' || state === 'api-disabled' ? error?.message : undefined;
  return why === undefined ? said : `${why} ${said}`;
}
