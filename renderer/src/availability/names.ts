import type { PersonAvailability } from '../../../preload/contract/availability.ts';

/** The person's name, else the part of the address before the @. */
export const nameOf = ({ name, email }: Pick<PersonAvailability, 'name' | 'email'>): string =>
  name ?? email.split('@')[0] ?? email;

/** The names behind addresses; at most three, and how many more. */
export function namesOf(
  emails: readonly string[],
  people: readonly PersonAvailability[],
  list: (names: readonly string[]) => string,
): string {
  const names = emails.map((email) => {
    const found = people.find((person) => person.email === email);
    return found ? nameOf(found) : email;
  });
  return names.length <= 3 ? list(names) : list([...names.slice(0, 2), `+${names.length - 2}`]);
}
