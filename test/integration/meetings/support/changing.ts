import type { StoredEvent } from '../../../../main/demo/calendar/event.ts';
import type { SentUpdate } from '../../../../main/demo/calendar/store.ts';
import type { Timing } from '../../../../main/timing.ts';
import type { Envelope } from '../../../../preload/contract/errors.ts';
import { type CallInput, contract, type Output } from '../../../../preload/contract.ts';
import { calls, signIn } from '../../demo/browser.ts';
import { type DemoApp, startDemoApp } from './demo-app.ts';

type Update = CallInput<'meetings', 'update'>;
type Cancel = CallInput<'meetings', 'cancel'>;
export type Outcome = Output<'meetings', 'update'>;

/** One meeting of the demo's coordinator, with everything that tests of changing it ask and do over and over. */
export interface Changing {
  readonly one: DemoApp;
  readonly coordinator: string;
  readonly meetingId: string;
  update(changes: Update['changes'], more?: Partial<Update>): Promise<Outcome>;
  cancel(more?: Partial<Cancel>): Promise<Outcome>;
  /** The code of the error that a call ends with. */
  refusal(method: string, input: unknown): Promise<string>;
  pending(): Promise<Output<'meetings', 'pendingChanges'>['changes']>;
  get(): Promise<Output<'meetings', 'get'>>;
  /** The event as the calendar has it. */
  stored(): StoredEvent;
  /** Somebody changes the event in Google Calendar. */
  elsewhere(body: Record<string, unknown>): Promise<void>;
  deleteElsewhere(): Promise<void>;
  /** Mails about this meeting, but for those of its creation. */
  mails(): readonly SentUpdate[];
  close(): Promise<void>;
}

export async function startChanging(
  options: { timing?: Partial<Timing>; meeting?: Partial<CallInput<'meetings', 'create'>> } = {},
): Promise<Changing> {
  const one = await startDemoApp(options.timing === undefined ? {} : { timing: options.timing });
  const { demo } = one;
  const coordinator = demo.accounts[0] ?? '';
  const google = calls(demo, (await signIn(demo)).accessToken);
  const { meetingId, eventId } = await one.call<Output<'meetings', 'create'>>('meetings.create', {
    title: 'Rehearsal',
    description: 'Bring your parts.',
    employeeEmails: ['guest@example.org', `ana@${coordinator.split('@')[1]}`],
    startTime: '2031-03-03T10:00',
    endTime: '2031-03-03T11:00',
    timeZone: 'Europe/Madrid',
    sendUpdates: 'none',
    ...options.meeting,
  });
  const path = `calendars/primary/events/${eventId}`;
  const checked = async (answer: Promise<{ status: number }>): Promise<void> => {
    const { status } = await answer;
    if (status >= 300) throw new Error(`the calendar refused: ${status}`);
  };
  return {
    one,
    coordinator,
    meetingId,
    update: async (changes, more = {}) =>
      contract.meetings.update.output.parse(
        await one.call('meetings.update', { meetingId, changes, ...more }),
      ),
    cancel: async (more = {}) =>
      contract.meetings.cancel.output.parse(await one.call('meetings.cancel', { meetingId, ...more })),
    refusal: async (method, input) => {
      const answer: Envelope<unknown> = await one.app.call(method, input);
      return answer.ok ? 'none' : answer.error.code;
    },
    pending: async () =>
      contract.meetings.pendingChanges.output.parse(await one.call('meetings.pendingChanges')).changes,
    get: () => one.call('meetings.get', { meetingId }),
    stored: () => {
      const found = demo.events(coordinator).find(({ id }) => id === eventId);
      if (!found) throw new Error('the event is not there');
      return found;
    },
    elsewhere: (body) => checked(google('PATCH', path, { body })),
    deleteElsewhere: () => checked(google('DELETE', path)),
    mails: () =>
      demo.sent.filter(
        (sent) => sent.eventId === eventId && sent.change !== 'created' && sent.sendUpdates !== 'none',
      ),
    close: () => one.close(),
  };
}
