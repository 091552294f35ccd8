import type { Audience, Invitee, Unresolved, Why } from '../../preload/contract/audience.ts';
import type { Person } from '../../preload/contract/directory.ts';
import { type ParsedAddress, parseAddress } from './address.ts';
import type { AudienceRequest } from './directory.ts';
import { splitTyped } from './typed.ts';

/** An audience without where it comes from. */
export type DecidedAudience = Omit<Audience, 'source' | 'asOf'>;

/** What was asked for, cleaned: which people, which project, which addresses. */
export interface Wish {
  readonly audienceType: Audience['audienceType'];
  /** Null: the type takes no project, or none was given. */
  readonly projectId: string | null;
  readonly employeeIds: readonly string[];
  readonly typed: readonly { readonly text: string; readonly parsed: ParsedAddress | null }[];
}

/** What the directory knows about it. */
export interface AudienceFacts {
  /** False: no directory is connected, and nothing but typed addresses can be resolved. */
  readonly available: boolean;
  /** The project's name, and one member for each row, `reference` being what the row says; null: no project asked. */
  readonly project: {
    readonly name: string | null;
    /** It stands in the list of projects. */
    readonly known: boolean;
    readonly members: readonly { readonly reference: string; readonly person: Person | null }[];
  } | null;
  /** By employee id in lower case. */
  readonly byId: ReadonlyMap<string, Person>;
  /** By address in lower case. */
  readonly byAddress: ReadonlyMap<string, Person>;
}

export function readWish(request: AudienceRequest): Wish {
  const { audienceType: type, projectId = '' } = request;
  const audienceType = type === 'project' || type === 'custom' ? type : 'employees';
  return {
    audienceType,
    projectId: audienceType === 'employees' ? null : projectId.trim() || null,
    employeeIds: (request.employeeIds ?? []).map((id) => id.trim()).filter(Boolean),
    typed: (request.employeeEmails ?? []).flatMap(splitTyped).map((text) => {
      const parsed = parseAddress(text);
      return { text, parsed: parsed.ok ? parsed.value : null };
    }),
  };
}

interface Entry {
  readonly address: string;
  readonly person: Person | null;
  readonly typedName: string | null;
  readonly why: Why;
}

/**
 * Who is invited and why, and who is not and why. Members of the project come with the types `project` and `custom`;
 * people chosen and addresses typed come always, for somebody put them there by hand. `duplicatesRemoved` counts the
 * ways beyond the first in which an address was reached.
 */
export function decideAudience(request: AudienceRequest, facts: AudienceFacts): DecidedAudience {
  const wish = readWish(request);
  const entries: Entry[] = [];
  const unresolved: Unresolved[] = [];
  const add = (found: Entry | Unresolved) =>
    'address' in found ? entries.push(found) : unresolved.push(found);

  // Chosen before members, so that one who is both and has no address is told of as chosen.
  for (const id of wish.employeeIds) add(chosen(id, facts));
  for (const found of projectMembers(wish, facts)) add(found);
  for (const { text, parsed } of wish.typed) add(typed(text, parsed));

  const resolved = merge(entries, facts);
  return {
    audienceType: wish.audienceType,
    resolved,
    unresolved: distinct(unresolved),
    duplicatesRemoved: entries.length - resolved.length,
    project:
      wish.projectId === null ? null : { projectId: wish.projectId, name: facts.project?.name ?? null },
  };
}

function chosen(id: string, facts: AudienceFacts): Entry | Unresolved {
  const person = facts.byId.get(id.toLowerCase()) ?? null;
  if (person !== null) {
    return reached(person, 'chosen', { kind: 'chosen', employeeId: person.employeeId });
  }
  const reason = facts.available ? 'unknown-employee' : 'directory-unavailable';
  return { kind: 'employee', value: id, name: null, reason, why: 'chosen' };
}

function projectMembers({ audienceType, projectId }: Wish, facts: AudienceFacts): (Entry | Unresolved)[] {
  const not = (reason: Unresolved['reason'], name: string | null = null): Unresolved[] => [
    { kind: 'project', value: projectId ?? '', name, reason, why: 'project' },
  ];
  if (projectId === null) return audienceType === 'project' ? not('project-missing') : [];
  if (facts.project === null) return not('directory-unavailable');
  const { members, known, name } = facts.project;
  if (members.length === 0) return known ? not('project-empty', name) : not('unknown-project');
  return members.map(({ reference, person }) =>
    person === null
      ? { kind: 'employee', value: reference, name: null, reason: 'unknown-employee', why: 'project' }
      : reached(person, 'project', { kind: 'project', projectId, projectName: name }),
  );
}

function reached(person: Person, kind: 'project' | 'chosen', why: Why): Entry | Unresolved {
  const parsed = person.email === null ? null : parseAddress(person.email);
  if (parsed?.ok) return { address: parsed.value.address, person, typedName: null, why };
  const reason = parsed === null ? 'no-address' : 'address-invalid';
  return { kind: 'employee', value: person.employeeId, name: person.name, reason, why: kind };
}

function typed(text: string, parsed: ParsedAddress | null): Entry | Unresolved {
  if (parsed === null) {
    return { kind: 'address', value: text, name: null, reason: 'address-invalid', why: 'typed' };
  }
  return { address: parsed.address, person: null, typedName: parsed.name, why: { kind: 'typed' } };
}

function merge(entries: readonly Entry[], facts: AudienceFacts): Invitee[] {
  const byAddress = new Map<string, Entry[]>();
  for (const entry of entries) {
    const same = byAddress.get(entry.address);
    if (same === undefined) byAddress.set(entry.address, [entry]);
    else same.push(entry);
  }
  return [...byAddress]
    .map(([email, same]) => {
      const person = same.find((one) => one.person !== null)?.person ?? facts.byAddress.get(email) ?? null;
      const typedName = same.find((one) => one.typedName !== null)?.typedName ?? null;
      const whys = new Map(same.map(({ why }) => [JSON.stringify(why), why]));
      return {
        email,
        name: person?.name ?? typedName,
        employeeId: person?.employeeId ?? null,
        why: [...whys.values()].sort((a, b) => whyOrder.indexOf(a.kind) - whyOrder.indexOf(b.kind)),
      };
    })
    .sort((a, b) => (a.email < b.email ? -1 : 1));
}

const whyOrder: readonly Why['kind'][] = ['project', 'chosen', 'typed'];

/** One who is not resolved in two ways is told of once. */
function distinct(unresolved: readonly Unresolved[]): Unresolved[] {
  const seen = new Map<string, Unresolved>();
  for (const one of unresolved) {
    const key = `${one.kind} ${one.value.toLowerCase()}`;
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}
