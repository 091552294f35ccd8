import { ActionIcon, Button, TextInput } from '@mantine/core';
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { useState } from 'react';
import type { Template, TemplateContent } from '../../../preload/contract/templates.ts';
import { useRead, useWrite } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { type Draft, isUntouched } from '../schedule/draft.ts';
import { templateOf } from './apply.ts';
import { builtIn } from './builtIn.ts';
import styles from './Templates.module.css';

export function TemplateList(props: {
  draft: Draft;
  onUse: (template: TemplateContent) => void;
  onEdit: (template: Template) => void;
}) {
  const t = useWords();
  const own = useRead('templates', 'list');
  const save = useWrite('templates', 'save');
  const remove = useWrite('templates', 'remove');
  const [name, setName] = useState('');
  const error = own.error ?? save.error ?? remove.error;
  const use = (template: TemplateContent) => (
    <button type="button" className={styles.use} onClick={() => props.onUse(template)}>
      <strong>{template.name}</strong>
      <span>{template.title}</span>
    </button>
  );
  return (
    <div className={styles.list}>
      <section aria-label={t('templates:comesWithMuster')}>
        <h3>{t('templates:comesWithMuster')}</h3>
        <ul>
          {builtIn(t).map((template) => (
            <li key={template.name}>{use(template)}</li>
          ))}
        </ul>
      </section>
      <section aria-label={t('templates:own')}>
        <h3>{t('templates:own')}</h3>
        {own.data?.templates.length === 0 ? <p className={styles.hint}>{t('templates:none')}</p> : null}
        <ul>
          {own.data?.templates.map(({ templateId, ...template }) => (
            <li key={templateId}>
              {use(template)}
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('templates:edit', { name: template.name })}
                onClick={() => props.onEdit({ templateId, ...template })}
              >
                <IconPencil size={16} stroke={1.75} aria-hidden="true" />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('templates:remove', { name: template.name })}
                onClick={() => remove.mutate({ templateId })}
              >
                <IconTrash size={16} stroke={1.75} aria-hidden="true" />
              </ActionIcon>
            </li>
          ))}
        </ul>
      </section>
      {isUntouched(props.draft) ? null : (
        <form
          className={styles.save}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === '') return;
            save.mutate({ content: templateOf(props.draft, name.trim()) }, { onSuccess: () => setName('') });
          }}
        >
          <TextInput
            label={t('templates:saveTitle')}
            description={t('templates:saveHint')}
            placeholder={t('templates:name')}
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={save.isPending} disabled={name.trim() === ''}>
            {t('templates:save')}
          </Button>
        </form>
      )}
      {save.data ? (
        <p role="status" className={styles.hint}>
          {t('templates:saved', { name: save.data.template.name })}
        </p>
      ) : null}
      {error ? <ErrorState inline error={error} /> : null}
    </div>
  );
}
