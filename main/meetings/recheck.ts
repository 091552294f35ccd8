import { ok, type Result } from '../result.ts';
import { resume } from './finish.ts';
import { refresh, type Service } from './service.ts';

/**
 * Asks Google about every meeting left unfinished, and about every link it was still making for a meeting that is not
 * over. A connection that cannot be used now tells that itself and does not stop the others.
 */
export async function recheck(service: Service): Promise<Result<{ asked: number }>> {
  const { connections, context, records } = service;
  const unfinished = records.unfinished().length;
  await resume(service);
  const pending = records.pendingLinks(context.now());
  for (const record of pending) {
    if (service.signal.aborted) break;
    const access = await connections.google(record.accountId, 'events');
    if (access.ok) await refresh(service, access.value, record);
  }
  if (pending.length > 0) context.broadcast.changed('meetings');
  return ok({ asked: unfinished + pending.length });
}
