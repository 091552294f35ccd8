import { z } from 'zod';
import { instant, method } from './method.ts';

/** The audience fields of `meetings.create` and `audience.resolve`. Any other `audienceType` counts as `employees`. */
export const audienceFields = {
  audienceType: z.string().max(50).optional(),
  employeeIds: z.array(z.string().max(200)).max(5000).optional(),
  employeeEmails: z.array(z.string().max(1000)).max(5000).optional(),
  projectId: z.string().max(200).optional(),
};

const why = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('project'), projectId: z.string(), projectName: z.string().nullable() }),
  z.strictObject({ kind: z.literal('chosen'), employeeId: z.string() }),
  z.strictObject({ kind: z.literal('typed') }),
]);
export type Why = z.infer<typeof why>;

const invitee = z.strictObject({
  email: z.string(),
  name: z.string().nullable(),
  employeeId: z.string().nullable(),
  why: z.array(why).min(1),
});
export type Invitee = z.infer<typeof invitee>;

const unresolved = z.strictObject({
  kind: z.enum(['employee', 'address', 'project']),
  /** The employee id, the text that was typed, or the project id. */
  value: z.string(),
  name: z.string().nullable(),
  reason: z.enum([
    'unknown-employee',
    'no-address',
    'address-invalid',
    'unknown-project',
    'project-empty',
    'project-missing',
    'directory-unavailable',
  ]),
  why: z.enum(['project', 'chosen', 'typed']),
});
export type Unresolved = z.infer<typeof unresolved>;

const audienceResult = z.strictObject({
  audienceType: z.enum(['employees', 'project', 'custom']),
  /** Sorted by address, no address twice. */
  resolved: z.array(invitee),
  unresolved: z.array(unresolved),
  duplicatesRemoved: z.number().int(),
  project: z.strictObject({ projectId: z.string(), name: z.string().nullable() }).nullable(),
  /** `live`: the directory was asked now. `cached`: it did not answer in good time, and this is as it was at `asOf`. */
  source: z.enum(['live', 'cached']),
  /** Null: it was asked now, or nothing was asked of it. */
  asOf: instant.nullable(),
});
export type Audience = z.infer<typeof audienceResult>;

export const audience = { resolve: method(z.strictObject(audienceFields), audienceResult) };
