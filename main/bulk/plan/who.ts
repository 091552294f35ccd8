import type { Audience } from '../../../preload/contract/audience.ts';
import type { Person, Project } from '../../../preload/contract/directory.ts';
import { type AudienceRequest, sameName } from '../../directory/directory.ts';
import { splitTyped } from '../../directory/typed.ts';
import type { RowCells } from './cells.ts';
import type { Fault } from './problem.ts';

/** Google's limit of guests in one event (support.google.com/a/answer/172013). */
const mostGuests = 200;

/** What the directory answered about all names of the table at once; null: it could not be asked. */
export interface KnownPeople {
  readonly people: ReadonlyMap<string, readonly Person[]> | null;
  readonly projects: readonly Project[] | null;
}

interface Piece {
  readonly text: string;
  readonly column: number;
}

/** Ids and names that the table has, each once: what the directory is asked for. */
export function namesIn(rows: readonly RowCells[]): string[] {
  const names = rows.flatMap((row) =>
    piecesOf(row)
      .filter(isName)
      .map(({ text }) => text),
  );
  return [...new Map(names.map((name) => [sameName(name), name])).values()];
}

const piecesOf = (row: RowCells): Piece[] =>
  row
    .each('people')
    .flatMap(({ column, text }) =>
      splitTyped(text.replaceAll('|', ';')).map((one) => ({ text: one, column })),
    );

const isName = ({ text }: Piece): boolean => !text.includes('@');

export function readWho(
  row: RowCells,
  known: KnownPeople,
): { readonly request: AudienceRequest; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const employeeIds: string[] = [];
  const employeeEmails: string[] = [];
  for (const piece of piecesOf(row)) {
    if (!isName(piece)) employeeEmails.push(piece.text);
    else {
      const found = personOf(piece, known);
      if ('code' in found) faults.push(found);
      else employeeIds.push(found.employeeId);
    }
  }
  const project = projectOf(row, known, faults);
  return {
    request: {
      audienceType: project === null ? 'employees' : 'custom',
      employeeIds,
      employeeEmails,
      ...(project === null ? {} : { projectId: project.projectId }),
    },
    faults,
  };
}

function personOf({ text, column }: Piece, { people }: KnownPeople): Person | Fault {
  const about = { field: 'people', value: text, column } as const;
  if (people === null) return { ...about, code: 'directory-unavailable' };
  const [first, ...others] = people.get(sameName(text)) ?? [];
  if (first === undefined) return { ...about, code: 'person-unknown' };
  if (others.length === 0) return first;
  const candidates = [first, ...others].slice(0, 20).map(({ name, email }) => ({ name, email }));
  return { ...about, code: 'person-ambiguous', facts: { count: others.length + 1 }, candidates };
}

function projectOf(row: RowCells, { projects }: KnownPeople, faults: Fault[]): Project | null {
  const value = row.text('project');
  if (value === '') return null;
  if (projects === null) {
    faults.push({ code: 'directory-unavailable', field: 'project', value });
    return null;
  }
  const same = (text: string) => sameName(text) === sameName(value);
  const byId = projects.filter(({ projectId }) => same(projectId));
  const found = byId.length > 0 ? byId : projects.filter(({ name }) => same(name));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  faults.push({
    code: only === undefined ? 'project-unknown' : 'project-ambiguous',
    field: 'project',
    value,
  });
  return null;
}

/** What the audience as it was resolved leaves open. `hasFaults`: somebody named is already told of. */
export function audienceFaults(audience: Audience, hasFaults: boolean): Fault[] {
  const faults = audience.unresolved.map(({ reason, value, name, why }): Fault => {
    const field = why === 'project' ? 'project' : 'people';
    const about = { field, value: name ?? value } as const;
    switch (reason) {
      case 'directory-unavailable':
        return { ...about, code: 'directory-unavailable' };
      case 'unknown-project':
      case 'project-missing':
        return { ...about, code: 'project-unknown' };
      case 'project-empty':
        return { ...about, code: 'project-empty' };
      case 'unknown-employee':
        return { ...about, code: why === 'project' ? 'member-not-invited' : 'person-unknown' };
      default:
        if (why === 'project') return { ...about, code: 'member-not-invited' };
        return { ...about, code: why === 'typed' ? 'address-invalid' : 'person-without-address' };
    }
  });
  const count = audience.resolved.length;
  if (count === 0 && faults.length === 0 && !hasFaults)
    faults.push({ code: 'no-participants', field: 'people' });
  if (count > mostGuests) {
    faults.push({ code: 'too-many-guests', field: 'people', facts: { count, limit: mostGuests } });
  }
  return faults;
}
