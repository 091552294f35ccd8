import type { Held } from '../conferences/model.ts';
import { domainOf, subjectOf } from '../conferences/model.ts';
import type { DemoData } from '../data/school.ts';

export interface Profile {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** Of the school's own domain; of anybody else Google tells the name at most. */
  readonly inside: boolean;
}

/** Accounts by their number: everybody of the directory, and whoever was in a room; made anew when either changed. */
export function profileBook(
  data: () => DemoData,
  held: () => readonly Held[],
  domain: string,
): () => ReadonlyMap<string, Profile> {
  let known: { readonly data: DemoData; readonly held: readonly Held[] } | null = null;
  let profiles: ReadonlyMap<string, Profile> = new Map();
  return () => {
    const next = { data: data(), held: held() };
    if (known?.data !== next.data || known.held !== next.held) {
      known = next;
      profiles = profilesOf(next.data, next.held, domain);
    }
    return profiles;
  };
}

function profilesOf(data: DemoData, held: readonly Held[], domain: string): ReadonlyMap<string, Profile> {
  const names = new Map<string, string>();
  for (const { visits } of held) {
    for (const { who } of visits) if (who.kind === 'account') names.set(who.email.toLowerCase(), who.name);
  }
  for (const { address, name } of data.accounts) names.set(address, name);
  for (const { email, name } of data.people) {
    const address = (email ?? '').trim().toLowerCase();
    if (address.includes('@')) names.set(address, name);
  }
  const profiles = [...names].map(
    ([email, name]): Profile => ({ id: subjectOf(email), email, name, inside: domainOf(email) === domain }),
  );
  return new Map(profiles.map((profile) => [profile.id, profile]));
}
