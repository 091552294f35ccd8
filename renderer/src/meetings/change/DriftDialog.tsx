import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { DriftOffer } from '../../../../preload/contract/changes.ts';
import { useRead } from '../../bridge/queries.ts';
import { useWords } from '../../i18n/words.ts';
import { ErrorState } from '../../parts/ErrorState.tsx';
import styles from './change.module.css';
import { MailChoice, useMailPreview } from './MailChoice.tsx';
import { useChange } from './useChange.ts';

/** Who would come and go when a meeting follows its project, and who is mailed of it. */
export function DriftDialog({ offer, onClose }: { offer: DriftOffer; onClose: () => void }) {
  const t = useWords();
  const settings = useRead('settings', 'get').data;
  const [chosen, setChosen] = useState<'all' | 'externalOnly' | 'none' | null>(null);
  const [requestId] = useState(() => crypto.randomUUID());
  const change = useChange('update', onClose);
  const sendUpdates = chosen ?? settings?.defaultSendUpdates ?? 'all';
  const { meetingId, title, add, remove } = offer;
  const changes = {
    addGuests: add.map((one) => ({ ...one, why: ['project' as const] })),
    removeGuests: remove.map(({ email }) => email),
  };
  const preview = useMailPreview(meetingId, changes, sendUpdates);
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('changes:driftDialog', { title })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={styles.dialog}>
        <p>{t('changes:driftBody', { project: offer.projectName ?? offer.projectId })}</p>
        <div className={styles.drift}>
          <People name={t('changes:driftAdd')} people={add} />
          <People name={t('changes:driftRemove')} people={remove} />
        </div>
        <MailChoice value={sendUpdates} preview={preview} isLocked={change.isPending} onChange={setChosen} />
        {change.error ? <ErrorState inline error={change.error} /> : null}
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            {t('changes:driftLater')}
          </Button>
          <Button
            data-autofocus
            loading={change.isPending}
            onClick={() => change.submit({ meetingId, changes, sendUpdates, requestId, hold: true })}
          >
            {t('changes:driftApply')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

function People({ name, people }: { name: string; people: DriftOffer['add'] }) {
  if (people.length === 0) return null;
  return (
    <section>
      <h3 className={styles.subtitle}>
        {name} ({people.length})
      </h3>
      <ul>
        {people.map((one) => (
          <li key={one.email}>{one.name ?? one.email}</li>
        ))}
      </ul>
    </section>
  );
}
