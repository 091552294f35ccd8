import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Directory } from '../../../main/directory/directory.ts';
import { fail, ok } from '../../../main/result.ts';
import type { DriftOffer } from '../../../preload/contract/changes.ts';
import { CalendarServer } from './support/calendar-server.ts';
import { createWorld, noon, type World } from './support/world.ts';

let server: CalendarServer;
let world: World;
/** Contributors of the project, and whether the directory answers. */
let members: string[];
let isThere: boolean;

const directory: Pick<Directory, 'resolveAudience' | 'projectMembers' | 'projects'> = {
  projectMembers: async () =>
    isThere
      ? ok({
          people: members.map((email) => ({ employeeId: email, name: `${email} by name`, email })),
          asOf: null,
        })
      : fail('directory-unavailable'),
  projects: async () => ok({ projects: [{ projectId: 'choir', name: 'Choir' }], asOf: null }),
  resolveAudience: async (request) => {
    const { projectId } = request;
    const why = { kind: 'project' as const, projectId: projectId ?? '', projectName: 'Choir' };
    const people = projectId === undefined ? [] : members;
    return ok({
      audienceType: 'custom',
      resolved: [
        ...people.map((email) => ({ email, name: `${email} by name`, employeeId: email, why: [why] })),
        ...(request.employeeEmails ?? []).map((email) => ({
          email,
          name: null,
          employeeId: null,
          why: [{ kind: 'typed' as const }],
        })),
      ],
      unresolved: [],
      duplicatesRemoved: 0,
      source: 'live',
      asOf: null,
      project: projectId === undefined ? null : { projectId, name: 'Choir' },
    });
  },
};

beforeEach(async () => {
  server = new CalendarServer();
  members = ['ana@example.org', 'leo@example.org'];
  isThere = true;
  world = createWorld({ origin: await server.start(), directory });
});

afterEach(async () => {
  await world.close();
  await server.close();
  world.platform.remove();
});

const handlers = () => world.meetings.handlers.meetings;

async function create(startTime: string): Promise<string> {
  const made = await handlers().create({
    title: 'Rehearsal',
    projectId: 'choir',
    employeeEmails: ['guest@example.com'],
    startTime,
    requestId: startTime,
  });
  if (!made.ok) throw new Error(made.error.code);
  return made.value.meetingId;
}

async function offers(): Promise<DriftOffer[]> {
  const drift = await handlers().drift(undefined);
  if (!drift.ok) throw new Error(drift.error.code);
  return drift.value.offers;
}

const short = ({ meetingId, add, remove }: DriftOffer) => ({
  meetingId,
  add: add.map(({ email }) => email),
  remove: remove.map(({ email }) => email),
});

const apply = ({ meetingId, add, remove }: DriftOffer) =>
  handlers().update({
    meetingId,
    changes: {
      addGuests: add.map((one) => ({ ...one, why: ['project'] })),
      removeGuests: remove.map(({ email }) => email),
    },
  });

describe('when the contributors of a project change', () => {
  test('upcoming meetings offer to follow; those that have begun are left as they were', async () => {
    const soon = await create('2026-10-15T12:00');
    const later = await create('2026-10-22T12:00');
    await create('2026-10-14T09:00');
    expect(await offers()).toEqual([]);
    members = ['ana@example.org', 'new@example.org', 'zoe@example.org'];
    const change = { add: ['new@example.org', 'zoe@example.org'], remove: ['leo@example.org'] };
    expect((await offers()).map(short)).toEqual([
      { meetingId: soon, ...change },
      { meetingId: later, ...change },
    ]);
    expect((await offers())[0]).toMatchObject({
      title: 'Rehearsal',
      projectName: 'Choir',
      projectId: 'choir',
    });
    world.clock.now = noon + 3 * 24 * 3_600_000;
    expect((await offers()).map(({ meetingId }) => meetingId)).toEqual([later]);
  });

  test('followed, nothing is left to offer, and those who were typed by hand are still there', async () => {
    const meetingId = await create('2026-10-15T12:00');
    members = ['ana@example.org', 'new@example.org'];
    const [offer] = await offers();
    if (!offer) throw new Error('nothing is offered');
    expect(await apply(offer)).toMatchObject({ ok: true, value: { outcome: 'done' } });
    expect(await offers()).toEqual([]);
    const attendees = (server.events()[0]?.attendees ?? []) as { email: string }[];
    expect(attendees.map(({ email }) => email)).toEqual([
      'ana@example.org',
      'guest@example.com',
      'new@example.org',
    ]);
    // One who left and comes back is offered like anybody else.
    members = ['ana@example.org', 'leo@example.org', 'new@example.org'];
    expect((await offers()).map(short)).toEqual([{ meetingId, add: ['leo@example.org'], remove: [] }]);
  });

  test('a contributor who was taken out of the meeting on purpose is not offered again', async () => {
    const meetingId = await create('2026-10-15T12:00');
    await handlers().update({ meetingId, changes: { removeGuests: ['leo@example.org'] } });
    expect(await offers()).toEqual([]);
  });

  test('one whose change is not sent yet waits; a directory that does not answer offers nothing', async () => {
    const meetingId = await create('2026-10-15T12:00');
    members = ['ana@example.org'];
    const held = await handlers().update({ meetingId, changes: { title: 'B' }, hold: true });
    if (!held.ok || held.value.outcome !== 'held') throw new Error('not held');
    expect(await offers()).toEqual([]);
    await handlers().undo({ changeId: held.value.changeId });
    expect(await offers()).toHaveLength(1);
    isThere = false;
    expect(await handlers().drift(undefined)).toMatchObject({ error: { code: 'directory-unavailable' } });
  });
});
