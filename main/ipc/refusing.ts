import { methodNames } from '../../preload/contract/names.ts';
import type { Failure } from '../result.ts';
import type { WorkspaceHandlers } from './implementation.ts';

const namespaces = [
  'accounts',
  'calendars',
  'directory',
  'audience',
  'availability',
  'checks',
  'meetings',
  'series',
  'attendance',
  'jobs',
  'bulk',
  'templates',
] as const;

/** Answers every method with the same failure: no records could be opened, so nothing else can be done. */
export function refusingHandlers(failure: Failure): WorkspaceHandlers {
  const refuse = async () => ({ ok: false as const, error: failure });
  const entries = namespaces.map((namespace) => [
    namespace,
    Object.fromEntries(methodNames[namespace].map((name) => [name, refuse])),
  ]);
  return Object.fromEntries(entries) as unknown as WorkspaceHandlers;
}
