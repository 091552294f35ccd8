import type { ErrorWords } from './error-words.ts';

export const es: ErrorWords = {
  'unknown-method': {
    message: 'Muster no conoce esta petición.',
    hint: 'Reinicie Muster e inténtelo de nuevo.',
  },
  'refused-sender': { message: 'La petición no venía de la ventana de Muster y se rechazó.' },
  'payload-too-large': {
    message: 'Es más de lo que Muster admite de una vez.',
    hint: 'Envíe menos de 1 MB.',
  },
  'invalid-input': {
    message: 'El campo «{field}» no es correcto: {problem}',
    hint: 'Corríjalo e inténtelo de nuevo.',
  },
  internal: {
    message: 'Algo falló dentro de Muster (referencia {reference}).',
    hint: 'No se perdió nada. Si se repite, exporte el diagnóstico desde Ajustes.',
  },
  'not-found': { message: 'Ya no está.', hint: 'Actualice la lista.' },
  'not-in-demo': { message: 'No es posible en el espacio de prueba.', hint: 'Salga antes de la prueba.' },
  'only-in-demo': { message: 'Solo es posible en el espacio de prueba.' },
  'demo-only-runtime': {
    message: 'Este Muster funciona sobre un entorno sustituto, que sirve solo para el espacio de prueba.',
    hint: 'Instale el Electron oficial (npm start lo descarga) para conectar cuentas reales.',
  },
  busy: { message: 'Muster ya lo está haciendo.', hint: 'Espere un momento.' },
  'link-refused': { message: 'El enlace no lleva a donde debería, así que Muster no lo abrió.' },
  'notification-refused': {
    message: 'El sistema no mostró la notificación.',
    hint: 'Permita las notificaciones de Muster en los ajustes del sistema.',
  },
  'no-browser': { message: 'No se pudo abrir ningún navegador.', hint: 'Copie la dirección y ábrala usted.' },
  'file-unreadable': { message: 'No se pudo leer el archivo.', hint: 'Elija otro archivo.' },
  'file-unwritable': { message: 'No se pudo escribir el archivo.', hint: 'Elija otro lugar.' },
  'print-failed': {
    message: 'No se pudo crear el PDF.',
    hint: 'Inténtelo de nuevo o exporte una tabla.',
  },
  'keychain-missing': {
    message: 'Este equipo no tiene un llavero donde guardar la sesión.',
    hint: 'Instale e inicie un servicio de secretos (por ejemplo GNOME Keyring) o entre solo para esta sesión.',
  },
  'keychain-locked': {
    message: 'El llavero está bloqueado y no respondió a tiempo.',
    hint: 'Desbloquéelo e inténtelo de nuevo, o entre solo para esta sesión.',
  },
  'keychain-failed': {
    message: 'El llavero no quiso guardar o dar la sesión.',
    hint: 'Revise el llavero e inténtelo de nuevo, o entre solo para esta sesión.',
  },
  'storage-newer': {
    message:
      'Estos datos los escribió un Muster más nuevo (versión {found} de los datos; este conoce la {known}).',
    hint: 'Instale el Muster más reciente. No se cambió nada.',
  },
  'storage-failed': {
    message: 'No se pudieron leer o escribir los datos.',
    hint: 'Compruebe el espacio en disco.',
  },
  'client-missing': {
    message: 'Muster aún no tiene un cliente de Google con el que entrar.',
    hint: 'Importe el archivo del cliente desde la consola de Google Cloud.',
  },
  'client-not-json': {
    message: 'No es un archivo de cliente de Google.',
    hint: 'Descargue el JSON de un cliente «App de escritorio» en la consola de Google Cloud → Clientes.',
  },
  'client-service-account': {
    message: 'Es la clave de una cuenta de servicio; con ella no pueden entrar personas.',
    hint: 'Cree un cliente OAuth de tipo «App de escritorio» e importe su JSON.',
  },
  'client-web-without-loopback': {
    message: 'Es un cliente «Aplicación web» y ninguna de sus redirecciones está en este equipo.',
    hint: 'Cree un cliente «App de escritorio», o añada http://127.0.0.1:8765/callback a sus redirecciones e impórtelo otra vez.',
  },
  'client-incomplete': {
    message: 'Al archivo del cliente le falta «{field}».',
    hint: 'Descárguelo de nuevo desde la consola de Google Cloud.',
  },
  'client-refused': {
    message: 'Google no acepta este cliente ({reason}).',
    hint: 'Puede que se haya eliminado. Importe un archivo de cliente vigente.',
  },
  'account-missing': {
    message: 'No hay ninguna cuenta de Google conectada.',
    hint: 'Conecte una en Conexiones.',
  },
  'sign-in-needed': {
    message: 'Google pide a {address} que vuelva a iniciar sesión.',
    hint: 'Inicie sesión de nuevo en Conexiones. No se perdió nada.',
  },
  'sign-in-cancelled': { message: 'Se canceló el inicio de sesión.' },
  'sign-in-replaced': { message: 'Un inicio de sesión más reciente sustituyó a este.' },
  'sign-in-timed-out': { message: 'El inicio de sesión no terminó a tiempo.', hint: 'Inténtelo de nuevo.' },
  'sign-in-denied': { message: 'Se rechazaron los permisos.', hint: 'Inicie sesión de nuevo y permítalos.' },
  'sign-in-wrong-account': {
    message: 'Entró como {found}, pero esta conexión es de {expected}.',
    hint: 'Elija {expected} en el navegador, o conecte {found} como otra cuenta.',
  },
  'sign-in-failed': { message: 'El inicio de sesión falló ({reason}).', hint: 'Inténtelo de nuevo.' },
  'admin-blocked': {
    message: 'El administrador de su organización no permite esta aplicación ({reason}).',
    hint: 'Pida al administrador que confíe en el cliente en la consola de administración de Google.',
  },
  'permission-missing': {
    message: '{address} no permitió a Muster {permission}.',
    hint: 'Pídaselo a Google en Conexiones y deje marcada esa casilla.',
  },
  'microsoft-sign-in-needed': {
    message: 'Microsoft pide a {address} que vuelva a iniciar sesión en Dataverse.',
    hint: 'Inicie sesión de nuevo en Conexiones. No se perdió nada.',
  },
  'microsoft-tenant-unknown': {
    message: 'Microsoft no conoce el inquilino «{tenantId}».',
    hint: 'Copie el Id. de directorio (inquilino) del registro de la aplicación en el centro de administración de Microsoft Entra.',
  },
  'microsoft-client-unknown': {
    message: 'La aplicación «{clientId}» no está registrada en este inquilino.',
    hint: 'Copie el Id. de aplicación (cliente) del registro de la aplicación en el centro de administración de Microsoft Entra.',
  },
  'microsoft-client-not-public': {
    message: 'El registro de la aplicación no deja entrar desde este equipo ({reason}).',
    hint: 'En el centro de administración de Microsoft Entra, en Autenticación, añada la plataforma «Aplicaciones móviles y de escritorio» con la redirección http://localhost',
  },
  'microsoft-consent-needed': {
    message: 'La aplicación aún no puede usar Dataverse en su nombre ({reason}).',
    hint: 'Pida al administrador que dé el consentimiento a su permiso Dynamics CRM user_impersonation.',
  },
  'microsoft-blocked': {
    message: 'Su organización no permite este inicio de sesión ({reason}).',
    hint: 'Pregunte al administrador de Microsoft Entra.',
  },
  'zoom-missing': {
    message: 'Zoom no está conectado.',
    hint: 'Conéctelo en Conexiones, o elija otra plataforma.',
  },
  'zoom-credentials-refused': {
    message: 'Zoom rechazó estas credenciales: {reason}.',
    hint: 'Compruebe el ID de cuenta, el ID y el secreto de cliente de la aplicación Server-to-Server OAuth, y que esté activada.',
  },
  'zoom-scope-missing': {
    message: 'La aplicación de Zoom no puede hacer esto: {reason}.',
    hint: 'Añada en Zoom App Marketplace los permisos que indica la guía y pruebe la conexión.',
  },
  'zoom-host-unknown': {
    message: '{address} no es usuario de esta cuenta de Zoom.',
    hint: 'Conecte de nuevo con el correo de un anfitrión con licencia.',
  },
  'dataverse-missing': {
    message: 'Dataverse no está conectado; no se conocen personas ni proyectos.',
    hint: 'Conéctelo en Conexiones, o escriba direcciones de correo.',
  },
  'dataverse-url-invalid': {
    message: '«{value}» no es la dirección de un entorno de Dataverse.',
    hint: 'Pegue la URL del entorno, por ejemplo https://contoso.crm4.dynamics.com',
  },
  'dataverse-token-refused': {
    message: 'Dataverse no acepta el acceso ({reason}).',
    hint: 'Pegue un token nuevo, o revise el inquilino, el cliente y su secreto.',
  },
  'dataverse-forbidden': {
    message: 'Dataverse no deja leer las tablas con este acceso ({reason}).',
    hint: 'Pida un rol de seguridad que pueda leer personas, proyectos y colaboradores.',
  },
  'dataverse-table-unknown': {
    message: 'Dataverse no tiene la tabla «{table}».',
    hint: 'Corrija los nombres de las tablas en Conexiones.',
  },
  'dataverse-column-unknown': {
    message: 'Dataverse no conoce una columna que Muster pidió ({reason}).',
    hint: 'Corrija los nombres de las columnas en Conexiones.',
  },
  offline: { message: 'No se puede llegar a {service}.', hint: 'Compruebe la red e inténtelo de nuevo.' },
  'timed-out': { message: '{service} no respondió a tiempo.', hint: 'Inténtelo de nuevo.' },
  'rate-limited': { message: '{service} pide ir más despacio.', hint: 'Inténtelo dentro de un minuto.' },
  'usage-limit': {
    message: 'Se alcanzó el límite de Google para crear eventos o invitar.',
    hint: 'Inténtelo dentro de unas horas.',
  },
  'service-unavailable': {
    message: '{service} tiene problemas ahora ({status}).',
    hint: 'Inténtelo más tarde.',
  },
  'service-garbled': {
    message: '{service} dio una respuesta que Muster no entiende.',
    hint: 'Inténtelo de nuevo.',
  },
  'service-refused': { message: '{service} rechazó la petición: {reason}' },
  'api-disabled': {
    message: '{service} no está activada en su proyecto de Google Cloud.',
    hint: 'Actívela en la consola de Google Cloud, espere un minuto e inténtelo de nuevo.',
  },
  'calendar-not-found': {
    message: 'Este calendario ya no existe o no está compartido con {address}.',
    hint: 'Elija otro.',
  },
  'calendar-read-only': { message: '{address} no puede cambiar este calendario.', hint: 'Elija otro.' },
  'no-participants': {
    message: 'No se encontró ningún correo de participantes',
    hint: 'Elija personas o un proyecto, o escriba una dirección de correo.',
  },
  'directory-unavailable': {
    message:
      'No se pudo consultar el directorio, así que faltan {count} de las personas o proyectos elegidos.',
    hint: 'Inténtalo de nuevo, o quítalos y escribe sus direcciones de correo.',
  },
  'too-many-guests': {
    message: '{count} invitados son más que los {limit} que Google permite en un evento.',
    hint: 'Invite a una dirección de grupo o divida la reunión.',
  },
  'address-invalid': { message: '«{value}» no es una dirección de correo.', hint: 'Corríjala o quítela.' },
  'time-invalid': {
    message: '«{value}» no es una fecha y hora.',
    hint: 'Use por ejemplo 2026-11-23T09:00 o 2026-11-23T09:00:00+01:00.',
  },
  'time-skipped': {
    message: 'El reloj se adelanta sobre {value} en {zone}: esa hora no existe.',
    hint: 'Elija una hora anterior o posterior al cambio.',
  },
  'end-not-after-start': {
    message: 'El final no es posterior al inicio.',
    hint: 'Elija un final más tarde.',
  },
  'zone-unknown': { message: '«{value}» no es una zona horaria.', hint: 'Use un nombre como Europe/Madrid.' },
  'outcome-unknown': {
    message: 'La conexión se cortó antes de que Google confirmara la reunión.',
    hint: 'Pulse Terminar (o créela otra vez): Muster la busca antes y no se crea un segundo evento.',
  },
  'event-deleted': { message: 'Esta reunión se borró en Google Calendar.', hint: 'Cree una nueva.' },
  'not-organizer': {
    message: '{address} no organiza esta reunión.',
    hint: 'Solo quien la organiza puede cambiarla. Pídaselo, o abra el evento en Google Calendar.',
  },
  'guests-hidden': {
    message: 'Google no muestra los invitados de esta reunión.',
    hint: 'Cambie sus invitados en Google Calendar.',
  },
  'all-day-times': {
    message: 'Este evento es de días enteros.',
    hint: 'Cambie sus días en Google Calendar.',
  },
  'changed-elsewhere': {
    message: 'Esta reunión se está cambiando en otro sitio en este momento.',
    hint: 'Inténtelo otra vez dentro de un momento.',
  },
  'change-unknown': {
    message: 'La conexión se cortó antes de que Google confirmara el cambio.',
    hint: 'Inténtelo otra vez: Muster mira antes, y a nadie se le escribe dos veces.',
  },
  'change-under-way': {
    message: 'Un cambio anterior de esta reunión sigue en camino.',
    hint: 'Espere a que termine, o pregunte otra vez qué fue de él.',
  },
  'series-start-off': {
    message: 'El primer día no es uno de los días de la serie.',
    hint: 'Elige un primer día que encaje con la repetición, o cambia la repetición.',
  },
  'series-empty': {
    message: 'Todas las fechas de la serie quedan excluidas.',
    hint: 'Elige otras fechas o excluye menos.',
  },
  'series-too-long': {
    message: 'La serie tiene más de las {limit} fechas que Google crea.',
    hint: 'Haz que termine antes.',
  },
  'series-rule-kept': {
    message: 'Esta serie se creó en otro lugar, con una regla que Muster no reescribe: {rule}',
    hint: 'Cámbiala en Google Calendar, o cambia aquí fechas sueltas.',
  },
  'series-none': { message: 'Esta reunión no se repite.', hint: 'Cambia la propia reunión.' },
  'room-address-invalid': {
    message: '«{value}» no es la dirección de una sala.',
    hint: 'Empieza por https:// y no contiene nombre ni contraseña.',
  },
  'room-not-listed': {
    message: 'Esta sala no es una de las propias de la organización.',
    hint: 'Añada su dirección en Ajustes, Reuniones nuevas.',
  },
  'zoom-daily-limit': {
    message: 'Zoom permite a {address} crear o cambiar 100 reuniones al día, y ya se han usado.',
    hint: 'Inténtelo después de medianoche UTC, o elija otra plataforma.',
  },
  'zoom-series': {
    message: 'Una sola fecha de una serie no se puede pasar a Zoom.',
    hint: 'Elija Google Meet o una sala propia.',
  },
  'no-link': {
    message: 'Esta reunión no tiene enlace de vídeo.',
    hint: 'Abra el evento en Google Calendar.',
  },
  'join-too-early': { message: 'La sala se abre a las {from}.', hint: 'Vuelva 15 minutos antes del inicio.' },
  'join-too-late': { message: 'La reunión terminó; la sala se cerró a las {until}.' },
  'table-empty': {
    message: 'Esta tabla no tiene filas.',
    hint: 'Péguela con sus filas o elija otro archivo.',
  },
  'table-too-large': {
    message: 'La tabla tiene {count} filas; Muster admite {limit} de una vez.',
    hint: 'Divídala.',
  },
  'rows-have-problems': {
    message: '{count} filas tienen errores.',
    hint: 'Corríjalas o déjelas fuera.',
  },
  'nothing-to-create': {
    message: 'No queda ninguna fila por crear.',
    hint: 'Corrija las filas que tienen problemas.',
  },
  'meeting-changed': {
    message: 'Se renombró o se movió después de crearla, así que se queda.',
    hint: 'Cancélela por separado si debe desaparecer.',
  },
  'meeting-past': {
    message: 'Su hora de inicio había pasado antes de que le llegara el turno.',
    hint: 'Impórtela de nuevo con otra fecha.',
  },
  'attendance-not-admin': {
    message:
      '{address} no puede leer el registro de auditoría de Google Meet: Google lo da solo a administradores.',
    hint: 'Pida a un administrador que dé a la cuenta el privilegio Informes, o siga solo con Google Meet, que informa de sus propias reuniones.',
  },
  'attendance-not-seen': {
    message: 'No se vio en la sala a nadie que se pudiera reconocer como {name}.',
    hint: 'Elija a alguien que estuvo.',
  },
  'attendance-seen': {
    message: '{name} no es un invitado que faltara, y no puede ser un grupo.',
    hint: 'Solo puede serlo una dirección invitada con la que nadie entró.',
  },
  'attendance-time-outside': {
    message: 'Esta hora se aleja más de un día de la reunión.',
    hint: 'Elija una hora cercana a la reunión.',
  },
  'attendance-reduced': {
    message:
      'De esta reunión solo se guarda la valoración; sus detalles se borraron al cumplirse el plazo de conservación.',
    hint: 'Ya no se puede cambiar.',
  },
};
