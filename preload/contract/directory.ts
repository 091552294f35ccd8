import { z } from 'zod';
import { id, method } from './method.ts';

const person = z.strictObject({
  employeeId: z.string(),
  name: z.string(),
  /** Null: the directory has none. */
  email: z.string().nullable(),
});
export type Person = z.infer<typeof person>;

const project = z.strictObject({ projectId: z.string(), name: z.string() });
export type Project = z.infer<typeof project>;

export const directory = {
  searchPeople: method(
    z.strictObject({ query: z.string().max(200), limit: z.number().int().min(1).max(100).optional() }),
    z.strictObject({ people: z.array(person) }),
  ),
  projects: method(
    z.strictObject({ query: z.string().max(200).optional() }).optional(),
    z.strictObject({ projects: z.array(project) }),
  ),
  projectMembers: method(z.strictObject({ projectId: id }), z.strictObject({ people: z.array(person) })),
};
