import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Behaviour, type Demo, startDemo } from '../../../main/demo/start.ts';
import { ok } from '../../../main/result.ts';
import { directoryOn } from './directory-on.ts';

let demo: Demo;
beforeEach(async () => {
  demo = await startDemo({ now: Date.now });
});
afterEach(() => demo.close());

/** The directory signed in to the demo workspace's Dataverse. */
function signedIn() {
  const on = directoryOn(demo.origin, { renewed: () => ok(demo.dataverseToken()) });
  on.tokens.value = demo.dataverseToken();
  return on;
}

/** What the demo's own data say about a project, by address. */
function addressesOf(projectId: string): string[] {
  const ids = demo.data.contributors
    .filter((one) => one.projectId === projectId)
    .map((one) => one.employeeId);
  const emails = demo.data.people
    .filter((one) => ids.includes(one.employeeId))
    .flatMap((one) => one.email ?? []);
  return emails
    .map((email) => email.trim().toLowerCase())
    .filter((email) => /^\S+@\S+\.\S+$/.test(email))
    .sort();
}

describe('on the demo workspace', () => {
  const ways: Partial<Behaviour>[] = [
    {},
    { projectColumn: 'lookup' },
    { employeeColumn: 'lookup' },
    { projectColumn: 'lookup', employeeColumn: 'lookup' },
    { pageSize: 3, nextLinks: 'relative', emptyLastPage: true },
    { pageSize: 3, nextLinks: 'absolute' },
  ];
  it.each(ways)('every project resolves to its members with %j', async (behaviour) => {
    demo.behave(behaviour);
    const { directory, told } = signedIn();
    const projects = await directory.projects('');
    const found = projects.ok ? projects.value : [];
    expect(found).toHaveLength(demo.data.projects.length);
    for (const { projectId, name } of found) {
      const audience = await directory.resolveAudience({ audienceType: 'project', projectId });
      const resolved = audience.ok ? audience.value.resolved.map(({ email }) => email) : audience.error;
      expect(resolved).toEqual(addressesOf(projectId));
      expect(audience).toMatchObject({ value: { project: { projectId, name } } });
    }
    expect(told.failed).toEqual([]);
    expect(told.learned.map(({ projectColumnKind }) => projectColumnKind)).toEqual([
      behaviour.projectColumn ?? 'text',
    ]);
  });

  it('finds people', async () => {
    const { directory } = signedIn();
    const answer = await directory.searchPeople('tomás', 5);
    expect(answer).toMatchObject({
      value: [{ name: 'Tomás Vidal', email: 'tomas.vidal@harbour.example.com' }],
    });
    const first = await directory.searchPeople('', 7);
    expect(first.ok && first.value).toHaveLength(7);
  });

  it('goes on with a new token when the old one has ended', async () => {
    const on = signedIn();
    demo.expireAccessTokens();
    expect(await on.directory.projects('choir')).toMatchObject({ value: [{ name: "Children's Choir" }] });
    expect(on.tokens.refreshes).toBe(1);
  });

  it('gets over what passes, and names what lasts', async () => {
    const path = /^\/api\/data/;
    const { directory } = signedIn();
    const passing = [
      demo.faults.add({ match: { path }, times: 1, kind: 'cut-before' }),
      demo.faults.add({
        match: { path },
        times: 1,
        kind: 'status',
        status: 429,
        headers: { 'retry-after': '0' },
      }),
      demo.faults.add({ match: { path }, times: 1, kind: 'status', status: 503 }),
    ];
    expect(await directory.projects('choir')).toMatchObject({ ok: true });
    expect(passing.map(({ hits }) => hits)).toEqual([1, 1, 1]);
    demo.faults.add({ match: { path }, times: 1, kind: 'garbage' });
    expect(await directory.searchPeople('a', 5)).toMatchObject({ error: { code: 'service-garbled' } });
  });
});
