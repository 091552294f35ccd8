import type { CalendarWorld } from './calendar-world.ts';

/** Marks the requests of the reference, which no fault strikes. */
export const referenceHeader = 'x-reference';

export interface Listed {
  readonly id: string;
  readonly summary: string;
  readonly start: { readonly dateTime: string };
  readonly end: { readonly dateTime: string };
  readonly recurringEventId?: string;
  readonly attendees?: readonly { readonly email: string; readonly responseStatus: string }[];
}

/** The slow and obviously correct reading: everything, past the code under test. */
export async function listAll({ demo, world }: CalendarWorld): Promise<readonly Listed[]> {
  const url = new URL(`${demo.origin}/calendar/v3/calendars/primary/events`);
  url.searchParams.set('singleEvents', 'true');
  url.searchParams.set('maxResults', '2500');
  const authorization = `Bearer ${world.accounts[0]?.auth.credentials.access_token}`;
  const found: Listed[] = [];
  for (;;) {
    const response = await fetch(url, { headers: { authorization, [referenceHeader]: '1' } });
    const page = (await response.json()) as { items: Listed[]; nextPageToken?: string };
    found.push(...page.items);
    if (page.nextPageToken === undefined) return found;
    url.searchParams.set('pageToken', page.nextPageToken);
  }
}
