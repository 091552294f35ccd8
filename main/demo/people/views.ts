import { codeOf } from '../random.ts';
import type { Profile } from './profiles.ts';

const etag = (id: string): string => `"${codeOf(`etag/${id}`, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef', 20)}"`;

const given = (name: string): string => name.split(' ')[0] ?? name;
const family = (name: string): string => name.split(' ').slice(1).join(' ');

/** A person with the fields that were asked for and that the caller may see. */
export function personView(
  profile: Profile,
  fields: readonly string[],
  seesDomain: boolean,
): Record<string, unknown> {
  const { id, name, email, inside } = profile;
  const metadata = { primary: true, source: { type: inside ? 'DOMAIN_PROFILE' : 'PROFILE', id } };
  return {
    resourceName: `people/${id}`,
    etag: etag(id),
    ...(fields.includes('names')
      ? {
          names: [
            {
              metadata,
              displayName: name,
              givenName: given(name),
              ...(family(name) === '' ? {} : { familyName: family(name) }),
            },
          ],
        }
      : {}),
    ...(fields.includes('emailAddresses') && inside && seesDomain
      ? { emailAddresses: [{ metadata: { ...metadata, verified: true }, value: email }] }
      : {}),
  };
}

/** `users.get` as everybody in the domain sees it. */
export function directoryUser({ id, name, email }: Profile): Record<string, unknown> {
  return {
    kind: 'admin#directory#user',
    id,
    etag: etag(id),
    primaryEmail: email,
    name: { givenName: given(name), familyName: family(name), fullName: name },
    emails: [{ address: email, primary: true }],
  };
}
