import type { Person, Project } from '../../../preload/contract/directory.ts';
import { looksLikeAddress } from './addresses.ts';
import { type AudienceMode, type Token, tokenKey } from './tokens.ts';

export interface Group {
  readonly kind: 'people' | 'projects' | 'address';
  readonly tokens: readonly Token[];
}

export interface Found {
  readonly people: readonly Person[];
  readonly projects: readonly Project[];
}

/**
 * What the audience field offers for a text, in the order that the segmented control asks for. Who is in already is
 * left out; groups without anything are left out. A complete address comes first unless somebody found has it.
 */
export function optionGroups(
  mode: AudienceMode,
  text: string,
  found: Found,
  chosen: readonly Token[],
): readonly Group[] {
  const taken = new Set(chosen.map(tokenKey));
  const free = (tokens: readonly Token[]): readonly Token[] =>
    tokens.filter((token) => !taken.has(tokenKey(token)));
  const people: Group = {
    kind: 'people',
    tokens: free(
      found.people.map(({ employeeId, name, email }) => ({ kind: 'person', employeeId, name, email })),
    ),
  };
  const projects: Group = {
    kind: 'projects',
    tokens: free(found.projects.map(({ projectId, name }) => ({ kind: 'project', projectId, name }))),
  };
  const wanted = text.trim().toLowerCase();
  const known = found.people.some((person) => person.email?.toLowerCase() === wanted);
  const address: Group = {
    kind: 'address',
    tokens: looksLikeAddress(text) && !known ? free([{ kind: 'address', text: text.trim() }]) : [],
  };
  const order: Record<AudienceMode, readonly Group[]> = {
    employees: [address, people, projects],
    project: [address, projects, people],
    custom: [address, people, projects],
  };
  return order[mode].filter((group) => group.tokens.length > 0);
}
