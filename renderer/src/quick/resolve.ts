import type { Person, Project } from '../../../preload/contract/directory.ts';
import { looksLikeAddress } from '../schedule/addresses.ts';
import type { Token } from '../schedule/tokens.ts';

/** As many as a person reads through; a longer list is narrowed by writing more of the name. */
const mostChoices = 6;

const fold = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim().replaceAll(/\s+/g, ' ');

/**
 * Whom a name may mean. One: it is understood. The whole name of one person or project means them, though it is a part
 * of others'; anything else that fits several is asked.
 */
export function candidates(
  name: string,
  found: { readonly people: readonly Person[]; readonly projects: readonly Project[] },
): readonly Token[] {
  if (looksLikeAddress(name)) return [{ kind: 'address', text: name.trim() }];
  const all: Token[] = [
    ...found.projects.map(({ projectId, name }): Token => ({ kind: 'project', projectId, name })),
    ...found.people.map(
      ({ employeeId, name, email }): Token => ({ kind: 'person', employeeId, name, email }),
    ),
  ];
  const exact = all.filter((token) => token.kind !== 'address' && fold(token.name) === fold(name));
  return (exact.length > 0 ? exact : all).slice(0, mostChoices);
}
