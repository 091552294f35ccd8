import { z } from 'zod';
import { done, id, method, nothing } from './method.ts';

/** Who is invited each time. `text` may hold questions in braces, as the patterns do. */
const templatePerson = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('person'),
    employeeId: z.string().max(200),
    name: z.string().max(1000),
    email: z.string().max(1000).nullable(),
  }),
  z.strictObject({ kind: z.literal('project'), projectId: z.string().max(200), name: z.string().max(1000) }),
  z.strictObject({ kind: z.literal('address'), text: z.string().max(1000) }),
]);

const content = z.strictObject({
  name: z.string().trim().min(1).max(100),
  /** What stands in braces is asked when the template is used: `Interview: {Candidate}`. */
  title: z.string().max(1000),
  description: z.string().max(8000),
  durationMinutes: z.number().int().min(1).max(1440),
  people: z.array(templatePerson).max(500),
  /** Null: as the settings say. */
  sendUpdates: z.enum(['all', 'externalOnly', 'none']).nullable(),
  /** Null: the calendar that receives new meetings. */
  calendar: z.strictObject({ accountId: id, calendarId: z.string().max(300) }).nullable(),
});
export type TemplateContent = z.infer<typeof content>;

const template = z.strictObject({ templateId: id, ...content.shape });
export type Template = z.infer<typeof template>;

/** The person's own templates; those that come with Muster belong to the page, in its words. */
export const templates = {
  /** By name. */
  list: method(nothing, z.strictObject({ templates: z.array(template) })),
  /** Makes one, or with `templateId` puts it in the place of that one. */
  save: method(z.strictObject({ templateId: id.optional(), content }), z.strictObject({ template })),
  remove: method(z.strictObject({ templateId: id }), done),
};
