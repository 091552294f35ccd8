import type { GoogleAccess } from '../../accounts/access.ts';
import { zoomFacts } from '../../platforms/zoom/records.ts';
import { releaseZoomOfSeries } from '../series/release-zoom.ts';
import type { Service } from '../service.ts';
import { carryOut, type Place } from './carry-out.ts';
import type { Goal } from './goal.ts';
import type { Ending } from './outcome.ts';
import type { EventWriter } from './writer.ts';

/** A Zoom meeting is made before the event is to hold its link, so at no moment is the event without one. */
export async function atPlace(
  { service, writer }: { readonly service: Service; readonly writer: EventWriter },
  access: GoogleAccess,
  change: {
    readonly meetingId: string;
    readonly place: Place;
    readonly goal: Goal;
    readonly inDoubt: boolean;
  },
): Promise<Ending> {
  const { goal, meetingId, place, inDoubt } = change;
  const { timing } = service.context;
  const tools = { writer, timing, pause: service.pause, signal: service.signal };
  if (!toZoom(goal)) return carryOut(tools, access, place, goal, inDoubt);
  const { changeId: marker, intent } = goal;
  const made = await service.zoom.ready({ marker, meetingId, facts: zoomFacts(intent.to) });
  if (!made.ok) return { kind: inDoubt || made.inDoubt ? 'unknown' : 'refused', failure: made.failure };
  const to = { ...intent.to, platform: { kind: 'zoom' as const, url: made.url } };
  return carryOut(tools, access, place, { ...goal, intent: { ...intent, to } }, inDoubt);
}

const toZoom = (goal: Goal): goal is Goal & { kind: 'update' } =>
  goal.kind === 'update' && goal.intent.set.includes('platform') && goal.intent.to.platform?.kind === 'zoom';

/** Zoom meetings that nothing leads to any more go, and those that stay learn of another time. */
export async function tidyZoom(
  service: Service,
  meetingId: string,
  goal: Goal,
  ending: Ending,
): Promise<void> {
  const { zoom, records } = service;
  if (ending.kind === 'unknown') return;
  if (ending.kind !== 'done') {
    if (toZoom(goal)) zoom.release(goal.changeId);
  } else if (goal.kind === 'update' && goal.intent.set.includes('platform')) {
    zoom.keepOnly(meetingId, records.find(meetingId)?.room.url ?? null);
  }
  // The last date that was left of a series takes the link of all with it.
  const isDate = goal.kind === 'cancel' && typeof records.find(meetingId)?.seriesId === 'string';
  if (isDate) await releaseZoomOfSeries(service);
  await (isDate ? zoom.tidy() : zoom.tidy(meetingId));
}
