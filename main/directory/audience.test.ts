import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Why } from '../../preload/contract/audience.ts';
import type { Person } from '../../preload/contract/directory.ts';
import { type AudienceFacts, type DecidedAudience, decideAudience } from './audience.ts';
import type { AudienceRequest } from './directory.ts';

const ids = ['e1', 'e2', 'e3', 'e4'];
const addresses = ['a@x.org', 'b@x.org', 'c@x.org', 'd@x.org'];
const anyCase = (text: string) => fc.constantFrom(text, text.toUpperCase(), ` ${text}\u00a0`);
const someId = fc.constantFrom(...ids, 'nobody').chain(anyCase);
const someAddress = fc.constantFrom(...addresses).chain(anyCase);

const email = fc.oneof(someAddress, fc.constantFrom(null, 'broken', 'two@x.org@y.org'));
const people = fc
  .array(email, { minLength: ids.length, maxLength: ids.length })
  .map((emails) =>
    emails.map((one, index): Person => ({ employeeId: `e${index + 1}`, name: `P${index + 1}`, email: one })),
  );
const requests: fc.Arbitrary<AudienceRequest> = fc.record(
  {
    audienceType: fc.constantFrom('employees', 'project', 'custom', 'everybody'),
    employeeIds: fc.array(someId, { maxLength: 5 }),
    employeeEmails: fc.array(fc.oneof(someAddress, fc.constantFrom('junk', 'Z <z@x.org>', '')), {
      maxLength: 5,
    }),
    projectId: fc.constantFrom('', ' ', 'p', ' p '),
  },
  { requiredKeys: [] },
);

const find = (everybody: readonly Person[], id: string) =>
  everybody.find((person) => person.employeeId === id.trim().toLowerCase()) ?? null;

const worlds = fc
  .record({ people, rows: fc.array(someId, { maxLength: 6 }), known: fc.boolean(), available: fc.boolean() })
  .map(({ people: everybody, rows, known, available }): { everybody: Person[]; facts: AudienceFacts } => ({
    everybody: available ? everybody : [],
    facts: {
      available,
      project: available
        ? {
            name: known ? 'Project' : null,
            known,
            members: rows.map((row) => ({ reference: row.trim(), person: find(everybody, row) })),
          }
        : null,
      byId: new Map(available ? everybody.map((person) => [person.employeeId, person]) : []),
      byAddress: new Map(),
    },
  }));

/** Goes over everything for every address, and knows nothing of parsing but that these addresses are good. */
function slowly(request: AudienceRequest, facts: AudienceFacts, everybody: readonly Person[]) {
  const good = (text: string | null | undefined) => {
    const plain = (text ?? '').trim().toLowerCase();
    return plain === 'z <z@x.org>' ? 'z@x.org' : addresses.find((one) => one === plain);
  };
  const takesProject = request.audienceType === 'project' || request.audienceType === 'custom';
  const projectId = takesProject ? (request.projectId ?? '').trim() : '';
  const ways: [string, Why][] = [];
  for (const { person } of projectId ? (facts.project?.members ?? []) : []) {
    const why: Why = { kind: 'project', projectId, projectName: facts.project?.name ?? null };
    ways.push([good(person?.email) ?? '', why]);
  }
  for (const id of request.employeeIds ?? []) {
    const person = find(everybody, id);
    ways.push([good(person?.email) ?? '', { kind: 'chosen', employeeId: person?.employeeId ?? '' }]);
  }
  for (const text of request.employeeEmails ?? []) ways.push([good(text) ?? '', { kind: 'typed' }]);
  const reached = ways.filter(([address]) => address !== '');
  const resolved = [...addresses, 'z@x.org']
    .filter((address) => reached.some(([one]) => one === address))
    .map((address) => ({
      email: address,
      why: reached
        .filter(([one]) => one === address)
        .map(([, why]) => why)
        .filter(
          (why, index, all) => all.findIndex((one) => JSON.stringify(one) === JSON.stringify(why)) === index,
        ),
    }));
  return { resolved, duplicatesRemoved: reached.length - resolved.length, projectId };
}

const asReference = (audience: DecidedAudience) => ({
  resolved: audience.resolved.map(({ email: address, why }) => ({ email: address, why })),
  duplicatesRemoved: audience.duplicatesRemoved,
  projectId: audience.project?.projectId ?? '',
});

describe('decideAudience', () => {
  it('resolves as the slow and obvious way does', () => {
    fc.assert(
      fc.property(requests, worlds, (request, { facts, everybody }) => {
        expect(asReference(decideAudience(request, facts))).toEqual(slowly(request, facts, everybody));
      }),
      { numRuns: 1000 },
    );
  });

  it('drops nobody: whoever was asked for is invited or named among the unresolved', () => {
    fc.assert(
      fc.property(requests, worlds, (request, { facts }) => {
        const { resolved, unresolved, project, audienceType } = decideAudience(request, facts);
        const missing = new Set(unresolved.map((one) => `${one.kind} ${one.value.toLowerCase()}`));
        const invited = new Set(
          resolved.flatMap(({ why }) => why.flatMap((w) => (w.kind === 'chosen' ? w.employeeId : []))),
        );
        for (const id of request.employeeIds ?? []) {
          const plain = id.trim().toLowerCase();
          expect(invited.has(plain) || missing.has(`employee ${plain}`)).toBe(true);
        }
        for (const { reference, person } of (project && facts.project?.members) ?? []) {
          const isIn = resolved.some((one) => one.email === person?.email?.trim().toLowerCase());
          expect(isIn || missing.has(`employee ${reference.toLowerCase()}`)).toBe(true);
        }
        const typed = request.employeeEmails ?? [];
        if (typed.includes('junk')) expect(missing.has('address junk')).toBe(true);
        const noMembers = project !== null && (facts.project?.members.length ?? 0) === 0;
        if (noMembers) expect(unresolved.some((one) => one.kind === 'project')).toBe(true);
        if (audienceType === 'project' && project === null) expect(missing.has('project ')).toBe(true);
        expect(missing.size).toBe(unresolved.length);
      }),
    );
  });

  it('sorts by address and has none twice', () => {
    fc.assert(
      fc.property(requests, worlds, (request, { facts }) => {
        const emails = decideAudience(request, facts).resolved.map((one) => one.email);
        expect(emails).toEqual([...new Set(emails)].sort());
      }),
    );
  });
});
