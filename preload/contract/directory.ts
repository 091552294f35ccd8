import { z } from 'zod';
import { errorSchema } from './errors.ts';
import { id, instant, method, nothing } from './method.ts';

const person = z.strictObject({
  employeeId: z.string(),
  name: z.string(),
  /** Null: the directory has none. */
  email: z.string().nullable(),
});
export type Person = z.infer<typeof person>;

const project = z.strictObject({ projectId: z.string(), name: z.string() });
export type Project = z.infer<typeof project>;

const personWithProjects = person.extend({ projects: z.array(project) });
export type PersonWithProjects = z.infer<typeof personWithProjects>;

const counts = { people: z.number().int(), projects: z.number().int(), contributors: z.number().int() };

/** When what is told was read; null: Dataverse was asked now. */
const asOf = instant.nullable();

export const directory = {
  /** The best first; by name when there is nothing to prefer. */
  searchPeople: method(
    z.strictObject({ query: z.string().max(200), limit: z.number().int().min(1).max(100).optional() }),
    z.strictObject({ people: z.array(person), asOf }),
  ),
  /** The same search over what is kept here, to leaf through; without a first synchronisation there is nobody. */
  people: method(
    z.strictObject({
      query: z.string().max(200),
      offset: z.number().int().min(0).max(10_000_000).optional(),
      limit: z.number().int().min(1).max(200).optional(),
    }),
    z.strictObject({ people: z.array(personWithProjects), total: z.number().int(), asOf }),
  ),
  /** One of those who are kept here. */
  person: method(z.strictObject({ employeeId: id }), z.strictObject({ person: personWithProjects, asOf })),
  projects: method(
    z.strictObject({ query: z.string().max(200).optional() }).optional(),
    z.strictObject({ projects: z.array(project), asOf }),
  ),
  projectMembers: method(
    z.strictObject({ projectId: id }),
    z.strictObject({ people: z.array(person), asOf }),
  ),
  /** Reads the whole directory now; joins the synchronisation that is under way. */
  sync: method(nothing, z.strictObject({ ...counts, at: instant })),
  status: method(
    nothing,
    z.strictObject({
      connected: z.boolean(),
      running: z.boolean(),
      lastSuccess: instant.nullable(),
      /** Of the last synchronisation; null when it succeeded. */
      lastError: errorSchema.nullable(),
      counts: z.strictObject(counts),
    }),
  ),
};
export type DirectoryStatus = z.infer<(typeof directory)['status']['output']>;
