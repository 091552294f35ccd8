import '@mantine/core/styles/NumberInput.layer.css';
import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Template, TemplateContent } from '../../../preload/contract/templates.ts';
import { useWrite } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { AudienceField } from '../schedule/AudienceField.tsx';
import { type Draft, emptyDraft } from '../schedule/draft.ts';
import { addTokens } from '../schedule/tokens.ts';
import { contentOf } from './edit.ts';
import styles from './Templates.module.css';

/** One of the person's own templates, changed in its place: it stays the same one under another name too. */
export function EditTemplate(props: { template: Template; onClose: () => void }) {
  const t = useWords();
  const { templateId, ...before } = props.template;
  const [content, setContent] = useState<TemplateContent>(before);
  const [people, setPeople] = useState<Draft>(() => ({
    ...emptyDraft(crypto.randomUUID(), new Date(), { zone: 'UTC', minutes: 30, sendUpdates: 'all' }),
    tokens: addTokens([], before.people).tokens,
  }));
  const save = useWrite('templates', 'save');
  const next = contentOf(content, people.tokens);
  const set = (part: Partial<TemplateContent>): void => setContent((current) => ({ ...current, ...part }));
  return (
    <form
      className={styles.questions}
      onSubmit={(event) => {
        event.preventDefault();
        if (next) save.mutate({ templateId, content: next }, { onSuccess: props.onClose });
      }}
    >
      <TextInput
        label={t('templates:name')}
        maxLength={100}
        data-autofocus
        value={content.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('schedule:field.title')}
        description={t('templates:saveHint')}
        maxLength={1000}
        value={content.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t('schedule:field.description')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={8000}
        value={content.description}
        onChange={(event) => set({ description: event.currentTarget.value })}
      />
      <NumberInput
        label={t('templates:minutes')}
        min={1}
        max={1440}
        allowDecimal={false}
        value={content.durationMinutes}
        onChange={(value) => set({ durationMinutes: Number(value) })}
      />
      <AudienceField
        id="template-audience"
        draft={people}
        error={null}
        wrong={nothingWrong}
        isLocked={save.isPending}
        edit={setPeople}
      />
      {save.error ? <ErrorState inline error={save.error} /> : null}
      <div className={styles.actions}>
        <Button variant="default" onClick={props.onClose}>
          {t('templates:back')}
        </Button>
        <Button type="submit" loading={save.isPending} disabled={next === null || people.typed.trim() !== ''}>
          {t('templates:save')}
        </Button>
      </div>
    </form>
  );
}

/** An address may be a question that is asked when the template is used. */
const nothingWrong: ReadonlySet<string> = new Set();
