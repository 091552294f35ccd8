import { instantOf } from './calendar/event.ts';
import type { EventStore } from './calendar/store.ts';
import type { Route } from './http/exchange.ts';
import { escapeHtml, page } from './http/page.ts';

/** The pages that links lead to: the meeting's room and the event in the calendar. */
export function pageRoutes(store: EventStore): readonly Route[] {
  return [
    {
      method: 'GET',
      path: /^\/room\/([a-z]{3}-[a-z]{4}-[a-z]{3})$/,
      handle: (_request, [code = '']) => {
        const event = store.all().find(({ conference }) => conference?.code === code);
        if (event === undefined) return notFoundPage();
        return page({
          title: 'Meeting room',
          main: `<h1>${escapeHtml(titleOf(event.fields.summary))}</h1>
<p>Here Google Meet would open.</p>
<dl><dt>Meeting code</dt><dd><code>${escapeHtml(code)}</code></dd></dl>`,
        });
      },
    },
    {
      method: 'GET',
      path: /^\/event\/([a-v0-9_TZ]+)$/,
      handle: (_request, [id = '']) => {
        const event = store.all().find((candidate) => candidate.id === id);
        if (event === undefined) return notFoundPage();
        const time = (at: number) => new Date(at).toUTCString();
        const guests = event.attendees.map(({ email, responseStatus }) => `${email} (${responseStatus})`);
        return page({
          title: titleOf(event.fields.summary),
          main: `<h1>${escapeHtml(titleOf(event.fields.summary))}</h1>
<p>Here Google Calendar would show the event.</p>
<dl><dt>Starts</dt><dd>${time(instantOf(event.start))}</dd>
<dt>Ends</dt><dd>${time(instantOf(event.end))}</dd>
<dt>Organizer</dt><dd>${escapeHtml(event.organizer)}</dd>
<dt>Guests</dt><dd>${escapeHtml(guests.join(', ')) || 'none'}</dd>
<dt>Status</dt><dd>${escapeHtml(event.status)}</dd></dl>`,
        });
      },
    },
  ];
}

const titleOf = (summary: unknown): string =>
  typeof summary === 'string' && summary !== '' ? summary : 'Meeting';

const notFoundPage = () => page({ status: 404, title: 'Not found', main: '<h1>Not found</h1>' });
