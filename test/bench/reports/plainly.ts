/** Fetching and parsing the same pages, and nothing else. */
import { tell } from './tell.ts';

const origin = process.argv[2] ?? '';

await tell(async () => {
  let rows = 0;
  let token: string | undefined;
  do {
    const url = new URL('/admin/reports/v1/activity/users/all/applications/meet', origin);
    if (token !== undefined) url.searchParams.set('pageToken', token);
    const response = await fetch(url);
    const page = (await response.json()) as { items?: unknown[]; nextPageToken?: string };
    rows += page.items?.length ?? 0;
    token = page.nextPageToken;
  } while (token !== undefined);
  return rows;
});
