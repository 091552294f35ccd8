import { randomUUID } from 'node:crypto';
import type { Template, TemplateContent } from '../../preload/contract/templates.ts';
import type { Context } from '../context.ts';
import type { Implementation } from '../ipc/implementation.ts';
import { fail, ok } from '../result.ts';
import type { Row } from '../storage/database.ts';

/** The person's own templates, in the table `template`. */
export function createTemplates(
  context: Pick<Context, 'database' | 'broadcast' | 'now'>,
): Implementation['templates'] {
  const { database, broadcast, now } = context;
  return {
    list: async () => {
      const rows = database.all('SELECT * FROM template');
      return ok({ templates: rows.map(read).sort((one, other) => one.name.localeCompare(other.name)) });
    },
    save: async ({ templateId, content }) => {
      const id = templateId ?? randomUUID();
      const { name, ...rest } = content;
      const changed = database.run(
        `INSERT INTO template (template_id, name, content, changed_at) SELECT ?, ?, ?, ?
         WHERE ? IS NULL OR EXISTS (SELECT 1 FROM template WHERE template_id = ?)
         ON CONFLICT (template_id) DO UPDATE SET
           name = excluded.name, content = excluded.content, changed_at = excluded.changed_at`,
        id,
        name,
        JSON.stringify(rest),
        now(),
        templateId ?? null,
        id,
      );
      if (changed === 0) return fail('not-found');
      broadcast.changed('templates');
      return ok({ template: { templateId: id, ...content } });
    },
    remove: async ({ templateId }) => {
      if (database.run('DELETE FROM template WHERE template_id = ?', templateId) === 0)
        return fail('not-found');
      broadcast.changed('templates');
      return ok({ done: true });
    },
  };
}

const read = (row: Row): Template => ({
  templateId: String(row.template_id),
  name: String(row.name),
  ...(JSON.parse(String(row.content)) as Omit<TemplateContent, 'name'>),
});
