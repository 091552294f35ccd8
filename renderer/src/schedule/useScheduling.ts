import { useEffect } from 'react';
import type { ErrorValue } from '../../../preload/contract/errors.ts';
import { call, useMuster } from '../bridge/muster.ts';
import { useRead } from '../bridge/queries.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { choiceOf, keyOf, usualChoice } from '../platforms/choices.ts';
import { createInput, type Defaults, type Draft, emptyDraft, refreshed } from './draft.ts';
import { type Memory, useMemory, useSession } from './memory.tsx';
import {
  again,
  begin,
  broughtBack,
  created,
  edited,
  failed,
  type Progress,
  type Session,
  sending,
  settling,
  startedOver,
  unsettled,
} from './session.ts';

export interface Scheduling {
  readonly session: Session;
  /** Where the screen's times are read in: the person's zone and defaults. */
  readonly defaults: Defaults;
  readonly edit: (change: (draft: Draft) => Draft) => void;
  readonly submit: () => void;
  readonly finish: () => void;
  readonly discard: () => void;
  /** The same meeting once more, under a new identity. */
  readonly another: () => void;
  /** An empty form; `bringBack` undoes it. */
  readonly startOver: () => void;
  readonly bringBack: () => void;
  /** An empty form after a meeting was created. */
  readonly fresh: () => void;
}

const newId = (): string => crypto.randomUUID();

const isOpen = (progress: Progress): boolean => progress.kind === 'editing' || progress.kind === 'failed';

const update = (memory: Memory, change: (session: Session) => Session): void =>
  memory.change((session) => (session === null ? null : change(session)));

/** Null until the person's defaults have been read. */
export function useScheduling(): Scheduling | null {
  const muster = useMuster();
  const memory = useMemory();
  const session = useSession();
  const settings = useRead('settings', 'get');
  const { timeZone } = useFormats();
  const minutes = settings.data?.defaultDurationMinutes ?? 30;
  const sendUpdates = settings.data?.defaultSendUpdates ?? 'all';
  const accounts = useRead('accounts', 'list').data?.accounts;
  const hasZoom = accounts?.some(({ provider }) => provider === 'zoom') ?? false;
  // As text, so that reading the same again is no change.
  const usual = settings.data ? keyOf(usualChoice(settings.data, hasZoom)) : 'google-meet';
  const isReady = settings.data !== undefined || settings.error !== null;

  useEffect(() => {
    if (!isReady) return;
    const defaults = {
      zone: timeZone,
      minutes,
      sendUpdates,
      platform: choiceOf(usual) ?? { kind: 'google-meet' as const },
    };
    memory.change((current) =>
      current === null
        ? begin(emptyDraft(newId(), new Date(), defaults))
        : edited(current, refreshed(current.draft, new Date(), defaults)),
    );
  }, [isReady, memory, minutes, sendUpdates, timeZone, usual]);

  if (session === null || !isReady) return null;
  const defaults = {
    zone: timeZone,
    minutes,
    sendUpdates,
    platform: choiceOf(usual) ?? { kind: 'google-meet' as const },
  };

  const submit = async (): Promise<void> => {
    // Read anew: a second press may come before the screen shows the first.
    const current = memory.read();
    if (current === null || !isOpen(current.progress)) return;
    const input = createInput(current.draft);
    if (input === null) return;
    update(memory, sending);
    await call(muster, 'meetings', 'create', input).then(
      (meeting) => update(memory, (current) => created(current, meeting)),
      (error: ErrorValue) => update(memory, (current) => failed(current, error)),
    );
  };

  /** Without a meeting's id the same request is made again: main recognises it and looks for its event first. */
  const finish = async (): Promise<void> => {
    if (session.progress.kind !== 'unknown') return;
    const { meetingId } = session.progress;
    const input = createInput(session.draft);
    if (meetingId === null && input === null) return;
    update(memory, settling);
    const settled =
      meetingId !== null
        ? call(muster, 'meetings', 'finish', { meetingId })
        : call(muster, 'meetings', 'create', input ?? {});
    await settled.then(
      (meeting) => update(memory, (current) => created(current, meeting)),
      (error: ErrorValue) => update(memory, (current) => unsettled(current, error)),
    );
  };

  const discard = async (): Promise<void> => {
    if (session.progress.kind !== 'unknown' || session.progress.meetingId === null) return;
    const { meetingId } = session.progress;
    update(memory, settling);
    await call(muster, 'meetings', 'discard', { meetingId })
      .then(async ({ status }) => {
        if (status === 'discarded') return update(memory, (current) => again(current, newId()));
        const { meeting } = await call(muster, 'meetings', 'get', { meetingId });
        update(memory, (current) => created(current, { ...meeting, repeated: true }));
      })
      .catch((error: ErrorValue) => update(memory, (current) => unsettled(current, error)));
  };

  return {
    session,
    defaults,
    edit: (change) => update(memory, (current) => edited(current, change(current.draft))),
    submit: () => void submit(),
    finish: () => void finish(),
    discard: () => void discard(),
    another: () => update(memory, (current) => again(current, newId())),
    startOver: () =>
      update(memory, (current) => startedOver(current, emptyDraft(newId(), new Date(), defaults))),
    bringBack: () => update(memory, broughtBack),
    fresh: () => memory.change(() => begin(emptyDraft(newId(), new Date(), defaults))),
  };
}
