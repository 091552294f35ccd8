import { Button, Modal } from '@mantine/core';
import IconTemplate from '@tabler/icons-react/dist/esm/icons/IconTemplate.mjs';
import { useState } from 'react';
import type { Template, TemplateContent } from '../../../preload/contract/templates.ts';
import { useWords } from '../i18n/words.ts';
import type { Draft } from '../schedule/draft.ts';
import { applied } from './apply.ts';
import { EditTemplate } from './EditTemplate.tsx';
import { Questions } from './Questions.tsx';
import { TemplateList } from './TemplateList.tsx';

/** Fills the form from a template, or keeps the form as one. */
export function Templates(props: { draft: Draft; edit: (change: (draft: Draft) => Draft) => void }) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<TemplateContent | null>(null);
  const [edited, setEdited] = useState<Template | null>(null);
  const close = (): void => {
    setOpen(false);
    setEdited(null);
    setChosen(null);
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconTemplate size={16} stroke={1.75} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {t('templates:open')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={edited ? t('templates:edit', { name: edited.name }) : (chosen?.name ?? t('templates:title'))}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {edited ? (
          <EditTemplate template={edited} onClose={() => setEdited(null)} />
        ) : chosen === null ? (
          <TemplateList draft={props.draft} onUse={setChosen} onEdit={setEdited} />
        ) : (
          <Questions
            template={chosen}
            when={props.draft.when}
            onBack={() => setChosen(null)}
            onFill={(answers, when) => {
              props.edit((draft) => applied(draft, chosen, answers, when));
              close();
            }}
          />
        )}
      </Modal>
    </>
  );
}
