import type { ErrorWords } from './error-words.ts';

export const en: ErrorWords = {
  'unknown-method': { message: 'Muster does not know this request.', hint: 'Restart Muster and try again.' },
  'refused-sender': { message: 'This request did not come from Muster’s own window and was refused.' },
  'payload-too-large': { message: 'That is more than Muster takes at once.', hint: 'Send less than 1 MB.' },
  'invalid-input': {
    message: 'The field “{field}” is not right: {problem}',
    hint: 'Correct it and try again.',
  },
  internal: {
    message: 'Something went wrong inside Muster (reference {reference}).',
    hint: 'Nothing was lost. If it happens again, export the diagnostics from Settings.',
  },
  'not-found': { message: 'It is no longer there.', hint: 'Refresh the list.' },
  'not-in-demo': { message: 'That is not possible in the demo workspace.', hint: 'Leave the demo first.' },
  'only-in-demo': { message: 'That is possible in the demo workspace only.' },
  'demo-only-runtime': {
    message: 'This start of Muster runs on a substitute runtime, which is for the demo workspace only.',
    hint: 'Install the official Electron (npm start downloads it) to connect real accounts.',
  },
  busy: { message: 'Muster is already doing this.', hint: 'Wait a moment.' },
  'link-refused': { message: 'This link does not lead where it should, so Muster did not open it.' },
  'notification-refused': {
    message: 'The system did not show the notification.',
    hint: 'Allow notifications of Muster in the settings of the system.',
  },
  'no-browser': { message: 'No browser could be opened.', hint: 'Copy the address and open it yourself.' },
  'file-unreadable': { message: 'The file could not be read.', hint: 'Choose another file.' },
  'file-unwritable': { message: 'The file could not be written.', hint: 'Choose another place.' },
  'print-failed': {
    message: 'The PDF could not be made.',
    hint: 'Try again, or export a table instead.',
  },
  'keychain-missing': {
    message: 'This computer has no keychain to keep the sign-in in.',
    hint: 'Install and start a secret service (for example GNOME Keyring), or sign in for this session only.',
  },
  'keychain-locked': {
    message: 'The keychain is locked and did not answer in time.',
    hint: 'Unlock it and try again, or sign in for this session only.',
  },
  'keychain-failed': {
    message: 'The keychain refused to keep or give the sign-in.',
    hint: 'Check the keychain and try again, or sign in for this session only.',
  },
  'storage-newer': {
    message:
      'These records were written by a newer Muster (version {found} of the records; this one knows {known}).',
    hint: 'Install the newest Muster. Nothing was changed.',
  },
  'storage-failed': {
    message: 'The records could not be read or written.',
    hint: 'Check the free disk space.',
  },
  'client-missing': {
    message: 'Muster has no Google client to sign in with yet.',
    hint: 'Import the client file from the Google Cloud console.',
  },
  'client-not-json': {
    message: 'This is not a client file from Google.',
    hint: 'Download the JSON of a “Desktop app” client under Google Cloud console → Clients.',
  },
  'client-service-account': {
    message: 'This is the key of a service account, and people cannot sign in with it.',
    hint: 'Create an OAuth client of type “Desktop app” and import its JSON.',
  },
  'client-web-without-loopback': {
    message: 'This is a “Web application” client, and none of its redirects is an address on this computer.',
    hint: 'Create a “Desktop app” client, or add http://127.0.0.1:8765/callback to this client’s redirects and import it again.',
  },
  'client-incomplete': {
    message: 'The client file has no “{field}”.',
    hint: 'Download it again from the Google Cloud console.',
  },
  'client-refused': {
    message: 'Google does not accept this client ({reason}).',
    hint: 'It may have been deleted. Import a current client file.',
  },
  'account-missing': { message: 'No Google account is connected.', hint: 'Connect one under Connections.' },
  'sign-in-needed': {
    message: 'Google asks {address} to sign in again.',
    hint: 'Sign in again under Connections. Nothing was lost.',
  },
  'sign-in-cancelled': { message: 'The sign-in was cancelled.' },
  'sign-in-replaced': { message: 'A newer sign-in took the place of this one.' },
  'sign-in-timed-out': { message: 'The sign-in was not finished in time.', hint: 'Try again.' },
  'sign-in-denied': { message: 'The permissions were declined.', hint: 'Sign in again and allow them.' },
  'sign-in-wrong-account': {
    message: 'You signed in as {found}, but this connection is {expected}.',
    hint: 'Choose {expected} in the browser, or connect {found} as another account.',
  },
  'sign-in-failed': { message: 'The sign-in failed ({reason}).', hint: 'Try again.' },
  'admin-blocked': {
    message: 'Your organisation’s administrator does not allow this app ({reason}).',
    hint: 'Ask the administrator to trust the client in the Google Admin console.',
  },
  'permission-missing': {
    message: '{address} did not allow Muster to {permission}.',
    hint: 'Ask Google for it under Connections, and leave that box ticked.',
  },
  'microsoft-sign-in-needed': {
    message: 'Microsoft asks {address} to sign in to Dataverse again.',
    hint: 'Sign in again under Connections. Nothing was lost.',
  },
  'microsoft-tenant-unknown': {
    message: 'Microsoft does not know the tenant “{tenantId}”.',
    hint: 'Copy the Directory (tenant) ID from the app registration in the Microsoft Entra admin center.',
  },
  'microsoft-client-unknown': {
    message: 'The app “{clientId}” is not registered in this tenant.',
    hint: 'Copy the Application (client) ID from the app registration in the Microsoft Entra admin center.',
  },
  'microsoft-client-not-public': {
    message: 'The app registration does not let people sign in from this computer ({reason}).',
    hint: 'In the Microsoft Entra admin center, under Authentication, add the platform “Mobile and desktop applications” with the redirect http://localhost',
  },
  'microsoft-consent-needed': {
    message: 'The app may not use Dataverse for you yet ({reason}).',
    hint: 'Ask the administrator to grant consent to its permission Dynamics CRM user_impersonation.',
  },
  'microsoft-blocked': {
    message: 'Your organisation does not allow this sign-in ({reason}).',
    hint: 'Ask the administrator of Microsoft Entra.',
  },
  'zoom-missing': {
    message: 'Zoom is not connected.',
    hint: 'Connect it under Connections, or choose another platform.',
  },
  'zoom-credentials-refused': {
    message: 'Zoom refused these credentials: {reason}.',
    hint: 'Check account ID, client ID and client secret of the Server-to-Server OAuth app, and that it is activated.',
  },
  'zoom-scope-missing': {
    message: 'The Zoom app may not do this: {reason}.',
    hint: 'Add the scopes that the setup guide names in the Zoom App Marketplace, then test the connection.',
  },
  'zoom-host-unknown': {
    message: '{address} is not a user of this Zoom account.',
    hint: 'Connect again with the e-mail address of a licensed host.',
  },
  'dataverse-missing': {
    message: 'Dataverse is not connected, so people and projects are unknown.',
    hint: 'Connect it under Connections, or type e-mail addresses.',
  },
  'dataverse-url-invalid': {
    message: '“{value}” is not the address of a Dataverse environment.',
    hint: 'Paste the environment URL, for example https://contoso.crm4.dynamics.com',
  },
  'dataverse-token-refused': {
    message: 'Dataverse does not accept the sign-in ({reason}).',
    hint: 'Paste a fresh token, or check the tenant, the client and its secret.',
  },
  'dataverse-forbidden': {
    message: 'Dataverse does not let this sign-in read the tables ({reason}).',
    hint: 'Ask for a security role that may read people, projects and contributors.',
  },
  'dataverse-table-unknown': {
    message: 'Dataverse has no table “{table}”.',
    hint: 'Correct the table names under Connections.',
  },
  'dataverse-column-unknown': {
    message: 'Dataverse does not know a column that Muster asked for ({reason}).',
    hint: 'Correct the column names under Connections.',
  },
  offline: { message: '{service} cannot be reached.', hint: 'Check the network and try again.' },
  'timed-out': { message: '{service} did not answer in time.', hint: 'Try again.' },
  'rate-limited': { message: '{service} asks to slow down.', hint: 'Try again in a minute.' },
  'usage-limit': {
    message: 'Google’s limit for creating events or inviting guests is reached.',
    hint: 'Try again in some hours.',
  },
  'service-unavailable': {
    message: '{service} has trouble at the moment ({status}).',
    hint: 'Try again later.',
  },
  'service-garbled': { message: '{service} gave an answer that Muster cannot read.', hint: 'Try again.' },
  'service-refused': { message: '{service} refused the request: {reason}' },
  'api-disabled': {
    message: 'The {service} is not switched on in your Google Cloud project.',
    hint: 'Enable it in the Google Cloud console, wait a minute and try again.',
  },
  'calendar-not-found': {
    message: 'This calendar is gone or not shared with {address}.',
    hint: 'Choose another.',
  },
  'calendar-read-only': { message: '{address} may not change this calendar.', hint: 'Choose another.' },
  'no-participants': {
    message: 'No participant e-mails resolved',
    hint: 'Choose people or a project, or type an e-mail address.',
  },
  'directory-unavailable': {
    message: 'The directory could not be asked, so {count} of the people or projects chosen are not known.',
    hint: 'Try again, or remove them and type their e-mail addresses.',
  },
  'too-many-guests': {
    message: '{count} guests are more than the {limit} that Google allows in one event.',
    hint: 'Invite a group address, or split the meeting.',
  },
  'address-invalid': { message: '“{value}” is not an e-mail address.', hint: 'Correct or remove it.' },
  'time-invalid': {
    message: '“{value}” is not a date and time.',
    hint: 'Use for example 2026-11-23T09:00 or 2026-11-23T09:00:00+01:00.',
  },
  'time-skipped': {
    message: 'The clocks go forward over {value} in {zone}: that time does not exist.',
    hint: 'Choose a time before or after the change.',
  },
  'end-not-after-start': { message: 'The end is not after the start.', hint: 'Choose a later end.' },
  'zone-unknown': { message: '“{value}” is not a time zone.', hint: 'Use a name such as Europe/Madrid.' },
  'outcome-unknown': {
    message: 'The connection broke before Google confirmed the meeting.',
    hint: 'Press Finish (or create again): Muster looks for it first, and no second event is made.',
  },
  'event-deleted': { message: 'This meeting was deleted in Google Calendar.', hint: 'Create a new one.' },
  'not-organizer': {
    message: '{address} is not the organiser of this meeting.',
    hint: 'Only the organiser can change it. Ask them, or open the event in Google Calendar.',
  },
  'guests-hidden': {
    message: 'Google does not show the guests of this meeting.',
    hint: 'Change its guests in Google Calendar.',
  },
  'all-day-times': {
    message: 'This is an event of whole days.',
    hint: 'Change its days in Google Calendar.',
  },
  'changed-elsewhere': {
    message: 'This meeting is being changed elsewhere at this moment.',
    hint: 'Try again in a moment.',
  },
  'change-unknown': {
    message: 'The connection broke before Google confirmed the change.',
    hint: 'Try again: Muster looks first, and nobody is mailed twice.',
  },
  'change-under-way': {
    message: 'An earlier change of this meeting is still on its way.',
    hint: 'Wait for it, or ask again what became of it.',
  },
  'series-start-off': {
    message: 'The first day is not one of the days of the series.',
    hint: 'Choose a first day that fits the repetition, or change the repetition.',
  },
  'series-empty': {
    message: 'Every date of the series is left out.',
    hint: 'Choose other dates, or leave out fewer.',
  },
  'series-too-long': {
    message: 'The series has more than the {limit} dates that Google makes.',
    hint: 'End it earlier.',
  },
  'series-rule-kept': {
    message: 'This series was made elsewhere, with a rule that Muster does not rewrite: {rule}',
    hint: 'Change it in Google Calendar, or change single dates here.',
  },
  'series-none': { message: 'This meeting does not repeat.', hint: 'Change the meeting itself.' },
  'room-address-invalid': {
    message: '“{value}” is not the address of a room.',
    hint: 'It begins with https:// and holds no name or password.',
  },
  'room-not-listed': {
    message: 'This room is not one of the organisation’s own.',
    hint: 'Add its address under Settings, New meetings.',
  },
  'zoom-daily-limit': {
    message: 'Zoom lets {address} create or change 100 meetings a day, and they are used up.',
    hint: 'Try again after midnight UTC, or choose another platform.',
  },
  'zoom-series': {
    message: 'A single date of a series cannot be moved to Zoom.',
    hint: 'Choose Google Meet or an own room.',
  },
  'no-link': { message: 'This meeting has no video link.', hint: 'Open the event in Google Calendar.' },
  'join-too-early': { message: 'The room opens at {from}.', hint: 'Come back 15 minutes before the start.' },
  'join-too-late': { message: 'The meeting is over; its room closed at {until}.' },
  'table-empty': {
    message: 'There are no rows in this table.',
    hint: 'Paste it with its rows, or choose another file.',
  },
  'table-too-large': {
    message: 'The table has {count} rows; Muster takes {limit} at once.',
    hint: 'Split it.',
  },
  'rows-have-problems': {
    message: '{count} rows have errors.',
    hint: 'Correct them, or leave them out.',
  },
  'nothing-to-create': {
    message: 'No row is left to create.',
    hint: 'Correct the rows that have problems.',
  },
  'meeting-changed': {
    message: 'It was renamed or moved since it was created, so it stays.',
    hint: 'Cancel it by itself if it should go.',
  },
  'meeting-past': {
    message: 'Its start had passed before it was its turn.',
    hint: 'Import it again with another date.',
  },
  'attendance-not-admin': {
    message: '{address} may not read the audit log of Google Meet: Google gives it to administrators only.',
    hint: 'Ask an administrator to give the account the Reports privilege, or go on with Google Meet alone, which tells you about your own meetings.',
  },
  'attendance-not-seen': {
    message: 'Nobody was seen in the room who could be recognised as {name}.',
    hint: 'Choose somebody who was there.',
  },
  'attendance-seen': {
    message: '{name} is not a guest who stayed away, and cannot be a group.',
    hint: 'Only an invited address under which nobody came can be one.',
  },
  'attendance-time-outside': {
    message: 'This time is more than a day away from the meeting.',
    hint: 'Choose a time near the meeting.',
  },
  'attendance-reduced': {
    message:
      'Only the judgements of this meeting are kept; its details were deleted when their time was over.',
    hint: 'It cannot be changed any more.',
  },
};
