import type { templates as en } from '../en/templates.ts';
import type { Translated } from '../translated.ts';

export const templates: Translated<typeof en> = {
  open: 'Plantillas',
  title: 'Empezar con una plantilla',
  own: 'Sus plantillas',
  comesWithMuster: 'Vienen con Muster',
  none: 'Aún no tiene ninguna. Rellene el formulario y guárdelo como plantilla.',
  fill: 'Rellenar el formulario',
  back: 'Todas las plantillas',
  date: 'Fecha',
  start: 'Inicio',
  optional: '{{name}} (si procede)',
  missing: 'Este dato es necesario.',
  addressWrong: 'Escriba una dirección de correo.',
  saveTitle: 'Guardar el formulario como plantilla',
  saveHint:
    'Lo que está entre llaves, como {Candidata}, se pregunta cada vez; con ?, {Nota?}, puede quedar vacío.',
  name: 'Nombre',
  save: 'Guardar',
  saved: 'Guardada como {{name}}.',
  edit: 'Editar {{name}}',
  minutes: 'Duración en minutos',
  remove: 'Borrar {{name}}',
  interview: {
    name: 'Entrevista',
    title: 'Entrevista: {Candidatura}, {Puesto}',
    description: 'Entrevista con {Candidatura} para el puesto de {Puesto}.\n\n{Nota?}',
    candidateAddress: '{Correo de la candidatura}',
    interviewerAddress: '{Correo de quien entrevista}',
  },
  class: { name: 'Clase', title: '{Asignatura}: {Grupo}', description: 'Tema: {Tema?}' },
  standUp: {
    name: 'Reunión diaria',
    title: 'Reunión diaria',
    description: 'Qué está hecho, qué viene ahora, qué lo impide.',
  },
};
