import type { Person } from '../../preload/contract/directory.ts';
import { type DecidedAudience, decideAudience, readWish } from './audience.ts';
import type { GenerationReader } from './cache/reader.ts';
import { sameKey } from './dataverse/cells.ts';
import { type AudienceRequest, sameName } from './directory.ts';
import { projectFacts } from './resolve.ts';

/** An audience out of what is kept here. */
export function cachedAudience(request: AudienceRequest, reader: GenerationReader): DecidedAudience {
  const wish = readWish(request);
  const addresses = wish.typed.flatMap(({ parsed }) => parsed?.address ?? []);
  return decideAudience(request, {
    available: true,
    project: wish.projectId === null ? null : projectFacts(reader.membership(wish.projectId)),
    byId: reader.peopleByIds(wish.employeeIds),
    byAddress: peopleAt(reader, addresses),
  });
}

/** By address; addresses that nobody or more than one has are left out. */
export function peopleAt(
  reader: GenerationReader,
  addresses: readonly string[],
): ReadonlyMap<string, Person> {
  return new Map(
    addresses.flatMap((address) => {
      const person = reader.personAt(address);
      return person === null ? [] : [[address, person] as const];
    }),
  );
}

/** By `sameName` of the text: everybody whose id or whole name it is. */
export function cachedPeopleCalled(
  reader: GenerationReader,
  texts: readonly string[],
): ReadonlyMap<string, readonly Person[]> {
  const byId = reader.peopleByIds(texts);
  const found = new Map<string, readonly Person[]>();
  for (const text of texts) {
    const one = byId.get(sameKey(text));
    const people = one ? [one] : reader.peopleNamed(text);
    if (people.length > 0) found.set(sameName(text), people);
  }
  return found;
}
