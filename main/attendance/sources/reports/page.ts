import type { ReportRow } from '../../model.ts';
import { isRecord } from './parameters.ts';
import { readRow } from './row.ts';

/** A page of the list, with its activities still unread. */
export interface ActivityPage {
  readonly activities: readonly unknown[];
  readonly nextPageToken: string | null;
}

/** Null: this is no page, e.g. that of a captive portal. One on which nothing matched has no `items`. */
export function readPage(body: unknown): ActivityPage | null {
  if (!isRecord(body) || body.kind !== 'admin#reports#activities') return null;
  const { items = [], nextPageToken = null } = body;
  if (!Array.isArray(items)) return null;
  if (nextPageToken !== null && typeof nextPageToken !== 'string') return null;
  return { activities: items, nextPageToken: nextPageToken || null };
}

/** An activity that cannot be read does not spoil the others. */
export function readRows(activities: readonly unknown[]): ReportRow[] {
  const rows: ReportRow[] = [];
  for (const activity of activities) {
    const row = readRow(activity);
    if (row !== null) rows.push(row);
  }
  return rows;
}
