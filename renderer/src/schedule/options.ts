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

const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/**
 * Of an answer to an earlier text, what fits the present one: until the new answer is there, Enter must not choose
 * somebody who was found for other words.
 */
export function narrowed(found: Found, text: string): Found {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const fits = (...texts: readonly (string | null)[]): boolean =>
    words.every((word) => texts.some((one) => one !== null && fold(one).includes(word)));
  return {
    people: found.people.filter((person) => fits(person.name, person.email)),
    projects: found.projects.filter((project) => fits(project.name)),
  };
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
